// A visitor with an empty browser, the same in Chromium, Firefox and WebKit.

import type { Browser, Page } from 'playwright';
import { launchChromium, launchFirefox } from './launch.ts';
import { launchWebKit, type WebKitPage } from './webkit.ts';

export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  /** With a dot in front where it is sent to subdomains too. */
  readonly domain: string;
  readonly path: string;
}

export interface Tab {
  /** Calls a function in the page; JSON in and out. */
  evaluate<T, A extends unknown[]>(code: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
}

export interface Visitor extends Tab {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Another tab beside the first, which stays as it is. */
  openTab(url: string): Promise<Tab>;
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

const call = (code: unknown, args: unknown[]): string => `(${code})(...${JSON.stringify(args)})`;

/** As an expression, because Playwright passes a function one argument only. */
const tabOf = (page: Page): Tab => ({
  evaluate: (code, ...args) => page.evaluate(call(code, args)) as never,
});

function playwrightEngine(browser: Browser): Engine {
  return {
    newVisitor: async () => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      return {
        ...tabOf(page),
        goto: async (url) => void (await page.goto(url)),
        openTab: async (url) => {
          const other = await context.newPage();
          await other.goto(url);
          return tabOf(other);
        },
        cookies: () => context.cookies(),
        leave: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

const chromium: LaunchEngine = async (proxy) =>
  playwrightEngine(
    await launchChromium({
      // Visitors have a back-forward cache; Playwright's do not.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      ...(proxy && { proxy: { server: proxy } }),
    }),
  );

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
    return { ...page, openTab: (url) => openWebKitTab(page, url), leave: page.close };
  },
  close: async () => {},
});

/** WebDriver's session stays with the first tab. That one opened the other, so it can reach into it. */
async function openWebKitTab(page: WebKitPage, url: string): Promise<Tab> {
  await page.evaluate((address) => {
    const button = document.createElement('button');
    button.id = 'open-tab';
    button.textContent = 'Open';
    button.onclick = () => Object.assign(window, { opened: window.open(address) });
    document.body.append(button);
  }, url);
  await page.click('#open-tab');
  return {
    evaluate: (code, ...args) =>
      page.evaluate(`opened.eval(${JSON.stringify(call(code, args))})`) as never,
  };
}

export const engines = [
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['WebKit', webkit],
] as const;
