// A visitor with an empty browser, the same in Chromium, Firefox and WebKit.

import type { Browser } from 'playwright';
import { launchChromium, launchFirefox } from './launch.ts';
import { launchWebKit } from './webkit.ts';

export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  /** With a dot in front where it is sent to subdomains too. */
  readonly domain: string;
  readonly path: string;
}

export interface Visitor {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Calls a function in the page; JSON in and out. */
  evaluate<T, A extends unknown[]>(code: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** What the browser keeps; WebKit tells of the current page only. */
  cookies(): Promise<readonly StoredCookie[]>;
  leave(): Promise<void>;
}

export interface Engine {
  newVisitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/** @param proxy - address of an HTTP proxy that everything goes through; its certificates are taken. */
export type LaunchEngine = (proxy?: string) => Promise<Engine>;

function playwrightEngine(browser: Browser): Engine {
  return {
    newVisitor: async () => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url)),
        // As an expression, because Playwright passes a function one argument only.
        evaluate: (code, ...args) =>
          page.evaluate(`(${code})(...${JSON.stringify(args)})`) as never,
        cookies: () => context.cookies(),
        leave: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

const chromium: LaunchEngine = async (proxy) =>
  playwrightEngine(await launchChromium(proxy ? { proxy: { server: proxy } } : {}));

/** By preferences: Playwright hands a stock Firefox the proxy for http only. */
const firefox: LaunchEngine = async (proxy) => {
  const { hostname, port } = new URL(proxy ?? 'http://none');
  const through = {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
  };
  return playwrightEngine(await launchFirefox(proxy ? { firefoxUserPrefs: through } : {}));
};

/** Has one page, so each visitor has a browser. */
const webkit: LaunchEngine = async (proxy) => ({
  newVisitor: async () => {
    const page = await launchWebKit(proxy ? { proxy } : {});
    return { ...page, leave: page.close };
  },
  close: async () => {},
});

export const engines = [
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['WebKit', webkit],
] as const;
