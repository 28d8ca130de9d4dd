// What a third party finds in the queues of Google, Microsoft and WordPress when it runs, in real browsers.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import { createWorld, type World } from './world.ts';

/** A tag that reports whatever is in its queue, then everything that is added. */
const REPORTER = `(() => {
  const origin = new URL(document.currentScript.src).origin;
  // The number, because one picture that two tabs want at a time is fetched once.
  const report = (entry) => {
    new Image().src = origin + '/pixel.gif?' + JSON.stringify([...entry, Math.random()]);
  };
  dataLayer.forEach(report);
  dataLayer.push = (...entries) => entries.forEach(report);
})();`;

const pageOf = (thirdParty: string): string => {
  const host = new URL(thirdParty).host;
  const service = (id: string, category: string, path: string) => ({
    ...{ id, category, name: id, purpose: 'measuring', hosts: [host + path] },
  });
  const configuration = JSON.stringify({
    unknown: 'hold',
    categories: ['statistics', 'marketing'],
    // The reporter may run from the start: this is what advanced mode is.
    services: [service('reporter', 'necessary', ''), service('tag', 'marketing', '/tag.js')],
    signals: ['google', 'microsoft', 'wordpress'],
  });
  return `<!doctype html><html lang="en"><head><title>Signals</title>
<script type="application/json" id="qraia-config">${configuration}</script>
<script src="/qraia.js"></script>
<script src="${thirdParty}/reporter.js"></script>
<script>
  window.allowed = [];
  addEventListener('DOMContentLoaded', () => {
    // As the WP Consent API is: after the tag, and its own script.
    for (const name of ['wp_consent_type_defined', 'wp_listen_for_consent_change'])
      document.addEventListener(name, ({ detail }) => allowed.push([name, detail]));
  });
</script></head><body><h1>Signals</h1></body></html>`;
};

interface PageWindow {
  qraia: { accept(...categories: string[]): void; withdraw(): void };
  uetq: unknown[];
  clarity: { q: ArrayLike<unknown>[] };
  wp_consent_type: string;
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    world = await createWorld({
      pages: { '/signals': pageOf },
      thirdPartyScripts: { '/reporter.js': REPORTER },
    });
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  beforeEach(async () => {
    world.forget();
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${world.endpoint}/signals`);
  });
  afterEach(() => context.close());

  const accept = (on: Page, ...categories: string[]) =>
    on.evaluate((names) => (window as unknown as PageWindow).qraia.accept(...names), categories);
  /** Command and what is granted of it, in the order in which the third party received them. */
  const reported = () =>
    world
      .receivedByThirdParty()
      .flatMap(({ path }) => (path.startsWith('/pixel.gif?') ? [path.slice(11)] : []))
      .map((query) => JSON.parse(decodeURIComponent(query)))
      .map(([, command, state]) => [
        command,
        ...Object.keys(state).filter((type) => state[type] === 'granted'),
      ]);
  const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization'];

  it('a default before anything, then one update for each choice', async () => {
    await expect.poll(reported).toEqual([['default', 'security_storage']]);
    await accept(page, 'marketing');
    await expect.poll(reported).toEqual([
      ['default', 'security_storage'],
      ['update', ...ADS, 'security_storage'],
    ]);
    await accept(page, 'marketing');
    await accept(page, 'statistics');
    await expect.poll(() => reported().length).toBe(3);
    expect(reported()[2]).toEqual(['update', 'analytics_storage', 'security_storage']);

    world.forget();
    await page.reload();
    await expect.poll(reported).toEqual([
      ['default', 'security_storage'],
      ['update', 'analytics_storage', 'security_storage'],
    ]);
    await page.waitForTimeout(300);
    expect(reported().length).toBe(2);
  });

  it('a choice in another tab is one update too', async () => {
    const other = await context.newPage();
    await other.goto(`${world.endpoint}/signals`);
    await expect.poll(() => reported().length).toBe(2);
    world.forget();
    await accept(page, 'marketing');
    await expect.poll(() => reported().length).toBe(2);
    await other.bringToFront();
    await page.bringToFront();
    await page.waitForTimeout(300);
    expect(reported()).toEqual([
      ['update', ...ADS, 'security_storage'],
      ['update', ...ADS, 'security_storage'],
    ]);
  });

  it('Microsoft and WordPress hear the same', async () => {
    await accept(page, 'marketing');
    const queues = await page.evaluate(() => {
      const { uetq, clarity, wp_consent_type } = window as unknown as PageWindow;
      return [uetq, clarity.q.map((entry) => [...(entry as unknown[])]), wp_consent_type];
    });
    expect(queues).toEqual([
      [
        ...['consent', 'default', { ad_storage: 'denied' }],
        ...['consent', 'update', { ad_storage: 'granted' }],
      ],
      [
        ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
        ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' }],
      ],
      'optin',
    ]);
    const allowed = await page.evaluate(
      () => (window as unknown as { allowed: unknown[] }).allowed,
    );
    expect(allowed).toContainEqual(['wp_listen_for_consent_change', { marketing: 'allow' }]);
  });
});
