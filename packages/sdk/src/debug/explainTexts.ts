// Which of a site's own words stand nowhere: the banner has no such words, or has them in another form.

import { nl as data } from '@qraia/banner/data/texts/nl';
import { nl } from '@qraia/banner/texts/nl';
import type { TextOverrides } from '@qraia/consent';

/** Every language has the same words; their language itself is not a site's to say. */
const { language: _, ...banner } = nl;
const { language: __, ...ofData } = data;
const words = { ...banner, data: ofData };

function mistakes(ours: unknown, own: unknown, where: string): string[] {
  const given = `, was given ${JSON.stringify(own)}`;
  if (typeof ours === 'string') {
    return own && typeof own === 'string' ? [] : [`${where}: expected a text${given}`];
  }
  const members = Object.entries(ours as object);
  if (typeof own !== 'object' || !own || Array.isArray(own) !== Array.isArray(ours)) {
    const form = Array.isArray(ours)
      ? `a list of ${members.length} texts`
      : `an object of ${members.map(([name]) => name).join(', ')}`;
    return [`${where}: expected ${form}${given}`];
  }
  return Object.entries(own).flatMap(([name, text]) => {
    const known = members.find(([each]) => each === name);
    return known
      ? mistakes(known[1], text, `${where}.${name}`)
      : [`${where}.${name}: there is no such text`];
  });
}

/** @returns empty = all of them stand somewhere. */
export function explainTexts(texts: TextOverrides): string[] {
  const found = Object.entries(texts).flatMap(([language, own]) =>
    mistakes(words, own, `texts.${language}`),
  );
  return found.length > 0
    ? ['Words of the configuration that stand nowhere: packages/banner/README.md#texts', ...found]
    : [];
}
