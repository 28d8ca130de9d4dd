// Countries by name, and whether they lie outside the European Economic Area.

import { expect, test } from 'vitest';
import { countryName, isOutsideEea } from './countryName.ts';

test.each([
  ['NL', false],
  ['IS', false],
  ['EU', false],
  ['US', true],
  ['GB', true],
  ['CH', true],
])('%s', (country, expected) => {
  expect(isOutsideEea(country)).toBe(expected);
});

test('a code becomes a name; anything else is shown as given', () => {
  expect(countryName('US', 'nl')).toBe('Verenigde Staten');
  expect(countryName('somewhere else', 'nl')).toBe('somewhere else');
});
