// One decision in every tab of a host, and in pages that come back from the cache.

import { COOKIE_NAME, type Decision, encodeRecord, type OptionalCategory } from '@qraia/consent';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  decisionIn,
  grantedIn,
  type PageWindow,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';

const PAGES = Object.fromEntries(['/one', '/other', '/next'].map((path) => [path, surrounded()]));

/** Longer than the recorder waits before it sends. */
const SENDS_WITHIN = 1500;

const route = (page: Page, path: string) =>
  page.evaluate((to) => history.pushState(null, '', to), path);

describe.each([
  // Visitors have a back-forward cache; Playwright's do not.
  ['Chromium', () => launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);
  const openTwo = async (): Promise<[one: Page, other: Page]> => {
    const other = await bench.context.newPage();
    await bench.open('/one');
    await bench.open('/other', other);
    return [bench.page, other];
  };
  const viewed = (path: string) =>
    expect.poll(() => bench.beacons().join()).toContain(`"page":"${path}"`);

  it.each([
    ['the first', 0],
    ['the second', 1],
  ] as const)('two tabs: what is answered and withdrawn in %s holds in both', async (_name, at) => {
    const tabs = await openTwo();
    for (const tab of tabs) await bannerIn(tab).waitFor();
    await answer(tabs[at], 'Accept').click();
    for (const tab of tabs) {
      await bannerIn(tab).waitFor({ state: 'detached' });
      await controlIn(tab).waitFor();
      expect(await grantedIn(tab)).toContain('marketing');
    }
    await viewed('/one');
    await viewed('/other');
    expect(bench.thirdParty()).toBe(2);
    expect(bench.requests('/v1/decision')).toBe(1);

    const other = tabs[1 - at] as Page;
    const withdrawn = other.evaluate(
      () =>
        new Promise<void>((done) =>
          (window as unknown as PageWindow).qraia.on('change', () => done()),
        ),
    );
    await bench.withdraw(tabs[at]);
    await withdrawn;
    bench.world.forget();
    for (const tab of tabs) await route(tab, '/next');
    await other.waitForTimeout(SENDS_WITHIN);
    expect(bench.beacons()).toEqual([]);
    for (const tab of tabs) expect(await grantedIn(tab)).toEqual([]);
    expect(await other.evaluate(() => indexedDB.databases())).toEqual([]);

    // And back again, in the other one.
    await controlIn(other).click();
    await other.getByRole('switch', { name: 'Statistics' }).check();
    await other.getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(() => grantedIn(tabs[at])).toEqual(['statistics']);
    await viewed('/next');
    expect(bench.thrown).toEqual([]);
  });

  it('preferences that stand open in one tab do not undo what is answered in another', async () => {
    const [one, other] = await openTwo();
    await answer(other, 'Choose').click();
    await other.getByRole('switch', { name: 'Marketing' }).check();
    await answer(one, 'Reject').click();
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    await bannerIn(other).waitFor({ state: 'detached' });
    for (const tab of [one, other]) expect(await grantedIn(tab)).toEqual([]);
    expect(bench.thirdParty()).toBe(0);
  });

  /** What the channel carries takes a page out of the cache, so this is as a subdomain does it, or a server. */
  const decideElsewhere = async (decision: Decision | null, granted: OptionalCategory[]) => {
    const { revision = '' } = decision ?? {};
    const made = { revision, time: Date.now(), granted, services: {}, method: 'choose' } as const;
    const url = bench.world.endpoint;
    await bench.context.addCookies([{ name: COOKIE_NAME, value: encodeRecord(made), url }]);
  };
  /** Back to a page that was marked. */
  const goBack = async (): Promise<void> => {
    // In Chromium its promise never comes true where the page is restored.
    await bench.page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => {});
  };
  const seen = () => bench.page.evaluate(() => (window as unknown as { seen?: unknown[] }).seen);
  /** From now on the page keeps what it hears and sees, in order. */
  const mark = () =>
    bench.page.evaluate(() => {
      const { qraia } = window as unknown as PageWindow;
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      qraia.on('change', () => seen.push(`granted ${qraia.decision()?.granted}`));
      addEventListener('pageshow', ({ persisted }) => seen.push(`shown ${persisted}`));
    });

  /** What of the banner is there; a locator waits in Firefox for a navigation that has long ended. */
  const parts = () =>
    bench.page.evaluate(() => {
      const root = document.querySelector('qraia-banner')?.shadowRoot;
      return { layer: !!root?.querySelector('.layer'), control: !!root?.querySelector('.control') };
    });

  it('a page from the back-forward cache, withdrawn meanwhile: first of all it hears of it', async () => {
    const { page } = bench;
    await bench.open('/one');
    await answer(page, 'Accept').click();
    await viewed('/one');
    await mark();
    const decision = await decisionIn(page);
    await bench.open('/healthz');
    await decideElsewhere(decision, []);
    bench.world.forget();
    await goBack();
    await expect.poll(seen).toEqual(['granted ', 'shown true']);
    await route(page, '/next');
    await page.waitForTimeout(SENDS_WITHIN);
    expect([bench.beacons(), bench.thrown]).toEqual([[], []]);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await parts()).toEqual({ layer: false, control: true });
  });

  it('a page from the back-forward cache, answered meanwhile: it asks no more, and does what was granted', async () => {
    const { page } = bench;
    await bench.open('/one');
    await answer(page, 'Reject').click();
    const decision = await decisionIn(page);
    await bench.context.clearCookies();
    await bench.open('/one');
    await bannerIn(page).waitFor();
    await mark();
    await bench.open('/healthz');
    await decideElsewhere(decision, ['statistics', 'marketing']);
    await goBack();
    await expect.poll(seen).toEqual(['granted statistics,marketing', 'shown true']);
    expect(await parts()).toEqual({ layer: false, control: true });
    await viewed('/one');
    await expect.poll(bench.thirdParty).toBe(1);
    expect(bench.thrown).toEqual([]);
  });

  it('on the way back to a page of before the withdrawal on this host: nothing is sent, and it holds', async () => {
    const { page } = bench;
    await bench.open('/one');
    await answer(page, 'Accept').click();
    await viewed('/one');
    await bench.open('/other');
    await viewed('/other');
    await bench.withdraw();
    await expect.poll(() => bench.requests('/v1/decision')).toBe(2);
    bench.world.forget();
    await goBack();
    await expect.poll(() => page.url()).toContain('/one');
    await controlIn(page).waitFor();
    await page.waitForTimeout(SENDS_WITHIN);
    expect(await grantedIn(page)).toEqual([]);
    expect([bench.beacons(), bench.thirdParty(), bench.thrown]).toEqual([[], 0, []]);
  });
});
