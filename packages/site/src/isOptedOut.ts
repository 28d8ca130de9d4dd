// Whether a request asks not to be followed.

/**
 * Global Privacy Control, https://w3c.github.io/gpc/#the-sec-gpc-header-field-for-http-requests, and Do Not Track.
 *
 * @param field - a header of the request by its name in lower case.
 */
export const isOptedOut = (field: (name: string) => string | undefined): boolean =>
  field('sec-gpc') === '1' || field('dnt') === '1';
