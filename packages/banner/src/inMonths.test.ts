// How long the choice is kept, in words.

import { expect, test } from 'vitest';
import { inMonths } from './inMonths.ts';

test.each([
  [1, 'nl', '1 maand'],
  [6, 'nl', '6 maanden'],
  [3, 'pl', '3 miesiące'],
  [12, 'en', '12 months'],
])('%i in %s', (months, language, expected) => {
  expect(inMonths(months, language)).toBe(expected);
});
