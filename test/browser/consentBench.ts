// A browser, and a site of its own whose pages show every part of the banner, by path.

import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Qraia } from '../../packages/sdk/src/qraia.ts';
import { createWorld, type World } from './world.ts';

/** What stands at `window.qraia` in each of the pages. */
export interface QraiaWindow {
  readonly qraia: Qraia;
}

export const layouts = ['box', 'bar', 'centre'] as const;
export const languages = ['nl', 'de', 'ar'] as const;

export interface ConsentBench {
  readonly world: World;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another visitor, or the same with other eyes; the one before is gone. */
  as(visitor: BrowserContextOptions): Promise<void>;
  goto(path: string): Promise<void>;
  /** Goes to a page, and waits for the question. */
  open(path?: string): Promise<void>;
  readonly layer: Locator;
  readonly dialog: Locator;
  readonly control: Locator;
  /** The three answers of the first layer, in any language. */
  readonly answers: {
    readonly reject: Locator;
    readonly accept: Locator;
    readonly choose: Locator;
  };
  openPreferences(): Promise<void>;
  decision(): Promise<ReturnType<Qraia['decision']>>;
  /** The element that has focus, through shadow roots. */
  focused(): Promise<string>;
}

const service = (id: string, category: string) => ({
  id,
  category,
  name: `Dienst ${id}`,
  purpose: { nl: 'Meten van advertenties', de: 'Messen von Werbung', en: 'Measuring' },
  retention: '13 months',
  recipient: `${id} Incorporated`,
  country: 'US',
  privacy: 'https://pixel.example/privacy',
  cookies: ['_first', '_second'],
});

export const configuration = {
  controller: 'Qraia B.V.',
  categories: ['preferences', 'statistics', 'marketing', 'embedded'],
  services: [
    service('meter', 'statistics'),
    service('pixel', 'marketing'),
    service('network', 'marketing'),
    service('video', 'embedded'),
  ],
  contact: 'privacy@qraia.example',
  retention: '25 months',
};

export const pageOf = (lang: string, more: object = {}, body = ''): string =>
  `<!doctype html><html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}><head><title>Page</title>
<meta name="viewport" content="width=device-width, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<style>html { background: Canvas; color: CanvasText }</style>
<script type="application/json" id="qraia-config">${JSON.stringify({ ...configuration, ...more })}</script>
<script src="/qraia.js" data-site="example" data-debug="off"></script></head>
<body><main><h1>Page</h1>${body}</main></body></html>`;

/** More than a screen of what can have focus, from edge to edge. */
const manyControls = Array.from(
  { length: 20 },
  (_, index) =>
    `<p style="display:flex;justify-content:space-between">${['left', 'middle', 'right']
      .map((side) => `<button type="button" id="${side}${index}">${index}</button>`)
      .join('')}</p>`,
).join('');

const pages = {
  ...Object.fromEntries(
    layouts.flatMap((layout) =>
      languages.map((lang) => [`/${layout}/${lang}`, () => pageOf(lang, { layout })]),
    ),
  ),
  ...Object.fromEntries(
    layouts.map((layout) => [`/${layout}/controls`, () => pageOf('nl', { layout }, manyControls)]),
  ),
  '/statement-1': () => pageOf('nl', { statementVersion: '1' }),
  '/statement-2': () => pageOf('nl', { statementVersion: '2' }, manyControls),
  '/data': () => pageOf('nl', {}, '<button type="button" data-qraia="data">Mijn gegevens</button>'),
  '/declaration': () =>
    pageOf('nl', {}, '<h2>Cookies</h2><qraia-cookie-declaration></qraia-cookie-declaration>'),
  '/preferences': () => pageOf('nl', {}, '<h2>Keuze</h2><qraia-preferences></qraia-preferences>'),
  '/placeholder': () =>
    pageOf(
      'nl',
      {},
      '<div id="held" data-placeholder="video" aria-label="Film" style="height:300px"></div>',
    ),
};

/**
 * Registers what sets it up and takes it down again; the visitor is new in every test.
 *
 * @param more - pages beside those that are here.
 * @param visitor - what each of them has in common.
 */
export function consentBench(
  launch: () => Promise<Browser>,
  more: { readonly [path: string]: (thirdParty: string) => string } = {},
  visitor: BrowserContextOptions = {},
): ConsentBench {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  const as = async (more: BrowserContextOptions): Promise<void> => {
    await context?.close();
    context = await browser.newContext({ locale: 'nl-NL', ...visitor, ...more });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  };
  beforeAll(async () => {
    browser = await launch();
    world = await createWorld({ pages: { ...pages, ...more } });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    world.forget();
    await as({});
  });
  afterEach(() => context?.close());

  const inBanner = (selector: string): Locator => page.locator(`qraia-banner ${selector}`);
  const bench: ConsentBench = {
    get world() {
      return world;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    as,
    goto: async (path) => void (await page.goto(world.endpoint + path)),
    async open(path = '/box/nl') {
      await bench.goto(path);
      await bench.layer.waitFor();
    },
    get layer() {
      return inBanner('.layer');
    },
    get dialog() {
      return page.getByRole('dialog');
    },
    get control() {
      return inBanner('.control');
    },
    get answers() {
      return {
        reject: inBanner('.layer .answer').first(),
        accept: inBanner('.layer .answer').last(),
        choose: inBanner('.layer .buttons > button'),
      };
    },
    async openPreferences() {
      await bench.answers.choose.click();
      await bench.dialog.waitFor();
    },
    decision: () => page.evaluate(() => (window as unknown as QraiaWindow).qraia.decision()),
    focused: () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return (
          active?.getAttribute('aria-label') ||
          (active as HTMLInputElement | null)?.value ||
          active?.textContent ||
          ''
        );
      }),
  };
  return bench;
}
