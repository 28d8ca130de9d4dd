// What makes a browser fetch: attributes, style sheets, code; and the addresses that they name.

/** Attributes that fetch on whatever element has them. */
const FETCHING = 'src srcset imagesrcset srcdoc poster ping background'.split(' ');

/** Elements of HTML and SVG that fetch by `href`; others lead somewhere, or are in an XML of the page's own. */
const BY_HREF = ['link', 'script', 'image', 'feImage', 'use'];

/** What in a document may fetch, or is held. By elements, for a selector of `xlink:href` matches no parsed one. */
export const SELECTOR = `[${FETCHING.join('],[')}],${BY_HREF},object,style,template[shadowrootmode],[style],[data-qraia-held]`;

/** The properties that reflect them. */
export const PROPERTIES = 'src srcset imageSrcset srcdoc poster ping background href data';

/** With `href` under any prefix, for SVG's own namespace has no fixed one. */
export const isFetching = ({ localName }: Element, attribute: string): boolean =>
  /(^|:)href$/.test(attribute)
    ? BY_HREF.includes(localName)
    : FETCHING.includes(attribute) || (attribute === 'data' && localName === 'object');

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
