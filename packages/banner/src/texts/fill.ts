// Puts what only the page knows into a text.

/** @param values - by what stands in braces; what is not among them stays as it is. */
export const fill = (text: string, values: { readonly [name: string]: string }): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
