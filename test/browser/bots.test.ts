// Programs that say so themselves are counted apart, on the real line.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './launch.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('a headless browser is in no figure but the views by bots', async () => {
  const browser = await launchChromium({ args: ['--user-agent=Mozilla/5.0 HeadlessChrome/140.0'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${world.site}/`);
    await page.getByRole('button', { name: 'Accepteren' }).click();
    await expect.poll(async () => (await world.report({})).botViews).toBe(1);
    expect((await world.report({})).totals).toMatchObject({ visitors: 0, visits: 0, views: 0 });

    await page.goto(`${world.endpoint}/dashboard/?site=example&period=today`);
    await expect
      .poll(() => page.locator('[data-tile="views"] .tile-note').textContent())
      .toMatch(/1.*bots/);
  } finally {
    await browser.close();
  }
});
