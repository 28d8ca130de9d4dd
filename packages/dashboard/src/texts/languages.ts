// The languages that the dashboard speaks, and which of them a browser prefers.

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** @param preferred - such as `navigator.languages`, most wanted first. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known) return known;
  }
  return 'en';
}

/** The browser's own variant of a language ("nl-BE"), for its numbers and dates. */
export const localeOf = (language: Language, preferred: readonly string[]): string =>
  preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ??
  (language === 'nl' ? 'nl-NL' : 'en-GB');
