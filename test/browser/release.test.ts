// What was held comes back as if it had been there from the start: in place, in order, whole.

import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Servers, startServers } from '../gate/servers.ts';
import { launchChromium, launchFirefox } from './launch.ts';

interface PageWindow extends Omit<Window, 'qraia'> {
  calls: string[];
  qraia: { accept(...names: string[]): void; withdraw(): void };
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (name, launch) => {
  let browser: Browser;
  let servers: Servers;
  let page: Page;
  let token = '';
  let pages = 0;
  beforeAll(async () => {
    browser = await launch();
    servers = await startServers();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    pages += 1;
    token = `release.${name}.${pages}`;
  });
  afterEach(() => page.close());

  const service = (id: string, more: object) => ({
    id,
    name: id,
    category: 'marketing',
    purpose: 'Tests',
    ...more,
  });
  const open = async (html: string, services: readonly object[] = []): Promise<void> => {
    const configuration = {
      unknown: 'hold',
      services: [service('third', { hosts: [servers.thirdHost] }), ...services],
    };
    await page.goto(
      servers.show(token, {
        headers: {},
        html: `<!doctype html><title>Release</title><script>window.calls = [];</script>
          <script type="application/json" id="qraia-config">${JSON.stringify(configuration)}</script>
          <script src="/qraia.js" data-debug="off"></script><body>${html}`,
      }),
      { waitUntil: 'load' },
    );
  };
  const accept = (...names: string[]): Promise<void> =>
    page.evaluate((given) => (window as unknown as PageWindow).qraia.accept(...given), names);
  const calls = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as PageWindow).calls);
  const inert = (code: string, attributes = 'data-category="marketing"'): string =>
    `<script type="text/plain" ${attributes}>${code}</script>`;

  it('a late script still gets its DOMContentLoaded and load, and the page’s own none twice', async () => {
    await open(
      `<script>addEventListener('load', () => calls.push('own'));</script>${inert(`
        document.addEventListener('DOMContentLoaded', () => calls.push('parsed'));
        addEventListener('load', { handleEvent: () => calls.push('loaded') });
        window.onload = () => calls.push('onload');`)}`,
    );
    expect(await calls()).toEqual(['own']);
    await accept('marketing');
    await expect
      .poll(async () => (await calls()).toSorted())
      .toEqual(['loaded', 'onload', 'own', 'parsed']);
    await page.evaluate(() =>
      addEventListener('load', () => (window as unknown as PageWindow).calls.push('never')),
    );
    await page.waitForTimeout(200);
    expect(await calls()).not.toContain('never');
  });

  it('services are released in their order, and what belongs to one as it stands in the page', async () => {
    await open(
      ['second', 'first', 'second', 'first']
        .map((id, place) => inert(`calls.push('${id} ${place}');`, `data-service="${id}"`))
        .join(''),
      [service('first', { order: 1 }), service('second', { order: 2 })],
    );
    await accept('marketing');
    await expect.poll(calls).toEqual(['first 1', 'first 3', 'second 0', 'second 2']);
  });

  it('the attributes of vanilla-cookieconsent and klaro are understood, each service by itself', async () => {
    await open(
      inert(`calls.push('service');`, 'data-category="marketing" data-service="one"') +
        inert(`calls.push('name');`, 'data-name="two"') +
        inert(`calls.push('category');`, 'data-category="marketing" data-service="Never declared"'),
      [service('one', {}), service('two', {})],
    );
    await accept('two');
    await expect.poll(calls).toEqual(['name']);
    await accept('marketing');
    await expect.poll(calls).toEqual(['name', 'service', 'category']);
  });

  it('a held cookie that says more than once, or oddly, how long it lives is no deletion', async () => {
    await open(
      `<script>
        for (const age of ['03600', '0;max-age=3600', '-5; Max-Age=10'])
          document.cookie = '_tr' + age.length + '=1;path=/;max-age=' + age;
        calls.push(document.cookie);
      </script>`,
      [service('tracker', { cookies: ['_tr*'] })],
    );
    await expect.poll(calls).toEqual(['']);
    await accept('tracker');
    await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_tr5=1');
  });

  it('what is necessary runs before any decision, for nobody is asked about it', async () => {
    await open(inert(`calls.push('necessary');`, 'data-category="necessary"'));
    await expect.poll(calls).toEqual(['necessary']);
  });

  it('inert markup that an application brings in later is released as it comes', async () => {
    const add = (): Promise<void> =>
      page.evaluate(() => {
        const article = document.createElement('article');
        article.innerHTML = `<script type="text/plain" data-category="marketing">calls.push('later')</${'script'}>`;
        document.body.append(article);
      });
    await open('');
    await add();
    await page.waitForTimeout(200);
    expect(await calls()).toEqual([]);
    await accept('marketing');
    await expect.poll(calls).toEqual(['later']);
    await add();
    await expect.poll(calls).toEqual(['later', 'later']);
  });

  it('inline code that imports from a held host waits as a whole, and then runs', async () => {
    await open(
      `<script type="module">import '${servers.target(token).at('t.js')}'; calls.push('module');</script>
       <script>import('${servers.target(token).at('t.js')}'); calls.push('classic');</script>`,
    );
    await page.waitForTimeout(400);
    expect([await calls(), servers.trace(token).fetched]).toEqual([[], false]);
    await accept('marketing');
    await expect.poll(async () => (await calls()).toSorted()).toEqual(['classic', 'module']);
    await expect.poll(() => servers.trace(token).ran).toBe(true);
  });

  it('an import map keeps what is the site’s own', async () => {
    await open(
      `<script type="importmap">{"imports":{"own":"data:text/javascript,calls.push('own')","third":"${servers.target(token).at('t.js')}"}}</script>
       <script type="module">import 'own'; import('third').catch(() => calls.push('failed'));</script>`,
    );
    await expect.poll(calls).toEqual(['own', 'failed']);
    expect(servers.trace(token).fetched).toBe(false);
  });

  it('rules of style sheets stand where they stood, and fetch once they may', async () => {
    await open('<p>text</p>');
    const rules = (): Promise<string[]> =>
      page.evaluate(() =>
        [...(document.adoptedStyleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText),
      );
    await page.evaluate((address) => {
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [sheet];
      sheet.insertRule('b { color: red }');
      sheet.insertRule(`p { background: url("${address}") }`);
      sheet.insertRule('i { color: red }', 2);
    }, servers.target(token).at('p.gif'));
    await page.waitForTimeout(400);
    expect(servers.trace(token).fetched).toBe(false);
    expect((await rules()).map((rule) => rule[0])).toEqual(['p', 'b', 'i']);
    await accept('marketing');
    await expect.poll(() => servers.trace(token).fetched).toBe(true);
    expect((await rules()).map((rule) => rule[0])).toEqual(['p', 'b', 'i']);
  });
});
