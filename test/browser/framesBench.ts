// A browser, and a site of its own whose pages hold frames of a third party.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createWorld, type World } from './world.ts';

export interface FramesBench {
  readonly world: World;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Paths that the third party was asked for. */
  received(): string[];
  /** Opens a page with this markup in it, in which `//third` stands for the third party's origin. */
  openWith(markup: string, options?: { head?: string; lang?: string }): Promise<void>;
  /** Answers the banner, which would lie over what is looked at. */
  reject(): Promise<void>;
  /** As a script makes a frame: what the gate holds for sure, while markup has a preload scanner. */
  addFrame(id: string, path: string, attributes?: Record<string, string>): Promise<void>;
  /** The placeholder in a frame. */
  groupIn(id: string): Locator;
  /** Long enough for a frame that is not held to be fetched. */
  settle(): Promise<void>;
}

/** Two services of one category, and one of another. */
const configuration = (thirdParty: string) => {
  const service = (id: string, name: string, category: string, path: string) => ({
    id,
    name,
    category,
    purpose: { nl: `${name} tonen.`, en: `Showing ${name}.` },
    recipient: `${name} Inc.`,
    country: 'US',
    hosts: [`${new URL(thirdParty).host}${path}`],
  });
  return {
    unknown: 'hold',
    services: [
      service('bakenvideo', 'BakenVideo', 'embedded', '/video/'),
      service('kaart', 'Kaart', 'embedded', '/partner'),
      service('telling', 'Telling', 'marketing', '/tag.js'),
    ],
  };
};

/** An inert frame as a page writes it; what it asks for is told by its id. */
export const inert = (id: string, rest = ''): string =>
  `<iframe id="${id}" title="Video ${id}" width="480" height="300" data-category="embedded" data-src="//third/video/demo?${id}" ${rest}></iframe>`;

/** Registers what sets it up and takes it down again; the page is new in every test. */
export function framesBench(launch: () => Promise<Browser>): FramesBench {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  let html = '';
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });

  beforeAll(async () => {
    browser = await launch();
    world = await createWorld();
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
    site.closeAllConnections();
    site.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1000, height: 800 } });
    page = await context.newPage();
    world.forget();
  });
  afterEach(() => context.close());

  return {
    get world() {
      return world;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    received: () => world.receivedByThirdParty().map(({ path }) => path),
    async openWith(markup, { head = '', lang = 'nl' } = {}) {
      const { thirdParty, endpoint } = world;
      html = `<!doctype html><html lang="${lang}"><head><title>Frames</title>${head}
        <script type="application/json" id="qraia-config">${JSON.stringify(configuration(thirdParty))}</script>
        <script src="${endpoint}/qraia.js"></script></head>
        <body><main><h1>Frames</h1>${markup.replaceAll('//third', thirdParty)}<p id="after">After</p></main></body></html>`;
      await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
      await page.waitForLoadState();
    },
    reject: () =>
      page.evaluate(() =>
        (window as unknown as { qraia: { rejectAll(): void } }).qraia.rejectAll(),
      ),
    addFrame: (id, path, attributes = {}) =>
      page.evaluate(
        ([name, address, given]) => {
          const added = document.createElement('iframe');
          added.id = name;
          for (const [key, value] of Object.entries(given)) added.setAttribute(key, value);
          added.src = address;
          document.querySelector('main')?.append(added);
        },
        [id, `${world.thirdParty}${path}`, { width: '480', height: '300', ...attributes }] as const,
      ),
    groupIn: (id) => page.frameLocator(`#${id}`).getByRole('group'),
    settle: () => page.waitForTimeout(600),
  };
}
