// Names of cookies and storage keys as a service declares them.

/** A name, or the beginning of names where the pattern ends with `*`. */
export const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
