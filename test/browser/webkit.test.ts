// A smoke of the line in WebKit, driven by plain WebDriver.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWebKit, type WebKitPage } from './webkit.ts';
import { createWorld, type World } from './world.ts';

let page: WebKitPage;
let world: World;
beforeAll(async () => {
  world = await createWorld();
  page = await launchWebKit();
});
afterAll(async () => {
  await page?.close();
  await world?.close();
});

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
    .poll(async () => (await world.report({})).totals)
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
