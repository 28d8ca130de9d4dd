// The whole line in real browsers on the minified bundles, judged by what servers received.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import { noTraces, tracesOf } from './traces.ts';
import { createWorld, type Received, type World } from './world.ts';

const paths = (requests: readonly Received[]): string[] =>
  requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
const beacons = (requests: readonly Received[]): Received[] =>
  requests.filter(({ path }) => path === '/v1/beacon');

/** Long enough for anything that a timer of the SDK would send. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(2500);

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
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await createWorld();
    context = await browser.newContext({ locale: 'nl-NL' });
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await world.close();
  });

  const banner = () => page.getByRole('region', { name: /cookies/i });
  /** As long as a person at least looks at a page; a robot is gone before the recorder has begun. */
  const look = (): Promise<void> => page.waitForTimeout(500);
  const open = async (path: string): Promise<void> => {
    await page.goto(`${world.site}${path}`);
  };

  it('rule 1: before the choice nothing is stored, sent or fetched from a third party', async () => {
    await open('/');
    await banner().waitFor();
    await page.mouse.wheel(0, 800);
    await page.keyboard.press('Escape');
    await page.locator('main').click({ position: { x: 5, y: 5 } });
    await settle(page);
    await open('/prijzen/');
    await banner().waitFor();
    await settle(page);
    expect(await tracesOf(page, context)).toEqual(noTraces);
    expect(world.receivedByThirdParty()).toEqual([]);
    const own =
      /^GET (\/example\/.*|\/qraia\.js|\/qraia-(ui|text-nl|release)\.[\d.]+\.js|\/favicon\.ico)$/;
    expect(paths(world.received()).filter((path) => !own.test(path))).toEqual([]);
    expect(world.received().every(({ headers }) => headers.cookie === undefined)).toBe(true);
  });

  it('rejecting leaves the decision cookie, its receipt, and one counted decision', async () => {
    await open('/');
    await banner().getByRole('button', { name: 'Weigeren' }).click();
    await banner().waitFor({ state: 'detached' });
    for (const path of ['/product/', '/prijzen/', '/blog/']) {
      await open(path);
      await expect.poll(() => page.title()).not.toBe('');
    }
    await settle(page);
    expect(await tracesOf(page, context)).toEqual({
      ...noTraces,
      cookies: ['qraia_consent'],
      localStorage: ['qraia_receipt'],
    });
    expect(world.receivedByThirdParty()).toEqual([]);
    expect(beacons(world.received())).toEqual([]);
    const counted = world.received().filter(({ path }) => path === '/v1/decision');
    expect(counted.map(({ body }) => JSON.parse(body))).toEqual([
      {
        v: 1,
        site: 'example',
        choice: { statistics: 'denied', marketing: 'denied', embedded: 'denied' },
        method: 'reject-all',
        language: 'nl',
      },
    ]);
    const { rows } = await world.report({ breakdown: 'choice' });
    expect(rows.find(({ value }) => value === 'statistics:denied')?.decisions).toBe(1);
  });

  it('accepting, three pages, an outbound link and the PDF stand in the dashboard', async () => {
    await open('/');
    await banner().getByRole('button', { name: 'Accepteren' }).click();
    await expect.poll(() => paths(world.receivedByThirdParty())).toContain('GET /tag.js');
    await look();
    await page.getByRole('link', { name: 'Product', exact: true }).first().click();
    await page.waitForURL('**/product/');
    await look();
    const pdf = page.locator('a[href$="productblad.pdf"]').first();
    await pdf.evaluate((link) => link.setAttribute('target', '_blank'));
    await pdf.click();
    await page.getByRole('link', { name: 'Prijzen', exact: true }).first().click();
    await page.waitForURL('**/prijzen/');
    await expect.poll(() => paths(world.receivedByThirdParty())).toContain('GET /pixel.gif');
    // A robot leaves before the recorder is there; a person does not.
    await expect
      .poll(() =>
        beacons(world.received())
          .map(({ body }) => body)
          .join(),
      )
      .toContain('"page":"/example/prijzen"');
    await open('/product/');
    await page.locator('a.partner-link').click();
    await page.waitForURL(`${world.thirdParty}/partner`);

    const dashboard = await context.newPage();
    await dashboard.goto(`${world.endpoint}/dashboard/?site=example&period=today`);
    const figure = (selector: string) =>
      expect.poll(
        () => dashboard.locator(selector).getAttribute('data-figure', { timeout: 1000 }),
        {
          timeout: 5000,
        },
      );
    await figure('[data-tile="visitors"] [data-figure]').toBe('1');
    await figure('[data-tile="visits"] [data-figure]').toBe('1');
    await figure('[data-tile="views"] [data-figure]').toBe('4');
    await figure('[data-panel="pages"] tr[data-value="/example/product"] [data-figure]').toBe('2');
    await figure(
      '[data-panel="downloads"] tr[data-value="/example/downloads/productblad.pdf"] [data-figure]',
    ).toBe('1');
    await figure('[data-panel="outbound"] tr[data-value="127.0.0.1/partner"] [data-figure]').toBe(
      '1',
    );
    await figure('[data-panel="languages"] tr[data-value="nl"] [data-figure]').toBe('1');
    await expect.poll(() => dashboard.locator('.mark-danger').isVisible()).toBe(true);

    for (const { body, headers } of beacons(world.received())) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(body).not.toContain('http');
    }
  });

  // The third party's own cookie, on its own host, is beyond the reach of any page of ours.
  it('withdrawing stops in the same tick and erases ledger, outbox and declared storage', async () => {
    await open('/');
    await banner().getByRole('button', { name: 'Accepteren' }).click();
    await expect.poll(() => beacons(world.received()).length).toBeGreaterThan(0);
    await expect.poll(async () => (await tracesOf(page, context)).databases).toEqual(['qraia']);
    await expect.poll(async () => (await tracesOf(page, context)).cookies).toContain('_adp');
    await page.getByRole('button', { name: 'Cookie-instellingen' }).first().click();
    await page.getByRole('button', { name: /intrekken/i }).click();
    world.forget();
    await expect
      .poll(() => tracesOf(page, context, world.site))
      .toEqual({
        ...noTraces,
        cookies: ['qraia_consent'],
        localStorage: ['qraia_receipt'],
      });
    await open('/product/');
    await open('/prijzen/');
    await settle(page);
    expect(beacons(world.received())).toEqual([]);
    expect(world.receivedByThirdParty()).toEqual([]);
    expect((await tracesOf(page, context, world.site)).cookies).toEqual(['qraia_consent']);
  });

  it('a second tab stops and erases when the first withdraws', async () => {
    await open('/');
    await banner().getByRole('button', { name: 'Accepteren' }).click();
    await expect.poll(() => beacons(world.received()).length).toBeGreaterThan(0);
    const other = await context.newPage();
    await other.goto(`${world.site}/rondleiding/`);
    await other.waitForTimeout(1500);
    await page.evaluate(() =>
      (window as unknown as { qraia: { withdraw(): void } }).qraia.withdraw(),
    );
    await other.waitForTimeout(500);
    world.forget();
    await other.locator('a[href$="/rondleiding/agenda/"]').first().click();
    await other.waitForTimeout(2000);
    expect(beacons(world.received())).toEqual([]);
    expect((await tracesOf(other, context)).databases).toEqual([]);
  });

  it('the single-page part records each route as a view', async () => {
    await open('/rondleiding/');
    await banner().getByRole('button', { name: 'Accepteren' }).click();
    for (const route of ['contacten', 'agenda', 'rapporten']) {
      await page.locator(`a[href$="/rondleiding/${route}/"]`).first().click();
      await page.waitForURL(`**/${route}/`);
    }
    await expect
      .poll(async () =>
        (await world.report({ breakdown: 'page' })).rows.map(({ value }) => value).sort(),
      )
      .toEqual([
        '/example/rondleiding',
        '/example/rondleiding/agenda',
        '/example/rondleiding/contacten',
        '/example/rondleiding/rapporten',
      ]);
    expect((await world.report({})).totals).toMatchObject({ visits: 1, views: 4, bounces: 0 });
  });

  it('the video frame is held until its category is granted, then released in place', async () => {
    await open('/product/');
    await banner().waitFor();
    await settle(page);
    expect(paths(world.receivedByThirdParty())).toEqual([]);
    await page.evaluate(() =>
      (window as unknown as { qraia: { accept(category: string): void } }).qraia.accept('embedded'),
    );
    await expect.poll(() => paths(world.receivedByThirdParty())).toEqual(['GET /video/demo']);
    expect(beacons(world.received())).toEqual([]);
  });

  it('the banner speaks English on an English page', async () => {
    await open('/en/');
    await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Reject', exact: true }).count()).toBe(1);
  });

  it('a banner that comes late does not ask what was answered meanwhile', async () => {
    await page.addInitScript(() => {
      const page = window as unknown as {
        qraia: { push(command: (qraia: { on: unknown }) => void): void };
      };
      type Api = { on(event: string, listener: () => void): void; rejectAll(): void };
      page.qraia = [] as never;
      page.qraia.push((qraia) => (qraia as Api).on('ready', () => (qraia as Api).rejectAll()));
    });
    await open('/contact/');
    await page.waitForTimeout(1000);
    expect(await banner().count()).toBe(0);
  });

  it('a broken configuration says what was expected and holds everything', async () => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.route('**/example/', async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replace('"unknown":"hold"', '"unknown":"sometimes"');
      await route.fulfill({ response, body: text });
    });
    await open('/');
    await settle(page);
    expect(errors.join('\n')).toContain('unknown: expected hold | learn, was given "sometimes"');
    expect(world.receivedByThirdParty()).toEqual([]);
    expect(await tracesOf(page, context)).toEqual(noTraces);
  });
});
