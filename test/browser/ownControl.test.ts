// The way back to the preferences on every view of an application: the page's own, or the small one.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  ask,
  bannerIn,
  controlIn,
  dialogIn,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';

const OWN = '<button type="button" data-qraia="preferences">Cookie choices</button>';
const PAGES = {
  '/own': surrounded({ body: `<div id="view">${OWN}</div>` }),
  '/late': surrounded({ body: '<div id="view"></div>' }),
  '/hidden': surrounded({ body: `<div hidden>${OWN}</div>` }),
  '/span': surrounded({ body: '<span data-qraia="preferences">Cookie choices</span>' }),
  '/link': surrounded({
    body: '<p style="height:3000px"></p><a data-qraia="preferences" href="#">Cookie choices</a>',
  }),
};

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('rules 17 and 33, %s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);
  const draw = (html: string) =>
    bench.page.evaluate((to) => {
      (document.querySelector('#view') as Element).innerHTML = to;
    }, html);
  const floats = () => controlIn(bench.page).isVisible();

  it('a view without the page’s own control has the small one, and one with it has not', async () => {
    await bench.open('/own');
    await ask(bench.page, 'rejectAll');
    await bannerIn(bench.page).waitFor({ state: 'detached' });
    // The page that begins with the answer fetches no banner where its own control stands.
    await bench.open('/own');
    await bench.page.waitForTimeout(500);
    expect(await floats()).toBe(false);
    await draw('<p>Another view</p>');
    await expect.poll(floats).toBe(true);
    await draw(OWN);
    await expect.poll(floats).toBe(false);
  });

  it('one that is drawn late takes the place of the small one, before the answer and after', async () => {
    await bench.open('/late');
    await bannerIn(bench.page).waitFor();
    await draw(OWN);
    await ask(bench.page, 'rejectAll');
    await bannerIn(bench.page).waitFor({ state: 'detached' });
    await expect.poll(floats).toBe(false);
    await bench.open('/late');
    await expect.poll(floats).toBe(true);
    await draw(OWN);
    await expect.poll(floats).toBe(false);
  });

  it.each(['/hidden', '/span'])('what cannot be used is no way back: %s', async (path) => {
    await bench.open(path);
    await ask(bench.page, 'rejectAll');
    await expect.poll(floats).toBe(true);
    await bench.open(path);
    await expect.poll(floats).toBe(true);
  });

  it('a link is one, and leads nowhere else', async () => {
    await bench.open('/link');
    await ask(bench.page, 'rejectAll');
    const own = bench.page.getByRole('link', { name: 'Cookie choices' });
    await own.scrollIntoViewIfNeeded();
    const before = await bench.page.evaluate(() => scrollY);
    await own.click();
    await dialogIn(bench.page).waitFor();
    expect(await bench.page.evaluate(() => [scrollY, location.hash])).toEqual([before, '']);
  });
});
