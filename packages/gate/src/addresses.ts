// What makes a browser fetch: attributes, style sheets, code; and the addresses that they name.

const NAMES = 'src|srcset|imagesrcset|srcdoc|href|xlink:href|data|poster|ping|background';

/** Attributes that fetch, and the properties that reflect them, on whatever element has them. */
export const FETCHING = RegExp(`^(${NAMES})$`, 'i');

/** What in a document may fetch. */
export const SELECTOR = `script,style,template[shadowrootmode],[ping],[style*="url("],:is([${NAMES.replaceAll('|', '],[').replace(':', '\\:')}]):not(a,area,base)`;

export const isFetching = ({ localName }: Element, attribute: string): boolean =>
  FETCHING.test(attribute) &&
  // Those lead somewhere, when somebody follows them.
  !(attribute.endsWith('href') && /^(a|area|base)$/.test(localName));

/** Relations of a link that fetch something; `canonical` or `alternate` only say something. */
const FETCHING_LINK = /style|pre|icon|manifest/i;

/** The addresses that the value of a fetching attribute names. */
export function addressesIn(element: Element, attribute: string, value: string): string[] {
  if (attribute === 'ping') return value.split(/\s+/);
  if (attribute.endsWith('srcset')) {
    return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/, 1));
  }
  return element.localName === 'link' && !FETCHING_LINK.test(element.getAttribute('rel') ?? '')
    ? []
    : [value];
}

/** Stands before a held address in a text, which then fetches nothing. */
const HELD = 'data:qraia,';

export const withoutMarks = (text: string): string => text.replaceAll(HELD, '');

/** A style sheet or declaration whose held addresses fetch nothing. */
export const markStyle = (css: string, isHeld: (address: string) => boolean): string =>
  css.replace(
    // `url(…)` and `@import "…"`. Of an address its beginning is enough.
    /(url\(\s*["']?|@import\s+["'])([^"')\s;]+)/gi,
    (whole, before: string, address: string) => (isHeld(address) ? before + HELD + address : whole),
  );

/** An import map or speculation rules whose held addresses lead nowhere. */
export const markJson = (json: string, isHeld: (address: string) => boolean): string =>
  json.replace(/"([^"]*\/\/[^"]+)"/g, (whole, address: string) =>
    isHeld(address) ? `"${HELD}${address}"` : whole,
  );

/** `import` and `import()` are syntax, no function that could be replaced: what code names is all there is. */
export const importsIn = (code: string): string[] =>
  [...code.matchAll(/\b(?:import|from)\s*\(?\s*["'`]([^"'`]+)/g)].map(
    ([, address = '']) => address,
  );

/** The full addresses in the code or document that an address itself carries, as far as it can be read. */
export function addressesWithin(address: string): string[] {
  if (!/^(blob|data|javascript):/.test(address)) return [];
  let text = address;
  try {
    text = decodeURIComponent(address);
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
    text = request.responseText;
  } catch {
    // No address that can be read: it is the text itself.
  }
  return text.match(/\b(https?|wss?):\/\/[^\s"'`<>\\)]+/g) ?? [];
}
