// A smoke of the line and of both layers in WebKit, driven by plain WebDriver.

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchWebKit, type WebKitPage } from './webkit.ts';
import { createWorld, type World } from './world.ts';

let page: WebKitPage;
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.forget();
  page = await launchWebKit();
});
afterEach(() => page?.close());

const BANNER = 'qraia-banner';
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const paths = () => world.received().map(({ path }) => path);

it('holds until accepted, records, and erases on withdrawal', async () => {
  await page.goto(`${world.site}/`);
  await pause(1500);
  expect(world.receivedByThirdParty()).toEqual([]);
  expect(await page.cookies()).toEqual([]);
  expect(paths()).not.toContain('/v1/beacon');

  await page.click([BANNER, '.answer:nth-of-type(2)']);
  await expect.poll(paths).toContain('/v1/beacon');
  await expect
    .poll(() => world.receivedByThirdParty().map(({ path }) => path))
    .toContain('/tag.js');
  await page.goto(`${world.site}/product/`);
  await expect
    // A page that was left early is told by the next one, on a busy machine some seconds later.
    .poll(async () => (await world.report({})).totals, { timeout: 15_000 })
    .toMatchObject({
      visitors: 1,
      visits: 1,
      views: 2,
      bounces: 0,
    });

  await page.evaluate(() => {
    (window as unknown as { qraia: { withdraw(): void } }).qraia.withdraw();
  });
  await pause(500);
  world.forget();
  await page.goto(`${world.site}/prijzen/`);
  await pause(2000);
  expect(paths()).not.toContain('/v1/beacon');
  expect(world.receivedByThirdParty()).toEqual([]);
  expect((await page.cookies()).map(({ name }) => name)).toEqual(['qraia_consent']);
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).toEqual([]);
});

it('rules 6, 12, 17 and 29: both layers, by mouse and by keyboard', async () => {
  /** Of what lies in the banner: how large each is, and whether it is on top where it stands. */
  const seen = (selector: string) =>
    page.evaluate((each: string) => {
      const shadow = document.querySelector('qraia-banner')?.shadowRoot;
      return [...(shadow?.querySelectorAll(each) ?? [])].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const isOnTop = shadow?.elementFromPoint(x + width / 2, y + height / 2) === element;
        return { text: element.textContent, width, height, isOnTop };
      });
    }, selector);
  const decision = () =>
    page.evaluate(() => {
      const { qraia } = window as unknown as {
        qraia: { decision(): { granted: string[]; method: string } | null };
      };
      return qraia.decision();
    });
  const switched = () =>
    page.evaluate(() =>
      [
        ...(document
          .querySelector('qraia-banner')
          ?.shadowRoot?.querySelectorAll<HTMLInputElement>('dialog input') ?? []),
      ]
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    );
  const texts = async (selector: string) => (await seen(selector)).map(({ text }) => text);

  await page.goto(`${world.site}/prijzen/`);
  await expect.poll(() => texts('.layer .answer')).toEqual(['Weigeren', 'Accepteren']);
  const [reject, accept] = await seen('.layer .answer');
  expect(reject?.isOnTop).toBe(true);
  expect({ ...reject, text: '' }).toEqual({ ...accept, text: '' });

  await page.click([BANNER, '.layer .buttons > button']);
  await expect.poll(() => texts('dialog h2')).toEqual(['Cookie-instellingen']);
  expect(await switched()).toEqual([]);
  await page.press('Escape');
  await expect.poll(() => texts('dialog h2')).toEqual([]);
  expect(await decision()).toBeNull();

  await page.click([BANNER, '.layer .buttons > button']);
  await page.click([BANNER, 'dialog input[value=marketing]']);
  const chosen = await switched();
  expect(chosen).toContain('marketing');
  expect(chosen).not.toContain('statistics');
  await page.click([BANNER, 'dialog footer .answer:last-child']);
  await expect.poll(decision).toMatchObject({ granted: ['marketing'], method: 'choose' });
  expect(await texts('.layer, dialog')).toEqual([]);

  await page.goto(`${world.site}/prijzen/?again`);
  expect(await decision()).toMatchObject({ granted: ['marketing'], method: 'choose' });
  // The site has a control of its own in its footer.
  await page.click('[data-qraia="preferences"]');
  await expect.poll(switched).toEqual(chosen);
  await page.click([BANNER, 'dialog footer .answer']);
  await expect.poll(decision).toMatchObject({ granted: [], method: 'withdraw' });
  await page.goto(`${world.site}/prijzen/`);
  expect(await decision()).toMatchObject({ granted: [], method: 'withdraw' });
});
