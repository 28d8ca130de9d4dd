// What a choice leaves in the browser and says to the site: receipt, opt-out, pause, settings, in real browsers.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Qraia } from '../../packages/sdk/src/qraia.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { noTraces, tracesOf } from './traces.ts';
import { createWorld, type World } from './world.ts';

interface PageWindow {
  qraia: Qraia;
}

const pixel = {
  id: 'pixel',
  name: 'Pixel',
  category: 'marketing',
  purpose: 'Measuring advertisements',
  recipient: 'Pixel Inc.',
  country: 'US',
  cookies: ['_px'],
};

const configurationOf = (more: object = {}): string =>
  JSON.stringify({
    controller: 'Qraia B.V.',
    categories: ['preferences', 'statistics', 'marketing'],
    services: [pixel],
    ...more,
  });
const pageOf = (more?: object, attributes = ''): string =>
  `<!doctype html><html lang="en"><head><title>Choice</title>
<script type="application/json" id="qraia-config">${configurationOf(more)}</script>
<script src="/qraia.js" data-site="example" data-debug="off" ${attributes}></script></head>
<body><h1>Choice</h1><a href="/choice">Again</a></body></html>`;

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
      pages: {
        '/choice': () => pageOf(),
        '/changed': () => pageOf({ services: [{ ...pixel, recipient: 'Other Inc.' }] }),
        '/opted-out': () => pageOf({ optOut: 'all' }),
        '/shared': () =>
          pageOf({
            categories: ['statistics', 'embedded'],
            services: [{ ...pixel, id: 'video', name: 'Video', category: 'embedded' }],
          }),
        '/seven': () => pageOf({ lifetime: 7 }),
        '/month': () => pageOf({ lifetime: 1 }),
        '/broken': () => pageOf({ lifetime: 99 }),
        '/uncounted': () => pageOf({ countDecisions: false }),
        '/by-address': () => pageOf({ categories: [] }, 'data-config="/qraia.json"'),
        '/by-no-address': () => pageOf({}, 'data-config="/nowhere.json"'),
        '/qraia.json': () => configurationOf({ controller: 'Elsewhere B.V.' }),
        '/statement-1': () => pageOf({ statementVersion: '2026-01' }),
        '/statement-2': () => pageOf({ statementVersion: '2026-02' }),
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  beforeEach(async () => {
    world.forget();
    context = await browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const open = (path: string) => page.goto(world.endpoint + path);
  const banner = () => page.getByRole('region', { name: /cookies/i });
  const has = (name: string) =>
    page.evaluate((each) => (window as unknown as PageWindow).qraia.has(each), name);
  const kept = (key: string) =>
    page.evaluate((each) => JSON.parse(localStorage.getItem(each) ?? 'null'), key);
  const beacons = () => world.received().filter(({ path }) => path === '/v1/beacon').length;
  /** As the browsers that have it say it. */
  const optOut = () =>
    context.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    );

  it('rule 25: the receipt says what was shown, granted and denied, when and how', async () => {
    await open('/choice');
    await page.evaluate(() => (window as unknown as PageWindow).qraia.accept('statistics'));
    await expect.poll(() => kept('qraia_receipt')).not.toBeNull();
    const receipt = await kept('qraia_receipt');
    expect(receipt).toMatchObject({
      v: 1,
      controller: 'Qraia B.V.',
      notice: {
        shown: expect.stringMatching(/^sha-256:[\da-f]{64}$/),
        privacy: '/privacy',
        language: 'en',
        hasOptedOut: false,
      },
      purposes: [
        { category: 'preferences', state: 'denied', services: [] },
        { category: 'statistics', state: 'granted', services: [] },
        {
          category: 'marketing',
          state: 'denied',
          services: [{ id: 'pixel', recipient: 'Pixel Inc.', state: 'denied' }],
        },
      ],
      event: { type: 'given', method: 'api' },
    });
    expect(Math.abs(Date.parse(receipt.event.time) - Date.now())).toBeLessThan(60_000);
  });

  it('rule 26: a refusal leaves nothing that tells one visitor from another', async () => {
    const receipts: unknown[] = [];
    for (const visitor of [context, await browser.newContext({ locale: 'en-GB' })]) {
      const tab = await visitor.newPage();
      await tab.goto(`${world.endpoint}/choice`);
      await tab.getByRole('button', { name: 'Reject' }).click();
      const read = () => tab.evaluate(() => localStorage.getItem('qraia_receipt'));
      await expect.poll(read).not.toBeNull();
      const { event, ...rest } = JSON.parse((await read()) ?? '');
      receipts.push({ ...rest, type: event.type });
      const [cookie] = await visitor.cookies();
      expect(cookie?.value).toMatch(/^1\.\w+\.\w+\.-\.1$/);
      expect(await tracesOf(tab, visitor)).toEqual({
        ...noTraces,
        cookies: ['qraia_consent'],
        localStorage: ['qraia_receipt'],
      });
      if (visitor !== context) await visitor.close();
    }
    expect(receipts[0]).toEqual(receipts[1]);
    expect(receipts[0]).toMatchObject({ type: 'refused' });
  });

  it('rule 5: a browser that opts out keeps marketing denied after accepting all, until it is granted by hand', async () => {
    await optOut();
    await open('/choice');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await banner().waitFor({ state: 'detached' });
    expect([await has('statistics'), await has('marketing'), await has('pixel')]).toEqual([
      true,
      false,
      false,
    ]);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.acceptAll());
    expect(await has('marketing')).toBe(false);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.accept('marketing'));
    expect([await has('statistics'), await has('marketing')]).toEqual([false, true]);
  });

  it('rule 5: an opt-out that comes after accepting all stands against it; what is chosen by hand stands', async () => {
    await open('/choice');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => has('pixel')).toBe(true);
    await optOut();
    await open('/choice');
    expect([await has('statistics'), await has('marketing'), await has('pixel')]).toEqual([
      true,
      false,
      false,
    ]);
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    const marketing = page.getByRole('dialog').getByRole('switch', { name: 'Marketing' });
    expect(await marketing.isChecked()).toBe(false);
    await marketing.check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(() => has('pixel')).toBe(true);
    await open('/choice');
    expect(await has('pixel')).toBe(true);
  });

  it('rule 5: by option no button for everything answers otherwise than the opt-out', async () => {
    await open('/opted-out');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => has('statistics')).toBe(true);
    await optOut();
    await open('/opted-out');
    expect(await has('statistics')).toBe(false);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.acceptAll());
    expect([await has('preferences'), await has('statistics'), await has('marketing')]).toEqual([
      false,
      false,
      false,
    ]);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.accept('statistics'));
    expect(await has('statistics')).toBe(true);
  });

  it('rule 5: by option the signal answers the whole question: nobody is asked, the control is there', async () => {
    await optOut();
    await open('/opted-out');
    await page.getByRole('button', { name: 'Cookie settings' }).waitFor();
    await page.waitForTimeout(500);
    expect(await banner().count()).toBe(0);
    expect(await has('statistics')).toBe(false);
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    expect(await page.getByRole('dialog').textContent()).toContain(
      'this therefore stays off: Personalisation, Statistics and Marketing.',
    );
    expect(await tracesOf(page, context)).toEqual(noTraces);
  });

  it('rule 5: nor does it share with a third party, and the banner says so, on both layers', async () => {
    const says = 'Unless you switch it on yourself, this therefore stays off: ';
    await optOut();
    await open('/shared');
    expect(await banner().textContent()).toContain(`${says}Embedded content.`);
    await banner().getByRole('button', { name: 'Choose' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain(`${says}Embedded content.`);
    await page.keyboard.press('Escape');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await banner().waitFor({ state: 'detached' });
    expect([await has('statistics'), await has('embedded'), await has('video')]).toEqual([
      true,
      false,
      false,
    ]);
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    await dialog.getByRole('switch', { name: 'Embedded content' }).check();
    await dialog.getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(() => has('video')).toBe(true);
    // Without the signal nothing is said, and accepting all accepts all.
    const other = await browser.newContext({ locale: 'en-GB' });
    const tab = await other.newPage();
    await tab.goto(`${world.endpoint}/shared`);
    const asked = tab.getByRole('region', { name: /cookies/i });
    expect(await asked.textContent()).not.toContain('browser asks');
    await asked.getByRole('button', { name: 'Accept' }).click();
    await expect
      .poll(() => tab.evaluate(() => (window as unknown as PageWindow).qraia.has('video')))
      .toBe(true);
    await other.close();
  });

  it('rule 21: a decision holds as many months as the site says', async () => {
    await open('/seven');
    await banner().getByRole('button', { name: 'Reject' }).click();
    await expect.poll(async () => (await context.cookies()).length).toBe(1);
    const [cookie] = await context.cookies();
    const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
    expect(Math.round(days)).toBe(213);
    // The browser keeps the cookie by its own clock; the page finds it too old.
    await context.clock.setFixedTime(Date.now() + 214 * 86_400_000);
    await open('/seven');
    await banner().waitFor();
    // Nothing but time has passed.
    expect(await banner().textContent()).not.toMatch(/change/i);
  });

  it('rule 20: nobody who refused can be asked again after a month: such a configuration asks nobody', async () => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await open('/month');
    await expect.poll(() => said.join('\n')).toContain('lifetime: expected whole months, 6 to 13');
    expect(await banner().count()).toBe(0);
    expect(await has('statistics')).toBe(false);
  });

  it('rule 23: another recipient asks again, and old consent does not stretch', async () => {
    await open('/choice');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => has('pixel')).toBe(true);
    await expect.poll(() => kept('qraia_receipt')).not.toBeNull();
    await open('/changed');
    await banner().waitFor();
    expect([await has('pixel'), await has('statistics')]).toEqual([false, false]);
    expect(await banner().textContent()).toContain('New or changed: Pixel');
  });

  it('rule 24: a changed statement is told in one line, once, and asks nothing again', async () => {
    const line = () => page.getByRole('region', { name: /privacy statement has changed/i });
    await open('/statement-1');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => kept('qraia_receipt')).not.toBeNull();
    await open('/statement-1');
    await page.waitForTimeout(500);
    expect(await line().count()).toBe(0);
    await open('/statement-2');
    await line().waitFor();
    expect([await has('statistics'), await banner().count()]).toEqual([true, 0]);
    // It stays until it is closed.
    await open('/statement-2');
    await line().getByRole('button', { name: 'Close' }).click();
    await line().waitFor({ state: 'detached' });
    await open('/statement-2');
    await page.waitForTimeout(500);
    expect(await line().count()).toBe(0);
    expect(await has('statistics')).toBe(true);
  });

  it('a pause stops the recorder on this page and the next, and erases nothing', async () => {
    await open('/choice');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await expect.poll(beacons).toBeGreaterThan(0);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.pause());
    await page.waitForTimeout(300);
    world.forget();
    await open('/choice?next');
    await page.waitForTimeout(2500);
    expect(beacons()).toBe(0);
    expect(await has('statistics')).toBe(true);
    expect((await tracesOf(page, context)).databases).toEqual(['qraia']);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.resume());
    await expect.poll(beacons).toBeGreaterThan(0);
    expect((await tracesOf(page, context)).localStorage).not.toContain('qraia_paused');
  });

  it('a mistake in the configuration grants nothing, and takes nobody’s answer away', async () => {
    await open('/choice');
    await page.evaluate(() => (window as unknown as PageWindow).qraia.accept('marketing'));
    const record = async () => (await context.cookies()).map(({ value }) => value);
    const before = await record();
    expect(before).toHaveLength(1);
    await open('/broken');
    await page.evaluate(() => (window as unknown as PageWindow).qraia.acceptAll());
    await page.evaluate(() => (window as unknown as PageWindow).qraia.withdraw());
    expect(await has('marketing')).toBe(false);
    expect(await record()).toEqual(before);
    await open('/choice');
    expect(await has('marketing')).toBe(true);
  });

  it('no decision is told where the site counts none', async () => {
    await open('/uncounted');
    await banner().getByRole('button', { name: 'Accept' }).click();
    await expect.poll(beacons).toBeGreaterThan(0);
    expect(world.received().map(({ path }) => path)).not.toContain('/v1/decision');
  });

  it('the configuration may lie at an address; where nothing lies there, nothing is granted', async () => {
    await open('/by-address');
    expect(await banner().textContent()).toContain('Elsewhere B.V.');
    await banner().getByRole('button', { name: 'Accept' }).click();
    expect(await has('pixel')).toBe(true);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await open('/by-no-address');
    await expect.poll(() => said.join('\n')).toContain('was given "HTTP 404"');
    expect(await has('pixel')).toBe(false);
  });

  it('a visitor’s settings are kept with `preferences`, and gone with it', async () => {
    await open('/choice');
    const set = () =>
      page.evaluate(() => (window as unknown as PageWindow).qraia.settings.set('view', 'list'));
    const get = () =>
      page.evaluate(() => (window as unknown as PageWindow).qraia.settings.get('view'));
    await set();
    await open('/choice');
    expect(await get()).toBeUndefined();
    await page.evaluate(() => (window as unknown as PageWindow).qraia.accept('preferences'));
    await set();
    await open('/choice');
    expect(await get()).toBe('list');
    await page.evaluate(() => (window as unknown as PageWindow).qraia.withdraw());
    await expect.poll(() => kept('qraia_settings')).toBeNull();
    await open('/choice');
    expect(await get()).toBeUndefined();
  });
});
