// What the bundles must be that a pinned tag fetches.

/**
 * Subresource Integrity by the bundle's name (`ui`). The build fills it in for the tags with a version in their
 * name; the others fetch what the same server has.
 */
export const integrity: { readonly [bundle: string]: string } | undefined = undefined;
