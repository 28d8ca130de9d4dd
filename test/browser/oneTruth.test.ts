// One decision in every tab of a host.

import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  ask,
  bannerIn,
  controlIn,
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
  ['Chromium', launchChromium],
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

  it('rule 19: a tab is denied in the task in which it hears of it, also where its cookie is still the old one', async () => {
    const other = await bench.context.newPage();
    await other.addInitScript(() => {
      const { get, set } = Object.getOwnPropertyDescriptor(
        Document.prototype,
        'cookie',
      ) as Required<Pick<PropertyDescriptor, 'get' | 'set'>>;
      const page = window as unknown as { old?: string; heard: unknown[] };
      Object.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        get() {
          return page.old ?? get.call(this);
        },
        set,
      });
      page.heard = [];
    });
    await bench.open('/one');
    await bench.open('/other', other);
    await answer(bench.page, 'Accept').click();
    await expect.poll(() => grantedIn(other)).toContain('marketing');
    await other.evaluate(() => {
      const page = window as unknown as PageWindow & { old?: string; heard: unknown[] };
      page.old = document.cookie;
      // Comes after the SDK's own, which listens since before.
      new BroadcastChannel('qraia_consent').onmessage = () =>
        page.heard.push(page.qraia.has('marketing'), page.qraia.has('statistics'));
    });
    await ask(bench.page, 'withdraw');
    const heard = () => other.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
    expect((await heard()).slice(0, 2)).toEqual([false, false]);
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
});
