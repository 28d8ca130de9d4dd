// Which attributes make the browser fetch, and the addresses that their values name.

/** Attributes by element; `*` for every element. */
const BY_ELEMENT: { readonly [element: string]: string } = {
  script: 'src href xlink:href',
  iframe: 'src srcdoc',
  frame: 'src',
  img: 'src srcset',
  source: 'src srcset',
  video: 'src poster',
  audio: 'src',
  track: 'src',
  embed: 'src',
  object: 'data',
  input: 'src',
  link: 'href imagesrcset',
  image: 'href xlink:href',
  use: 'href xlink:href',
  feimage: 'href xlink:href',
  a: 'ping',
  area: 'ping',
};

/** What in a document may hold such an attribute. */
export const SELECTOR = `${Object.keys(BY_ELEMENT)
  // Most links have no ping, and there are many of them.
  .map((element) => (BY_ELEMENT[element] === 'ping' ? `${element}[ping]` : element))
  .join()},style,[background],[style*="url("],[style*="image-set("]`;

/** Relations of a link that fetch nothing. */
const PASSIVE_LINK = /^(canonical|alternate|author|license|next|prev|help|search|me|nofollow)$/i;

/** Each element with each of its attributes that fetch. */
export const fetchingAttributes = (): string[][] =>
  Object.entries(BY_ELEMENT).flatMap(([element, names]) =>
    names.split(' ').map((name) => [element, name]),
  );

export const attributesOf = (element: Element): string[] => [
  ...(BY_ELEMENT[element.localName.toLowerCase()]?.split(' ') ?? []),
  'background',
];

export const isFetching = (element: Element, attribute: string): boolean =>
  attribute === 'background' ||
  (BY_ELEMENT[element.localName.toLowerCase()]?.split(' ').includes(attribute) ?? false);

/** Addresses that a style sheet or declaration names: `url(…)`, `@import "…"`, `image-set("…")`. */
export function addressesInStyle(css: string): string[] {
  const found: string[] = [];
  for (const [, , quoted, bare] of css.matchAll(
    /(url\(\s*|@import\s+|image-set\([^)]*?)(?:["']([^"']*)["']|([^"')\s;]+))/gi,
  )) {
    const address = quoted ?? bare;
    // A CSS escape may spell a host in another way.
    if (address) found.push(address.replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, unescaped));
  }
  return found;
}
const unescaped = (_: string, hex?: string, character = ''): string =>
  hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : character;

/** The addresses that the value of a fetching attribute names. */
export function addressesIn(element: Element, attribute: string, value: string): string[] {
  if (attribute === 'ping') return value.split(/\s+/);
  if (attribute.endsWith('srcset')) {
    return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/, 1));
  }
  if (element.localName === 'link' && PASSIVE_LINK.test(element.getAttribute('rel') ?? '')) {
    return [];
  }
  return [value];
}
