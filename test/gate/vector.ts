// The form of one vector: a way in which a page makes a browser ask a third party for something.

/** Where a vector points; every measurement has addresses of its own, so that requests attribute exactly. */
export interface Target {
  /** Address of a third-party file; its ending says what it is: `t.js`, `p.gif`, `f.html`. */
  at(file: string): string;
  /** Address of a file of the site's own that leads on to the third party: `worker.js`, `redirect.js`. */
  own(file: string): string;
  /** Port of a UDP socket that is the third party's too; 0 where the vector did not ask for one. */
  readonly udpPort: number;
}

export interface Vector {
  readonly id: string;
  /** Written in the page, or made by the page's own inline script. */
  readonly kind: 'parser' | 'dynamic';
  /** Whether the third party's code runs where nothing holds it; otherwise the request is all there is. */
  readonly runs: boolean;
  /** Measured by `npm test` too. */
  readonly smoke?: true;
  readonly udp?: true;
  /** Markup that stands right behind the tag. */
  readonly html?: (to: Target) => string;
  /** Body of an async function that the page calls while it is parsed. */
  readonly script?: (to: Target) => string;
  /** The same written as inert markup, where the vector can be. */
  readonly inert?: (to: Target) => string;
}

/** A text as a JavaScript literal that may stand inside `<script>`. */
export const literal = (text: string): string =>
  JSON.stringify(text).replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');

export const scriptTag = (address: string, attributes = ''): string =>
  `<script${attributes && ` ${attributes}`} src="${address}"></script>`;

/** What the page wrote inert: `data-src` in the place of `src`. */
export const inertTag = (name: string, address: string, attributes = ''): string =>
  `<${name} data-category="marketing" data-src="${address}"${attributes && ` ${attributes}`}>` +
  (['script', 'iframe', 'video', 'audio'].includes(name) ? `</${name}>` : '');

export const inertScript = (address: string, attributes = ''): string =>
  inertTag('script', address, `type="text/plain"${attributes && ` ${attributes}`}`);
