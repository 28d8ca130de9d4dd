// Picks among the words that a site gives by language.

import type { LocalText } from '@qraia/consent';

/** The primary subtag of a language. */
const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * A site's own text: in the page's language, else in the banner's, else the first one given.
 *
 * @param banner - primary subtag of the language that the banner speaks.
 */
export function localText(text: LocalText, language: string, banner: string): string {
  if (typeof text === 'string') return text;
  return text[primary(language)] ?? text[banner] ?? Object.values(text)[0] ?? '';
}
