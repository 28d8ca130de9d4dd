// Which file a page's language gets (10).

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, parseConfiguration } from '@qraia/consent';
import { expect, test } from 'vitest';
import { languages, textBundle } from './textBundle.ts';

const configured = (formal: boolean): Configuration => {
  const parsed = parseConfiguration({ formal }, { hostname: 'own.example', statistics: false });
  return (parsed as { configuration: Configuration }).configuration;
};

test.each([
  ['nl', false, 'text-nl'],
  ['nl', true, 'text-nl-formal'],
  ['de', true, 'text-de'],
  ['ar', false, 'text-ar'],
  ['nds', false, 'text-en'],
  ['pt', true, 'text-en'],
  ['und', false, 'text-en'],
])('%s, formal: %s', (language, formal, expected) => {
  expect(textBundle(configured(formal), language)).toBe(expected);
});

test('every language that there are texts in is known, and no other', () => {
  const folder = join(import.meta.dirname, '../../banner/src/texts');
  const files = readdirSync(folder).filter((file) => /^[a-z]{2}\.ts$/.test(file));
  expect(
    files
      .map((file) => file.slice(0, 2))
      .sort()
      .join(' '),
  ).toBe(languages);
});
