// What makes a browser fetch: attributes, style sheets, code; and the addresses that they name.

export const NAMES = 'src srcset imagesrcset srcdoc href xlink:href data poster ping background';

/** Attributes that fetch, and the properties that reflect them, on whatever element has them. */
const FETCHING = NAMES.split(' ');

/** Those lead somewhere by their `href`, when somebody follows them. */
const LEADING = 'a,area,base';

/** What in a document may fetch, or is held. */
export const SELECTOR = `:is([${NAMES.replaceAll(' ', '],[').replace(':', '\\:')}]):not(${LEADING}),script,style,template[shadowrootmode],[ping],[style],[data-qraia-held]`;

export const isFetching = (element: Element, attribute: string): boolean =>
  FETCHING.includes(attribute) && !(attribute.endsWith('href') && element.matches(LEADING));

/** Relations of a link that fetch something; `canonical` or `alternate` only say something. */
const FETCHING_LINK = /style|pre|icon|manifest/i;

/** The addresses that the value of a fetching attribute names. */
export function addressesIn(element: Element, attribute: string, value: string): string[] {
  // What is left of a `srcset` besides addresses, such as `2x`, reads as a path of the page's own.
  if (/ping|srcset$/.test(attribute)) return value.split(/[\s,]+/);
  return element.localName === 'link' && !FETCHING_LINK.test(String(element.getAttribute('rel')))
    ? []
    : [value];
}

/** Stands before a held address in a text, which then fetches nothing. */
const HELD = 'data:qraia,';

export const withoutMarks = (text: string): string => text.replaceAll(HELD, '');

/** Addresses in styles: `url(…)` and `@import "…"`. Of an address its beginning is enough. */
export const IN_STYLE = /(url\(\s*["']?|@import\s+["'])([^"')\s;]+)/gi;
/** Addresses in import maps and speculation rules; some languages write `\\/` for a slash in JSON. */
export const IN_JSON = /(")([^"]*\/\\?\/[^"]+)/g;

/** A text whose held addresses fetch nothing. */
export const markText = (
  text: string,
  pattern: RegExp,
  isHeld: (address: string) => boolean,
): string =>
  text.replace(pattern, (whole, before: string, address: string) =>
    isHeld(address) ? before + HELD + address : whole,
  );

/** `import` and `import()` are syntax, no function that could be replaced: what code names is all there is. */
export const importsIn = (code: string): string[] =>
  [...code.matchAll(/\b(?:import|from)\s*\(?\s*["'`]([^"'`]+)/g)].map(
    ([, address = '']) => address,
  );

/** The full addresses that a text names; null where it names none. */
export const addressesNamed = (text: string): string[] | null =>
  text.match(/\b(https?|wss?):\/\/[^\s"'`<>\\)]+/g);

/** The text that an address itself carries: code or a document. */
export function textWithin(address: string): string {
  if (!/^(data|javascript):/.test(address)) return '';
  try {
    return decodeURIComponent(
      address.replace(/^.*;base64,(.*)/is, (_, encoded: string) => atob(encoded)),
    );
  } catch {
    return address; // What is not encoded.
  }
}
