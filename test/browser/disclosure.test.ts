// What a visitor is told of before agreeing: our own statistics where there are any, and what the SDK itself keeps.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  dialogIn,
  type PageWindow,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';
import { tracesOf } from './traces.ts';

const counter = {
  id: 'counter',
  name: 'Counter',
  category: 'statistics',
  purpose: 'Counting visits',
  recipient: 'Counters Inc.',
  country: 'US',
};
const page = (services: object[], tag?: string) =>
  surrounded({
    more: { categories: ['preferences', 'statistics'], services },
    body: '<qraia-cookie-declaration></qraia-cookie-declaration>',
    ...(tag !== undefined && { tag }),
  });
const PAGES = {
  '/own': page([]),
  '/both': page([counter]),
  '/others': page([counter], '<script src="/qraia.js" data-debug="off"></script>'),
};
const OWN = 'Our statistics';

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);
  const names = (where: string) =>
    bench.page
      .locator(where)
      .locator('summary')
      .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));

  it.each([
    ['/own', [OWN]],
    ['/both', [OWN, 'Counter']],
    ['/others', ['Counter']],
  ])('rules 13, 14: %s tells of %s', async (path, expected) => {
    await bench.open(path);
    await answer(bench.page, 'Choose').click();
    await dialogIn(bench.page).waitFor();
    for (const where of ['qraia-banner dialog', 'qraia-cookie-declaration']) {
      await bench.page.locator(`${where} summary`).first().waitFor();
      const told = await names(where);
      expect(told.filter((name) => [OWN, 'Counter'].includes(name))).toEqual(expected);
    }
  });

  it('rules 14, 16: everything that the SDK ever keeps is named there', async () => {
    await bench.open('/own');
    const declared = await bench.page.locator('qraia-cookie-declaration').evaluate(
      // Its words are in its shadow root, and come with its bundle.
      async (element) => {
        while (!element.shadowRoot?.querySelector('dl')) await new Promise(requestAnimationFrame);
        return [...element.shadowRoot.querySelectorAll('dd')].flatMap(
          ({ textContent }) => textContent?.split(', ') ?? [],
        );
      },
    );
    await answer(bench.page, 'Accept').click();
    await bench.page.evaluate(() => {
      const { qraia } = window as unknown as PageWindow;
      qraia.settings.set('view', 'list');
      qraia.pause();
      qraia.resume();
    });
    await expect
      .poll(async () => {
        const { cookies, localStorage, databases } = await tracesOf(bench.page, bench.context);
        return [...cookies, ...localStorage, ...databases].sort();
      })
      .toEqual(['qraia', 'qraia_consent', 'qraia_receipt', 'qraia_settings']);
    await bench.page.evaluate(() => {
      const { qraia } = window as unknown as PageWindow;
      qraia.pause();
    });
    const { cookies, localStorage, databases } = await tracesOf(bench.page, bench.context);
    expect(localStorage).toContain('qraia_paused');
    expect(declared).toEqual(expect.arrayContaining([...cookies, ...localStorage, ...databases]));
  });
});
