// The chosen language for every part of the page: its texts and its formats.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en } from '../texts/en.ts';
import { type Language, localeOf } from '../texts/languages.ts';
import { nl } from '../texts/nl.ts';
import type { Texts } from '../texts/texts.ts';
import { createFormats, type Formats } from './formats.ts';

export interface Wording {
  language: Language;
  texts: Texts;
  formats: Formats;
}

/** @param preferred - the browser's languages, which settle the variant: "nl-BE". */
export const createWording = (language: Language, preferred: readonly string[]): Wording => ({
  language,
  texts: { nl, en }[language],
  formats: createFormats(localeOf(language, preferred)),
});

export const WordingContext = createContext<Wording>(createWording('en', []));
export const useWording = (): Wording => useContext(WordingContext);
