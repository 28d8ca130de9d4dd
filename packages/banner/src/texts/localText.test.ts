// What a site says of a service, in the language of the page as far as it goes.

import { expect, test } from 'vitest';
import { localText } from './localText.ts';

test.each([
  ['Voor iedereen', 'fr', 'fr', 'Voor iedereen'],
  [{ nl: 'Doel', en: 'Purpose', fr: 'But' }, 'fr-FR', 'fr', 'But'],
  [{ nl: 'Doel', en: 'Purpose' }, 'NL_be', 'nl', 'Doel'],
  [{ nl: 'Doel', en: 'Purpose' }, 'sv', 'en', 'Purpose'],
  [{ nl: 'Doel' }, 'sv', 'en', 'Doel'],
  [{ nl: 'Doel' }, '', 'en', 'Doel'],
])('%o on a page in "%s", with a banner in %s', (text, language, banner, expected) => {
  expect(localText(text, language, banner)).toBe(expected);
});
