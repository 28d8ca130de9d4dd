// The banner speaks the page's language (10), and plainly (9).

import { expect, test } from 'vitest';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { placeholdersEn } from './placeholders.en.ts';
import { placeholdersNl } from './placeholders.nl.ts';
import { localText, textsFor } from './textsFor.ts';

test.each([
  ['nl', nl],
  ['nl-BE', nl],
  ['NL_nl', nl],
  ['en-GB', en],
  ['nds', en],
  ['fr', en],
  ['', en],
])('a page in "%s"', (language, texts) => {
  expect(textsFor(language)).toBe(texts);
});

test.each([
  ['Voor iedereen', 'fr', 'Voor iedereen'],
  [{ nl: 'Doel', en: 'Purpose', fr: 'But' }, 'fr-FR', 'But'],
  [{ nl: 'Doel', en: 'Purpose' }, 'fr', 'Purpose'],
  [{ nl: 'Doel' }, 'fr', 'Doel'],
])('a text of the site: %o on a page in %s', (text, language, expected) => {
  expect(localText(text, language, textsFor(language))).toBe(expected);
});

test('no flattery, and no pressure in either language (9)', () => {
  const words = JSON.stringify([nl, en]) + nl.ask('A', 'b') + en.ask('A', 'b');
  const placeholders = [placeholdersNl, placeholdersEn].map(
    (texts) => JSON.stringify(texts) + texts.held('A') + texts.undeclared('a'),
  );
  expect(words + placeholders).not.toMatch(
    /optima|ervaring|experience|\bbest\b|enjoy|helaas|unfortunately/i,
  );
});

test('what opens the preferences has one name, and leaving the EEA has one wording', () => {
  for (const [banner, placeholder] of [
    [nl, placeholdersNl],
    [en, placeholdersEn],
  ] as const) {
    const { language, settings, recipient, outside } = banner;
    expect(placeholder).toMatchObject({ language, settings, recipient, outside });
  }
});
