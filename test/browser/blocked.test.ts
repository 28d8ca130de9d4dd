// Browsers that keep nothing: the page goes on, what is denied stays held, and every page asks anew.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowsers } from '../../scripts/ensureBrowsers.mjs';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  decisionIn,
  dialogIn,
  grantedIn,
  type PageWindow,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';
import { tracesOf } from './traces.ts';

/** Not inert: what only a gate that stands holds. */
const page = (thirdParty: string) =>
  surrounded({
    body: `<button type="button" data-qraia="data">Mine</button>
<script>new Image().src = '${thirdParty}/pixel.gif';</script>`,
  })(thirdParty);
const PAGES = {
  '/page': page,
  '/next': page,
  '/framing': () =>
    '<!DOCTYPE html><title>Outer</title><iframe title="Inner" sandbox="allow-scripts" src="/page"></iframe>',
};

const profile = mkdtempSync(join(tmpdir(), 'qraia-blocked-'));
// It is written to until the browser is quite gone.
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }));

/** As its settings do it: "block all cookies", which takes storage along. Contexts inherit it from the profile. */
async function launchBlockingChromium(): Promise<Browser> {
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const { chromium: target } = findBrowsers();
  const context = await chromium.launchPersistentContext(profile, { ...target, headless: true });
  const browser = context.browser();
  if (!browser) throw new Error('a profile without its browser');
  return browser;
}
const launchFirefoxWith = (name: string, value: number | boolean) => () =>
  launchFirefox({ firefoxUserPrefs: { [name]: value } });

const A_WHILE = 500;

describe.each([
  ['Chromium', launchBlockingChromium],
  ['Firefox', launchFirefoxWith('network.cookie.cookieBehavior', 2)],
] as const)('%s with cookies blocked', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);

  it('asks on every page, goes when it is answered, grants nothing and throws nothing', async () => {
    const { page } = bench;
    for (const [path, name] of [
      ['/page', 'Accept'],
      ['/next', 'Reject'],
      ['/page', 'Choose'],
    ] as const) {
      await bench.open(path);
      await answer(page, name).click();
      if (name === 'Choose') {
        await dialogIn(page).getByRole('switch', { name: 'Marketing' }).check();
        await dialogIn(page).getByRole('button', { name: 'Save choice' }).click();
        await dialogIn(page).waitFor({ state: 'detached' });
      }
      await bannerIn(page).waitFor({ state: 'detached' });
      await page.waitForTimeout(A_WHILE);
      expect(await decisionIn(page)).toBeNull();
      expect(await page.getByRole('status').textContent()).not.toContain('saved');
    }
    await page.getByRole('button', { name: 'Mine' }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(A_WHILE);
    expect([bench.thirdParty(), bench.beacons(), bench.thrown]).toEqual([0, [], []]);
    // Every page would count the same visitor anew.
    expect(bench.requests('/v1/decision')).toBe(0);
    expect(await bench.context.cookies()).toEqual([]);
  });
});

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);

  it('a sandboxed frame, which has no cookies and no storage: the same', async () => {
    await bench.open('/framing');
    const [, frame] = bench.page.frames();
    if (!frame) throw new Error('no frame');
    await answer(frame, 'Accept').dispatchEvent('click');
    await bannerIn(frame).waitFor({ state: 'detached' });
    await frame.evaluate(() => {
      const { qraia } = window as unknown as PageWindow;
      qraia.accept('marketing');
      qraia.withdraw();
      qraia.pause();
      qraia.settings.set('order', 'name');
    });
    await bench.page.waitForTimeout(A_WHILE);
    expect(await decisionIn(frame)).toBeNull();
    expect([bench.thirdParty(), bench.beacons(), bench.thrown]).toEqual([0, [], []]);
  });

  it('storage that throws: the decision holds, nothing is recorded, nothing is thrown', async () => {
    const { page } = bench;
    await bench.context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get: refuse });
      }
    });
    await bench.open('/page');
    await answer(page, 'Accept').click();
    await expect.poll(bench.thirdParty).toBeGreaterThan(0);
    await bench.open('/next');
    await page.getByRole('button', { name: 'Mine' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await grantedIn(page)).toEqual(['preferences', 'statistics', 'marketing']);
    await bench.withdraw();
    bench.world.forget();
    await bench.open('/page');
    await controlIn(page).waitFor();
    await page.waitForTimeout(A_WHILE);
    expect([bench.thirdParty(), bench.beacons(), bench.thrown]).toEqual([0, [], []]);
  });
});

describe.each([
  // Every context of Playwright's is one of Chromium's incognito kind, with a storage of its own.
  ['Chromium', launchChromium],
  ['Firefox', launchFirefoxWith('browser.privatebrowsing.autostart', true)],
] as const)('%s in private', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);

  it('a decision holds as long as the window, is recorded by, and can be withdrawn', async () => {
    const { page } = bench;
    await bench.open('/page');
    await answer(page, 'Accept').click();
    await expect.poll(() => bench.beacons().join()).toContain('"page":"/page"');
    await bench.open('/next');
    await expect.poll(() => bench.beacons().join()).toContain('"page":"/next"');
    await bench.withdraw();
    await expect
      .poll(() => tracesOf(page, bench.context))
      .toMatchObject({ localStorage: ['qraia_receipt'], databases: [] });
    await page.reload();
    expect(await grantedIn(page)).toEqual([]);
    expect(bench.thrown).toEqual([]);
  });
});
