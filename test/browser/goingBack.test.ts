// Pages that the visitor goes back to after another decision: they hear of it before they do anything.

import { COOKIE_NAME, type Decision, encodeRecord, type OptionalCategory } from '@qraia/consent';
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

const PAGES = Object.fromEntries(['/one', '/other'].map((path) => [path, surrounded()]));

/** Longer than the recorder waits before it sends. */
const SENDS_WITHIN = 1500;

describe.each([
  // Visitors have a back-forward cache; Playwright's do not.
  ['Chromium', () => launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);
  const viewed = (path: string) =>
    expect.poll(() => bench.beacons().join()).toContain(`"page":"${path}"`);

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
    await page.evaluate(() => history.pushState(null, '', '/next'));
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
