// Strings things together as the language does: a, b and c.

import type { Texts } from './Texts.ts';

export const listed = (items: readonly string[], [between, last]: Texts['list']): string =>
  items.length > 1 ? items.slice(0, -1).join(between) + last + items.at(-1) : items.join('');
