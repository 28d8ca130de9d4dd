// Which file has the words for a page.

import type { Configuration } from '@qraia/consent';

/** The languages that we speak, each a bundle of its own. */
export const languages = 'ar de en es fr it nl pl';

/**
 * @param language - primary subtag of the page's language.
 * @returns the name of the bundle, as a loader takes it; English where we do not speak the language.
 */
export const textBundle = ({ formal }: Configuration, language: string): string =>
  'text-' +
  (languages.includes(language) ? language : 'en') +
  (formal && language === 'nl' ? '-formal' : '');
