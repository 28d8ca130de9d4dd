// What goes round the gate is told to the page itself, by names only.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Servers, startServers } from '../gate/servers.ts';
import { launchChromium, launchFirefox } from './launch.ts';

interface Leak {
  kind: string;
  name: string;
}
interface PageWindow extends Window {
  leaks: Leak[];
  events: Leak[];
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
    pages += 1;
    token = `monitor.${name}.${pages}`;
  });
  afterEach(() => context.close());

  const third = (file: string): string => servers.target(token).at(file);
  const open = async (
    html: string,
    { services = [] as readonly object[], headers = {}, attributes = 'data-monitor' } = {},
  ): Promise<void> => {
    const json = JSON.stringify({ unknown: 'hold', services });
    await page.goto(
      servers.show(token, {
        headers,
        html: `<!doctype html><title>Monitor</title>
          <script>
            window.leaks = [];
            window.events = [];
            (window.qraia ||= []).push((qraia) => qraia.on('leak', (leak) => { leaks.push(leak); throw new Error('a listener of the page'); }));
            document.addEventListener('qraia:leak', ({ detail }) => events.push(detail));
          </script>
          <script type="application/json" id="qraia-config">${json}</script>
          <script src="/qraia.js" data-debug="off" ${attributes}></script>${html}`,
      }),
      { waitUntil: 'load' },
    );
  };
  const leaks = async (): Promise<string[]> =>
    (await page.evaluate(() => (window as unknown as PageWindow).leaks))
      .map(({ kind, name: what }) => `${kind} ${what}`)
      .sort();
  const KEEP = `<script>
    document.cookie = '_hjSession_12345=secret';
    localStorage.setItem('own:anna@example.org', 'secret');
    sessionStorage.setItem('draft', 'secret');
    indexedDB.open('photos');
  </script>`;
  const KEPT = [
    'cookie _hjSession_*',
    'indexedDB photos',
    'localStorage *',
    'sessionStorage draft',
  ];

  it('a host that the preload scanner fetched, and names that nobody declared, each once', async () => {
    await open(`<script src="${third('t.js?secret')}"></script>${KEEP}`);
    await expect
      .poll(leaks, { timeout: 12_000 })
      .toEqual([...KEPT, `request ${servers.thirdHost}`].sort());
    await page.waitForTimeout(5500);
    expect((await leaks()).length).toBe(5);
    const told = await page.evaluate(() => (window as unknown as PageWindow).events);
    expect(told.map(({ kind, name: what }) => `${kind} ${what}`).sort()).toEqual(await leaks());
    expect(JSON.stringify(told)).not.toMatch(/secret|anna|t\.js|12345/);
    expect(servers.trace(token).ran).toBe(false);
  });

  it('a declared host that was fetched without being granted; declared names are not told', async () => {
    const declared = {
      id: 'third',
      name: 'Third',
      category: 'marketing',
      purpose: 'Tests',
      hosts: [servers.thirdHost],
    };
    const own = {
      id: 'own',
      name: 'Own',
      category: 'necessary',
      purpose: 'Tests',
      cookies: ['_hjSession_*'],
      storage: ['own:*', 'draft', 'photos'],
    };
    await open(`<img src="${third('p.gif')}" alt="">${KEEP}`, { services: [declared, own] });
    await expect.poll(leaks).toEqual([`request ${servers.thirdHost}`]);
  });

  it('what only the policy stopped', async () => {
    await open('', { headers: { 'content-security-policy': "script-src 'self' 'unsafe-inline'" } });
    const leaksOfAnother = async (): Promise<string[]> => {
      // Syntax, which no patch sees.
      await page.evaluate(`import('${third('t.js?secret')}').catch(() => {})`);
      return leaks();
    };
    await expect.poll(leaksOfAnother).toEqual([`policy ${servers.thirdHost}`]);
    expect(servers.trace(token).fetched).toBe(false);
  });

  it('what a policy only reports was made', async () => {
    await open('', {
      headers: { 'content-security-policy-report-only': "script-src 'self' 'unsafe-inline'" },
    });
    await page.evaluate(`import('${third('t.js?secret')}').catch(() => {})`);
    await expect.poll(leaks).toEqual([`request ${servers.thirdHost}`]);
    expect(servers.trace(token).fetched).toBe(true);
  });

  it('what the policy stopped before there was a monitor, where the browser has kept that', async () => {
    await open(`<link rel="stylesheet" href="${third('s.css?secret')}">`, {
      headers: { 'content-security-policy': "style-src 'self'" },
    });
    await page.waitForTimeout(500);
    await expect.poll(leaks).toEqual(name === 'Chromium' ? [`policy ${servers.thirdHost}`] : []);
    expect(servers.trace(token).fetched).toBe(false);
  });

  it('without data-monitor nothing is watched', async () => {
    await open(KEEP, { attributes: '' });
    await page.waitForTimeout(500);
    expect(await leaks()).toEqual([]);
  });
});
