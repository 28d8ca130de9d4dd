// A language's texts with a site's own words in place of ours.

import type { TextOverrides } from '@qraia/consent';

/**
 * Takes what has the name and the form of one of ours; everything else is left out without a word, for a
 * banner with the wrong word is better than none.
 *
 * @param language - primary subtag of the page's language. Where only the site has words in it, they stand
 *   among ours.
 */
export function overridden<T extends { readonly language: string }>(
  texts: T,
  overrides: TextOverrides,
  language: string,
): T {
  const own = Object.hasOwn(overrides, language) ? overrides[language] : undefined;
  return own ? { ...(merged(texts, own) as T), language } : texts;
}

function merged(ours: unknown, own: unknown): unknown {
  if (typeof ours === 'string') return own && typeof own === 'string' ? own : ours;
  const from = (typeof own === 'object' && own ? own : {}) as { [name: string]: unknown };
  const entries = Object.entries(ours as object).map(
    ([name, text]) => [name, merged(text, from[name])] as const,
  );
  return Array.isArray(ours) ? entries.map(([, text]) => text) : Object.fromEntries(entries);
}
