// A single-page application of two hundred routes: what stands in the page stays one, and nothing grows.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  decisionIn,
  grantedIn,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';

const ROUTES = 200;

/** Draws every route anew, by both ways of changing the address, as a router does it. */
const router = `<script>
  const draw = (at) => {
    const main = document.querySelector('main');
    main.replaceChildren(Object.assign(document.createElement('h1'), { textContent: 'Route ' + at }));
    const video = document.createElement('iframe');
    Object.assign(video.dataset, { category: 'embedded', src: 'https://video.example/' + at });
    main.append(video);
    document.title = 'Route ' + at;
  };
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  window.goThrough = async (name, count) => {
    for (let at = 1; at <= count; at++) {
      history[at % 2 ? 'pushState' : 'replaceState'](null, '', '/' + name + '/' + at);
      draw(at);
      await frame();
    }
  };
</script>`;

/** Counts listeners that are on the page's own lasting things, and observers, from before the tag. */
const counter = `<script>
  window.kept = { listeners: 0, observers: 0 };
  const lasting = (target) => target === undefined || target === window || target === document || target === document.documentElement || target === document.body;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, how) {
    if (lasting(this)) {
      kept.listeners++;
      how?.signal?.addEventListener('abort', () => kept.listeners--);
    }
    return addEventListener.call(this ?? window, type, listener, how);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, how) {
    if (lasting(this)) kept.listeners--;
    return removeEventListener.call(this ?? window, type, listener, how);
  };
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    window[name] = class extends window[name] {
      observe(...given) {
        if (lasting(given[0])) kept.observers++;
        return super.observe(...given);
      }
    };
  }
</script>`;

interface AppWindow {
  goThrough(name: string, count: number): Promise<void>;
  kept: { listeners: number; observers: number };
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, {
    '/app': surrounded({
      before: counter,
      body: router,
      more: { categories: ['statistics', 'marketing', 'embedded'] },
    }),
  });

  const goThrough = (name: string, count: number) =>
    bench.page.evaluate(([to, times]) => (window as unknown as AppWindow).goThrough(to, times), [
      name,
      count,
    ] as const);
  /** What there is of elements, ours included, and of what listens. */
  const kept = () =>
    bench.page.evaluate(() => ({
      ...(window as unknown as AppWindow).kept,
      elements: document.querySelectorAll('*').length,
      ours: document.querySelector('qraia-banner')?.shadowRoot?.querySelectorAll('*').length,
      hosts: document.querySelectorAll('qraia-banner').length,
      sheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).length,
    }));
  const views = async () => (await bench.world.report({})).totals.views;

  it('with the banner open, after an answer, and after its withdrawal', async () => {
    const { page } = bench;
    await bench.open('/app');
    await bannerIn(page).waitFor();
    await goThrough('asking', 2); // What comes once, such as placeholders, has come by then.
    await page.waitForTimeout(300);
    const asking = await kept();
    await goThrough('asking', ROUTES);
    await expect.poll(kept).toEqual(asking);
    expect(asking).toMatchObject({ hosts: 1 });
    expect(await bannerIn(page).isVisible()).toBe(true);
    expect([await decisionIn(page), bench.beacons(), bench.requests('/v1/decision')]).toEqual([
      null,
      [],
      0,
    ]);

    const before = await views();
    await answer(page, 'Choose').click();
    await page.getByRole('switch', { name: 'Statistics' }).check();
    await page.getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(views).toBe(before + 1);
    await goThrough('granted', 2);
    await expect.poll(views).toBe(before + 3);
    const granted = await kept();
    await goThrough('granted', ROUTES);
    await expect.poll(kept).toEqual(granted);
    expect(await grantedIn(page)).toEqual(['statistics']);
    await controlIn(page).waitFor();
    // The last of the two routes before is not the first of these.
    await expect.poll(views, { timeout: 15_000 }).toBe(before + 3 + ROUTES);
    expect((await bench.world.report({})).totals).toMatchObject({ visits: 1 });
    expect(bench.requests('/v1/decision')).toBe(1);

    await bench.withdraw();
    await expect.poll(() => bench.requests('/v1/decision')).toBe(2);
    await goThrough('denied', 2);
    const denied = await kept();
    bench.world.forget();
    await goThrough('denied', ROUTES);
    await expect.poll(kept).toEqual(denied);
    await page.waitForTimeout(1500);
    expect(bench.beacons()).toEqual([]);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.reload().catch(() => {});
    expect(bench.thrown).toEqual([]);
  });
});
