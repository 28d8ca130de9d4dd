// A release under its own name: pinned by a hash, it runs what was built with it and nothing else.

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../packages/sdk/src/version.ts';
import { launchChromium, launchFirefox } from './launch.ts';

const built = new URL('../../packages/sdk/dist/browser/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL(`qraia.${version}.json`, built), 'utf8')) as {
  files: Readonly<Record<string, { integrity: string }>>;
};
const SITE = 'http://www.own.example/';
const STATS = 'http://stats.example/';
const PINNED = `qraia.${version}.js`;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let asked: string[];
  let said: string[];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    asked = [];
    said = [];
    page.on('console', (message) => said.push(message.text()));
  });
  afterEach(() => context.close());

  /** @param altered - a file of the server that is not what was built. */
  async function open(tag: string, altered = ''): Promise<void> {
    await context.route(`${STATS}**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      asked.push(name);
      const body = readFileSync(new URL(name, built), 'utf8');
      await route.fulfill({
        contentType: 'text/javascript; charset=utf-8',
        headers: { 'access-control-allow-origin': '*' },
        body: name === altered ? `window.altered = true;${body}` : body,
      });
    });
    await context.route(`${SITE}**`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="nl"><head>
          <script type="application/json" id="qraia-config">{ "categories": ["marketing"] }</script>
          ${tag}</head><body><button data-qraia="data">Data</button></body></html>`,
      }),
    );
    await page.goto(SITE);
  }
  const tag = (name: string, integrity = ''): string =>
    `<script src="${STATS}${name}" data-debug="off"${integrity && ` integrity="${integrity}" crossorigin="anonymous"`}></script>`;
  const pinned = tag(PINNED, files[PINNED]?.integrity);
  const isAltered = () => page.evaluate(() => 'altered' in window);

  it('pinned, it asks, keeps the answer and shows what it has, all of one release', async () => {
    await open(pinned);
    await page.getByRole('button', { name: 'Accepteren' }).click();
    await page.getByRole('button', { name: 'Data' }).click();
    await page.getByRole('dialog').waitFor();
    expect(asked.toSorted()).toEqual(
      [
        PINNED,
        ...['data', 'data-text-nl', 'release', 'text-nl', 'ui'].map(
          (name) => `qraia-${name}.${version}.js`,
        ),
      ].sort(),
    );
  });

  it('pinned, it does not run a file that was altered, and nothing is granted', async () => {
    await open(pinned, `qraia-ui.${version}.js`);
    await expect.poll(() => said.join('\n')).toContain('could not load');
    expect(await isAltered()).toBe(false);
    expect(await page.locator('qraia-banner').count()).toBe(0);
    expect(await page.evaluate('qraia.has("marketing")')).toBe(false);
  });

  it('the tag that goes with the time runs what the server has, of its own release', async () => {
    await open(tag('qraia.js'), `qraia-ui.${version}.js`);
    await page.getByRole('button', { name: 'Accepteren' }).waitFor();
    expect(await isAltered()).toBe(true);
    expect(asked.filter((name) => !name.includes(version))).toEqual(['qraia.js']);
  });

  it('the manifest names every file, and each as it was built', async () => {
    for (const [name, { integrity }] of Object.entries(files)) {
      await open(
        `<script src="${STATS}${name}" integrity="${integrity}" crossorigin="anonymous" onerror="window.refused = true"></script>`,
      );
      expect([name, await page.evaluate(() => 'refused' in window)]).toEqual([name, false]);
      await context.unrouteAll();
    }
    expect(Object.keys(files)).toContain(`qraia-enforced.${version}.js`);
  });
});
