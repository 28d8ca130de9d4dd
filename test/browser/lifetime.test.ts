// Rule 22: whatever is optional lives as long as the decision, thirteen months at most, and visits extend nothing.

import { describe, expect, it } from 'vitest';
import { consentBench, pageOf, type QraiaWindow } from './consentBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { tracesOf } from './traces.ts';

const DAY = 86_400_000;
const months = (count: number): number => count * (365 / 12) * DAY;

/** What browsers round the end of a cookie by. */
const SECOND = 1000;

const services = [
  {
    id: 'tracker',
    name: 'Tracker',
    category: 'marketing',
    purpose: 'Measuring advertisements',
    cookies: ['_tr'],
    storage: ['tr:*'],
  },
  { id: 'film', name: 'Film', category: 'embedded', purpose: 'Films' },
];
const film = '<div data-placeholder="film" aria-label="Film" style="height:300px"></div>';
const page = (lifetime: number) => () => pageOf('en', { services, lifetime }, film);

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('rule 22, %s', (_, launch) => {
  const bench = consentBench(launch, {
    '/half-year': page(6),
    '/longest': page(13),
    '/too-long': page(14),
  });
  const { goto } = bench;
  const acceptAll = (): Promise<void> =>
    bench.page.evaluate(() => (window as unknown as QraiaWindow).qraia.acceptAll());
  const has = (name: string): Promise<boolean> =>
    bench.page.evaluate((each) => (window as unknown as QraiaWindow).qraia.has(each), name);
  const beacons = (): number =>
    bench.world.received().filter(({ path }) => path === '/v1/beacon').length;
  const decisionCookie = async () =>
    (await bench.context.cookies()).find(({ name }) => name === 'qraia_consent');
  /** The page's clock; the browser keeps cookies by its own. */
  const travel = (time: number): Promise<void> =>
    bench.context.clock.setFixedTime(Date.now() + time);

  it('visits do not extend the decision: it lapses when it would have without them', async () => {
    await goto('/half-year');
    await acceptAll();
    const before = await decisionCookie();
    for (const days of [1, 40, 100, 180]) {
      await travel(days * DAY);
      await goto('/half-year');
      expect(await has('statistics')).toBe(true);
      // Looking at it decides nothing.
      await bench.control.click();
      await bench.dialog.waitFor();
      await bench.page.keyboard.press('Escape');
      await bench.dialog.waitFor({ state: 'detached' });
      expect(await decisionCookie()).toEqual(before);
    }
    await travel(months(6) + DAY);
    await goto('/half-year');
    await bench.layer.waitFor();
    expect(await has('statistics')).toBe(false);
    expect(await decisionCookie()).toEqual(before);
  });

  it('thirteen months at most: more is a mistake, with which nothing is granted', async () => {
    await goto('/longest');
    await acceptAll();
    const { expires = 0 } = (await decisionCookie()) ?? {};
    expect(expires * 1000 - Date.now()).toBeLessThan(months(13) + SECOND);
    expect(expires * 1000 - Date.now()).toBeGreaterThan(months(13) - DAY);
    await bench.context.clearCookies();
    await goto('/too-long');
    await acceptAll();
    expect(await has('statistics')).toBe(false);
    expect(await decisionCookie()).toBeUndefined();
  });

  it('with the decision goes what a granted service kept for longer, before anyone is asked anew', async () => {
    await goto('/longest');
    await acceptAll();
    await expect.poll(() => has('tracker')).toBe(true);
    const keep = (): Promise<void> =>
      bench.page.evaluate((tenYears) => {
        // biome-ignore lint/suspicious/noDocumentCookie: as a tag writes it.
        document.cookie = `_tr=1; path=/; max-age=${tenYears}`;
        localStorage.setItem('tr:visitor', '1');
      }, 315_360_000);
    await keep();
    const kept = async (): Promise<unknown> => {
      const { cookies, localStorage } = await tracesOf(bench.page, bench.context);
      return [cookies.includes('_tr'), localStorage.includes('tr:visitor')];
    };
    await expect.poll(kept).toEqual([true, true]);
    await travel(months(13) - DAY);
    await goto('/longest');
    await bench.control.waitFor();
    expect(await kept()).toEqual([true, true]);
    await travel(months(13) + DAY);
    await goto('/longest');
    await bench.layer.waitFor();
    await expect.poll(kept).toEqual([false, false]);
  });

  it('with it go the visitor’s settings, and the recorder stops', async () => {
    await goto('/half-year');
    await acceptAll();
    await expect.poll(beacons).toBeGreaterThan(0);
    const set = () =>
      bench.page.evaluate(() =>
        (window as unknown as QraiaWindow).qraia.settings.set('view', 'list'),
      );
    await set();
    const keys = async () => (await tracesOf(bench.page, bench.context)).localStorage;
    expect(await keys()).toContain('qraia_settings');
    await travel(months(6) - DAY);
    await goto('/half-year');
    await set();
    expect(await keys()).toContain('qraia_settings');
    bench.world.forget();
    await travel(months(6) + DAY);
    await goto('/half-year');
    await bench.layer.waitFor();
    await expect.poll(keys).not.toContain('qraia_settings');
    await bench.page.waitForTimeout(1500);
    expect(beacons()).toBe(0);
  });

  it('“always allow” is an answer like another: it lapses with the rest, and visits do not extend it', async () => {
    await goto('/half-year');
    await bench.page.getByRole('button', { name: 'Always allow' }).click();
    await expect.poll(() => has('film')).toBe(true);
    const before = await decisionCookie();
    expect((before?.expires ?? 0) * 1000 - Date.now()).toBeLessThan(months(6) + SECOND);
    await travel(months(6) - DAY);
    await goto('/half-year');
    expect(await has('film')).toBe(true);
    expect(await decisionCookie()).toEqual(before);
    await travel(months(6) + DAY);
    await goto('/half-year');
    await bench.layer.waitFor();
    expect(await has('film')).toBe(false);
  });
});
