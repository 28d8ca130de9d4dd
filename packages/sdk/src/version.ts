// Which release this is.

/**
 * Of this package, as `package.json` has it. The bundles that are fetched later carry it in their names, so that a
 * page never runs parts of two releases.
 */
export const version = '0.1.0';
