// Picks the words for a page: the banner's own, and those that a site gives by language.

import type { LocalText } from '@qraia/consent';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Texts } from './Texts.ts';

export const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** The banner's texts; a language that we do not have is answered in English. */
export const textsFor = (language: string): Texts => (primary(language) === 'nl' ? nl : en);

/** A site's own text: in the page's language, else in the banner's, else the first one given. */
export function localText(
  text: LocalText,
  language: string,
  texts: Pick<Texts, 'language'>,
): string {
  if (typeof text === 'string') return text;
  return text[primary(language)] ?? text[texts.language] ?? Object.values(text)[0] ?? '';
}
