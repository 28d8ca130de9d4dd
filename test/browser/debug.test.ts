// What a developer is shown: the report, the panel, and what is wrong with the page's set-up.

import { parseConfiguration } from '@qraia/consent';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Servers, startServers } from '../gate/servers.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { createWorld } from './world.ts';

interface Report {
  held: { what: string; host: string; path: string; why: string }[];
  through: { host: string }[];
  services: { id: string; category: string; hosts: string[] }[];
  expand: string;
}
interface PageWindow extends Omit<Window, 'qraia'> {
  qraia: { report(): Promise<Report> };
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (name, launch) => {
  let browser: Browser;
  let servers: Servers;
  let context: BrowserContext;
  let page: Page;
  let token = '';
  let pages = 0;
  let said: string[];
  beforeAll(async () => {
    browser = await launch();
    servers = await startServers();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    said = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    pages += 1;
    token = `debug.${name}.${pages}`;
  });
  afterEach(() => context.close());

  const TAG = '<script src="/qraia.js"></script>';
  const third = (file: string): string => servers.target(token).at(file);
  /** An image by script: no preload scanner sees it. */
  const image = (address: string): string =>
    `<body><script>new Image().src = ${JSON.stringify(address)};</script>`;
  const open = async (
    html: string,
    { configuration = {}, host = 'localhost', headers = {} } = {},
  ): Promise<void> => {
    const json = JSON.stringify({ unknown: 'hold', ...configuration });
    const address = servers.show(token, {
      headers,
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Debug</title><script type="application/json" id="qraia-config">${json}</script>${html}`,
    });
    await page.goto(address.replace('localhost', host), { waitUntil: 'load' });
  };
  const pill = () => page.locator('qraia-debug .pill');
  const report = (): Promise<Report> =>
    page.evaluate(() => (window as unknown as PageWindow).qraia.report());
  const errors = (): string => said.filter((line) => line.startsWith('error')).join('\n');

  describe('the report', () => {
    it('names what was held, why, and what to paste', async () => {
      await open(
        `${TAG}${image(third('p.gif?secret=1'))}<iframe data-category="embedded" data-src="https://video.example/1?secret=2" title="Video"></iframe>`,
        { host: 'site.localhost' },
      );
      await page.evaluate(() =>
        Promise.allSettled([fetch('https://www.youtube.com/embed/1?secret=3')]),
      );
      const { held, services, expand } = await report();
      expect(held.map(({ what, host, path, why }) => `${what} ${host}${path}: ${why}`)).toEqual([
        `img ${servers.thirdHost}/${token}/p.gif: nobody declared this host`,
        'fetch www.youtube.com/embed/1: nobody declared this host',
        'iframe video.example/1: embedded is not granted',
      ]);
      expect(expand).toBe('npx -p @qraia/gate qraia-services expand youtube');
      expect(services).toMatchObject([{ hosts: [servers.thirdHost] }]);
      const filled = services.map((service) => ({ ...service, category: 'marketing' }));
      expect(
        parseConfiguration({ services: filled }, { hostname: 'example.org', statistics: false }),
      ).toMatchObject({ ok: true });
      expect(said.map((line) => line.split(':')[0])).toContain('table');
      expect(said.join('\n')).toContain('"category": "?"');
      expect(said.join('\n')).not.toContain('secret');
      expect(await page.locator('qraia-debug').count()).toBe(0);
    });

    it('tells what was let through', async () => {
      await open(`${TAG}${image(third('p.gif?secret'))}`, { configuration: { unknown: 'learn' } });
      await expect
        .poll(async () => (await report()).through)
        .toMatchObject([{ host: servers.thirdHost, times: 1 }]);
      expect((await report()).services).toMatchObject([{ hosts: [servers.thirdHost] }]);
      await expect.poll(() => pill().textContent()).toBe('qraia · 0 held · 1 let through');
    });
  });

  describe('the panel', () => {
    it('stands on a developer’s own machine and shows what is held', async () => {
      await open(`${TAG}${image(third('p.gif?secret'))}`, {
        headers: {
          'content-security-policy':
            "script-src 'self' 'unsafe-inline'; style-src 'none'; require-trusted-types-for 'script'; trusted-types qraia",
        },
      });
      await expect.poll(() => pill().textContent()).toBe('qraia · 1 held');
      await pill().press('Enter');
      const region = page.getByRole('region', { name: 'qraia for developers' });
      await expect
        .poll(() => region.textContent())
        .toContain(`${servers.thirdHost}/${token}/p.gif`);
      expect(await region.textContent()).not.toContain('secret');
      expect(await pill().evaluate((each) => getComputedStyle(each).borderRadius)).toBe('16px');
      await page.getByRole('button', { name: 'Decision' }).press('Enter');
      await page.getByText('only what is necessary is granted').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('qraia-debug .panel').waitFor({ state: 'hidden' });
    });

    it.each([
      ['another host', TAG, 'site.localhost', 0],
      [
        'another host, with data-debug',
        '<script src="/qraia.js" data-debug></script>',
        'site.localhost',
        1,
      ],
      [
        'localhost, with data-debug="off"',
        '<script src="/qraia.js" data-debug="off"></script>',
        'localhost',
        0,
      ],
    ])('%s', async (_, tag, host, count) => {
      await open(tag, { host });
      await page.waitForTimeout(800);
      expect(await page.locator('qraia-debug').count()).toBe(count);
    });

    it('creates no database by looking', async () => {
      await open(TAG);
      await pill().click();
      await page.getByRole('button', { name: 'Recorded' }).click();
      await page.getByText('nothing is recorded before consent').waitFor();
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    });

    it('leaves the banner in reach, shows what was recorded, and forgets the decision', async () => {
      const world = await createWorld({ attributes: '' });
      try {
        await page.setViewportSize({ width: 390, height: 700 });
        await page.goto(`${world.site}/en/`);
        await pill().click();
        await page.getByRole('button', { name: 'Accept', exact: true }).click();
        await page.getByRole('button', { name: 'Recorded' }).click();
        await page.getByText('"/example/en"').first().waitFor();
        await page.getByRole('button', { name: 'Services' }).click();
        await page.locator('qraia-debug .granted').first().waitFor();
        await page.getByRole('button', { name: 'Decision' }).click();
        await page.getByText('accept-all').waitFor();
        await page.getByRole('button', { name: 'Forget the decision' }).click();
        await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
        expect((await context.cookies()).map((each) => each.name)).not.toContain('qraia_consent');
      } finally {
        await world.close();
      }
    });
  });

  describe('what is wrong', () => {
    it('mistakes of the configuration: the fields at once, then in sentences, on any host', async () => {
      const configuration = { unknown: 'sometimes', services: [{ hosts: 'x' }] };
      await open(TAG, { configuration, host: 'site.localhost' });
      await expect.poll(errors).toContain('unknown: expected hold | learn, was given "sometimes"');
      expect(errors()).toContain('nothing is granted: unknown, services[0].id');
      expect(errors()).toContain('packages/sdk/README.md#configuration');
      expect(await page.locator('qraia-debug').count()).toBe(0);
    });

    it('a tag that stands first is not late', async () => {
      await open(`<script>window.qraia = [];</script>${TAG}<script src="/own.js"></script>`);
      await pill().waitFor();
      expect(errors()).not.toContain('late');
    });

    it('a tag behind the scripts that Next.js writes first is not late', async () => {
      await open(`<script async src="/_next/static/chunks/1.js"></script>${TAG}`);
      await pill().waitFor();
      expect(errors()).not.toContain('late');
    });

    it.each([
      ['async', '<script async src="/qraia.js"></script>', 'Take away async'],
      ['defer', '<script defer src="/qraia.js"></script>', 'Take away defer'],
      ['a module', '<script type="module" src="/qraia.js"></script>', 'Take away type="module"'],
      ['in the body', `<body>${TAG}`, 'first in <head>'],
      ['behind another', `<script src="/own/x.js?secret"></script>${TAG}`, '/own/x.js\n'],
      [
        'behind an async third party',
        `<script async src="//127.0.0.1:9/x.js?secret"></script>${TAG}`,
        '127.0.0.1:9/x.js\n',
      ],
      [
        'put in by an optimiser',
        `<script>addEventListener('load', () => { const tag = document.createElement('script'); tag.async = false; tag.src = '/qraia.js'; document.head.append(tag); });</script>`,
        'into the page itself',
      ],
    ])('a late tag is told, and gates from then on: %s', async (_, html, cause) => {
      await open(html);
      await expect.poll(errors).toContain('[qraia] late: put it first in <head>');
      await expect.poll(errors).toContain(cause);
      expect(errors()).not.toContain('secret');
      await page.evaluate((address) => {
        new Image().src = address;
      }, third('p.gif'));
      await page.waitForTimeout(300);
      expect(servers.trace(token).fetched).toBe(false);
    });
  });
});
