// Strings things together: a, b and c.

/** @param and - what stands before the last one. */
export const joined = (items: readonly string[], and: string): string =>
  items.length > 1 ? items.slice(0, -1).join(', ') + and + items.at(-1) : items.join('');
