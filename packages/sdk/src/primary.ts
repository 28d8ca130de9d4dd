// The primary subtag of a language.

/** @returns `nl` of `nl-BE`; `und` of what is no language. */
export const primary = (language: string): string =>
  /^[a-z]{2,3}/.exec(language.toLowerCase())?.[0] ?? 'und';
