// A name of a cookie or key, with `*` for whatever in it may say who the visitor is.

const LONGEST = 80;
const E_MAIL = /[^\s@]+@[^\s@]+/g;
const UUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi;
const HEXADECIMAL = /^[\da-f]{8,}$/i;
/** Letters after a digit: `k3j9x0`, `ABC123XYZ`. */
const MIXED = /\d.*\p{L}/u;
/** No name that a person made up is as long without a mark between its words. */
const LONGEST_WORD = 24;

const withoutId = (run: string): string =>
  HEXADECIMAL.test(run) || MIXED.test(run) || run.length > LONGEST_WORD
    ? '*'
    : run.replace(/\d+/, '*');

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Many tools put an identifier into the name itself: `_hjSession_12345`, `mp_<token>_mixpanel`. What
 * remains still tells whose it is: `_hjSession_*`, `mp_*_mixpanel`.
 */
export const withoutIds = (name: string): string =>
  decoded(name)
    .replace(E_MAIL, '*')
    .replace(UUID, '*')
    .replace(/[\p{L}\d]+/gu, withoutId)
    .slice(0, LONGEST);
