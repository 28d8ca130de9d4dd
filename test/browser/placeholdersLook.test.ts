// That placeholders move nothing, can be used by anyone, and stand under a strict policy.

import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { framesBench, inert } from './framesBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';

type PageWindow = Window & { shifts: number };

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (engine, launch) => {
  const bench = framesBench(launch);
  const { received, openWith, reject, addFrame, groupIn, settle } = bench;

  it('nothing moves: every way of laying out a frame keeps its box', async () => {
    await bench.page.addInitScript(() => {
      (window as unknown as PageWindow).shifts = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          (window as unknown as PageWindow).shifts += value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const wrapped = `<div style="position:relative;padding-top:30%">${inert('b', 'style="position:absolute;inset:0;width:100%;height:100%;border:0"')}</div>`;
    const ratio = inert('c', 'style="width:50%;height:auto;aspect-ratio:16/9;border:4px solid"');
    const row = `<div style="display:flex;gap:10px">${inert('d', 'style="flex:1"')}<p>Beside</p></div>`;
    const inline = `<p>Text ${inert('e', 'style="width:90px"')} text</p>`;
    const box = `<div id="w" data-placeholder="telling" style="min-height:180px;padding:20px;box-sizing:border-box"></div>`;
    const sandboxed = `<section style="padding:7px">${inert('s', 'sandbox="allow-scripts"')}</section>`;
    await openWith(inert('a') + wrapped + ratio + row + inline + box + sandboxed);
    await reject();
    const boxes = () =>
      bench.page.evaluate(() =>
        [...document.querySelectorAll('iframe,#w,#after')].map((each) => {
          const { x, y, width, height } = each.getBoundingClientRect();
          return [each.id, ...[x, y + scrollY, width, height].map(Math.round)];
        }),
      );
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await expect.poll(() => groupIn(id).count()).toBe(1);
    }
    const before = await boxes();
    const cover = bench.page.locator('main > section').getByRole('group');
    /** Fractions of a pixel are of no account. */
    const boxOf = async (locator: Locator) =>
      Object.values((await locator.boundingBox()) ?? {}).map(Math.round);
    const isCovered = async () =>
      `${await boxOf(cover)}` === `${await boxOf(bench.page.locator('#s'))}`;
    expect(await isCovered()).toBe(true);
    await bench.page.setViewportSize({ width: 700, height: 800 });
    await expect.poll(isCovered).toBe(true);
    await bench.page.setViewportSize({ width: 1000, height: 800 });
    await expect.poll(boxes).toEqual(before);

    await settle(); // Of the resizing itself the browser tells a frame later.
    await bench.page.evaluate(() => {
      (window as unknown as PageWindow).shifts = 0;
    });
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      await groupIn(id).getByRole('button', { name: 'Eén keer tonen' }).click();
      await expect.poll(received).toContain(`/video/demo?${id}`);
    }
    await cover.getByRole('button', { name: 'Eén keer tonen' }).click();
    await expect.poll(received).toContain('/video/demo?s');
    await expect.poll(() => cover.count()).toBe(0);
    await bench.page.locator('#w').getByRole('button', { name: 'Eén keer tonen' }).click();
    await expect.poll(() => bench.page.locator('#w qraia-placeholder').count()).toBe(0);
    await settle();
    expect(await boxes()).toEqual(before);
    expect(await bench.page.evaluate(() => (window as unknown as PageWindow).shifts)).toBe(0);
  });

  it('works by keyboard alone, and focus stays where the visitor is', async () => {
    await openWith(
      `<a href="#x" id="before">Before</a>${inert('a', 'style="height:400px"')}<a href="#y" id="next">Next</a>`,
    );
    await reject();
    await expect.poll(() => groupIn('a').count()).toBe(1);
    await bench.page.locator('#before').focus();
    const focused = () =>
      bench.page
        .frameLocator('#a')
        .locator('qraia-placeholder')
        .evaluate((host) => host.shadowRoot?.activeElement?.textContent);
    for (const name of ['Cookie-instellingen', 'Eén keer tonen', 'Altijd toestaan']) {
      await bench.page.keyboard.press('Tab');
      await expect.poll(focused).toBe(name);
    }
    await bench.page.keyboard.press('Shift+Tab');
    await bench.page.keyboard.press('Enter');
    await expect.poll(received).toEqual(['/video/demo?a']);
    const active = () => bench.page.evaluate(() => document.activeElement?.id);
    await expect.poll(active).toBe('a');
    await bench.page.frameLocator('#a').getByRole('button', { name: 'Video afspelen' }).waitFor();
    await bench.page.keyboard.press('Tab');
    // From a frame of another site that a script gave focus to, Firefox goes on to what stands after it.
    if (engine === 'Chromium') {
      await expect.poll(active).toBe('a');
      await bench.page.keyboard.press('Tab');
    }
    await expect.poll(active).toBe('next');
  });

  it('a container without a height of its own gets as much as the words need', async () => {
    await openWith('<div id="w" data-placeholder="telling"></div>');
    await bench.page.locator('#w').getByRole('group').waitFor();
    expect((await bench.page.locator('#w').boundingBox())?.height).toBeGreaterThan(150);
  });

  it.each([
    [200, 120],
    [300, 150],
    [728, 90],
  ])(
    'both answers are in sight, and large enough to touch, in a box of %i × %i',
    async (width, height) => {
      await openWith('');
      await addFrame('a', '/video/demo', {
        width: `${width}`,
        height: `${height}`,
        frameborder: '0',
      });
      await reject();
      const outer = await bench.page.locator('#a').boundingBox();
      const names = ['Eén keer tonen', 'Altijd toestaan'];
      for (const name of names) {
        const button = groupIn('a').getByRole('button', { name });
        await expect.poll(() => button.count()).toBe(1);
        const inner = await button.boundingBox();
        expect(inner?.height).toBeGreaterThanOrEqual(44);
        expect(inner?.y).toBeGreaterThanOrEqual(outer?.y ?? 0);
        expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual(
          (outer?.y ?? 0) + height,
        );
        expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + width);
      }
    },
  );

  it('stands under a policy that allows no style and no markup from strings', async () => {
    const violations: string[] = [];
    bench.page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted/i.test(message.text())) violations.push(message.text());
    });
    await openWith(inert('first'));
    await expect.poll(() => groupIn('first').count()).toBe(1);
    await bench.page.evaluate(() => {
      const policy = document.createElement('meta');
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
      document.head.append(policy);
    });
    await addFrame('a', '/video/demo?a');
    await addFrame('s', '/video/demo?s', { sandbox: '' });
    await expect.poll(() => groupIn('a').count()).toBe(1);
    await bench.page.locator('main > qraia-placeholder').getByRole('group').waitFor();
    const display = await groupIn('a').evaluate((root) => getComputedStyle(root).display);
    expect(display).toBe('flex');
    expect(violations).toEqual([]);
  });

  it('takes the site’s colours, into a frame as well', async () => {
    await openWith(
      `${inert('a')}<div id="w" data-placeholder="telling" style="height:200px"></div>`,
      { head: '<style>qraia-placeholder{--qraia-accent:rgb(1, 2, 3)}</style>' },
    );
    const colour = (element: Element) => getComputedStyle(element).backgroundColor;
    const name = 'Altijd toestaan';
    expect(await groupIn('a').getByRole('button', { name }).evaluate(colour)).toBe('rgb(1, 2, 3)');
    expect(await bench.page.locator('#w').getByRole('button', { name }).evaluate(colour)).toBe(
      'rgb(1, 2, 3)',
    );
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    await bench.page.emulateMedia({ colorScheme });
    await openWith(
      `${inert('a')}<div id="w" data-placeholder="telling" style="height:300px"></div>${inert('s', 'sandbox="allow-scripts" style="width:200px;height:120px"')}`,
      {
        head: '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
      },
    );
    await reject();
    for (const place of [groupIn('a'), bench.page.locator('#w').getByRole('group')])
      await place.waitFor();
    await bench.page.locator('main > qraia-placeholder').getByRole('group').waitFor();
    const { violations, passes } = await new AxeBuilder({ page: bench.page })
      // On a busy machine a frame answers late, and would be passed over in silence.
      .options({ pingWaitTime: 10_000 })
      .analyze();
    expect(
      violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      ]),
    ).toEqual([]);
    // It has looked into the frame as well.
    expect(
      passes
        .find(({ id }) => id === 'color-contrast')
        ?.nodes.some(({ target }) => target.length === 2),
    ).toBe(true);
  });
});
