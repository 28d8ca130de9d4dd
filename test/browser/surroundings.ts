// A browser and a page with the tag in surroundings of its own, and what a visitor finds there.

import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Qraia } from '../../packages/sdk/src/qraia.ts';
import { createWorld, type World } from './world.ts';

export type PageWindow = Window & { qraia: Qraia };

/** Markup by its place. */
export interface Surroundings {
  readonly doctype?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  /** In `<head>`, before the configuration. */
  readonly before?: string;
  readonly tag?: string;
  /** In `<head>`, behind the tag. */
  readonly behind?: string;
  readonly body?: string;
  /** In the configuration. */
  readonly more?: object;
}

export const TAG = '<script src="/qraia.js" data-site="example" data-debug="off"></script>';

/** Of the third party's own tag, as every page has it: written inert, so that no preload scanner fetches it. */
const inert = (thirdParty: string): string =>
  `<script type="text/plain" data-category="marketing" data-src="${thirdParty}/tag.js"></script>`;

/** A page of well-formed XML, so that it can be served as that too. */
export const surrounded =
  ({
    doctype = '<!DOCTYPE html>',
    html = 'lang="en"',
    before = '',
    tag = TAG,
    behind = '',
    body = '',
    more = {},
  }: Surroundings = {}) =>
  (thirdParty: string): string => {
    const configuration = JSON.stringify({
      controller: 'Qraia B.V.',
      unknown: 'hold',
      categories: ['preferences', 'statistics', 'marketing'],
      services: [
        {
          id: 'adpixel',
          name: 'Ad pixel',
          category: 'marketing',
          purpose: 'Measuring advertisements',
          recipient: 'Pixel Inc.',
          country: 'US',
          hosts: [new URL(thirdParty).host],
          cookies: ['_adp*'],
          storage: ['adp:*'],
        },
      ],
      ...more,
    });
    return `${doctype}<html ${html}><head><meta charset="utf-8"/><title>Surroundings</title>${before}
<script type="application/json" id="qraia-config">${configuration}</script>${tag}${behind}</head>
<body><main><h1>Surroundings</h1><p>A page.</p>${body}</main>${inert(thirdParty)}</body></html>`;
  };

type Where = Page | Frame;

/** What a visitor finds in a page or frame. */
export const bannerIn = (where: Where): Locator => where.locator('qraia-banner .layer');
export const answer = (where: Where, name: string): Locator =>
  bannerIn(where).getByRole('button', { name, exact: true });
export const dialogIn = (where: Where): Locator => where.locator('qraia-banner dialog');
export const controlIn = (where: Where): Locator => where.locator('qraia-banner .control');

export const decisionIn = (where: Where) =>
  where.evaluate(() => (window as unknown as PageWindow).qraia.decision());
export const grantedIn = async (where: Where) => (await decisionIn(where))?.granted ?? null;
export const ask = (where: Where, what: 'acceptAll' | 'rejectAll' | 'withdraw' | 'show') =>
  where.evaluate((name) => (window as unknown as PageWindow).qraia[name](), what);

export interface Bench {
  readonly world: World;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What was thrown into the page, unhandled rejections included, since the test began. */
  readonly thrown: readonly string[];
  open(path: string, tab?: Page): Promise<void>;
  /** How often the third party was asked. */
  thirdParty(): number;
  /** Requests of ours for this path. */
  requests(path: string): number;
  /** Bodies of the batches that arrived. */
  beacons(): readonly string[];
  /** Withdraws as a visitor does: the control, then the button in the preferences. */
  withdraw(tab?: Page): Promise<void>;
}

/** Registers what sets it up and takes it down again; context and page are new in every test. */
export function surroundingsBench(
  launch: () => Promise<Browser>,
  pages: { readonly [path: string]: (thirdParty: string) => string },
): Bench {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  const thrown: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    // What it does is not looked at here, and what it throws would be taken for ours.
    world = await createWorld({ pages, thirdPartyScripts: { '/tag.js': 'window.tagRan = true;' } });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    world.forget();
    thrown.length = 0;
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1000, height: 800 } });
    context.on('weberror', (error) => thrown.push(String(error.error())));
    page = await context.newPage();
  });
  afterEach(() => context?.close());

  const counted = (path: string) =>
    world.received().filter((each) => each.path.split('?')[0] === path);
  return {
    get world() {
      return world;
    },
    get browser() {
      return browser;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    thrown,
    async open(path, tab = page) {
      await tab.goto(world.endpoint + path);
    },
    thirdParty: () => world.receivedByThirdParty().length,
    requests: (path) => counted(path).length,
    beacons: () => counted('/v1/beacon').map(({ body }) => body),
    async withdraw(tab = page) {
      await controlIn(tab).click();
      await dialogIn(tab).getByRole('button', { name: 'Withdraw all' }).click();
      await expect.poll(() => grantedIn(tab)).toEqual([]);
    },
  };
}
