// Rules 30 and 32: focus is seen, and what has it is never under the banner.

import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { consentBench, layouts } from './consentBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { changed, pictureOf } from './pixels.ts';
import { control, preferences, type Surface, statementLine, yourData } from './surfaces.ts';

/** A page that ends with something no larger than the small control. */
const CORNER = `<!doctype html><html lang="nl"><head><title>Corner</title>
<script type="application/json" id="qraia-config">{"categories":["marketing"]}</script>
<script src="/qraia.js" data-debug="off"></script></head>
<body style="margin:0"><h1 style="margin-bottom:1500px">Corner</h1>
<p style="margin:0;padding:0 22px 28px"><button type="button" id="small" style="width:20px;height:20px;padding:0;border:0"></button></p></body></html>`;

/** A bar that is fixed where the banner stands: no scrolling clears it. */
const fixed = (layout: string): string => `<!doctype html><html lang="nl"><head><title>Fixed</title>
<meta name="viewport" content="width=device-width">
<script type="application/json" id="qraia-config">{"categories":["marketing"],"layout":"${layout}"}</script>
<script src="/qraia.js" data-debug="off"></script></head>
<body><h1>Fixed</h1><p style="position:fixed;margin:0;left:60px;bottom:60px"><a id="fixed" href="/fixed">Call us</a></p></body></html>`;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('rule 32, %s', (engine, launch) => {
  const bench = consentBench(launch, {
    '/corner': () => CORNER,
    ...Object.fromEntries(layouts.map((layout) => [`/fixed/${layout}`, () => fixed(layout)])),
  });
  const press = (key: string): Promise<void> => bench.page.keyboard.press(key);

  /** Goes through all of the page's controls, and tells which were under a part, or out of sight, with focus. */
  const hiddenWithFocus = async (part: Locator, key: 'Tab' | 'Shift+Tab'): Promise<string[]> => {
    const hidden: string[] = [];
    for (let count = 0; count < 62; count += 1) {
      await press(key);
      const told = await part.evaluate((each) => {
        const active = document.activeElement;
        if (!active?.matches('main *')) return '';
        const [own, other] = [each, active].map((one) => one.getBoundingClientRect()) as [
          DOMRect,
          DOMRect,
        ];
        const isUnder =
          other.left >= own.left &&
          other.right <= own.right &&
          other.top >= own.top &&
          other.bottom <= own.bottom;
        const isOut = other.bottom <= 0 || other.top >= innerHeight;
        return isUnder || isOut ? active.id : 'seen';
      });
      if (told === '') continue;
      hidden.push(told);
    }
    // The control: it did go through them.
    expect(hidden.length).toBeGreaterThan(50);
    return hidden.filter((each) => each !== 'seen');
  };

  // Firefox takes its time for each key.
  const isQuick = engine === 'Chromium';
  it.each(isQuick ? layouts : (['centre'] as const))(
    'a control of the page that has focus is never under the first layer, %s',
    async (layout) => {
      await bench.page.setViewportSize({ width: 900, height: 600 });
      await bench.open(`/${layout}/controls`);
      expect(await hiddenWithFocus(bench.layer, 'Tab')).toEqual([]);
      if (!isQuick) return;
      await bench.page.locator('#right19').focus();
      expect(await hiddenWithFocus(bench.layer, 'Shift+Tab')).toEqual([]);
    },
  );

  it('nor under the sheet of a phone, nor under the line', async () => {
    await bench.page.setViewportSize({ width: 390, height: 700 });
    await bench.open('/box/controls');
    if (isQuick) expect(await hiddenWithFocus(bench.layer, 'Tab')).toEqual([]);
    const line = await statementLine(bench);
    expect(await hiddenWithFocus(line, 'Tab')).toEqual([]);
  });

  it.each([
    ['box', 900, 600],
    ['bar', 900, 600],
    ['box', 360, 640],
  ] as const)(
    'nor is one that is fixed: the layer makes way, %s at %i × %i',
    async (layout, width, height) => {
      await bench.page.setViewportSize({ width, height });
      await bench.open(`/fixed/${layout}`);
      const isCovered = () =>
        bench.page.evaluate(() => {
          const link = document.querySelector('#fixed')?.getBoundingClientRect() ?? new DOMRect();
          const at = document.elementFromPoint(link.x + link.width / 2, link.y + link.height / 2);
          return at?.id !== 'fixed';
        });
      await expect.poll(isCovered).toBe(true);
      await bench.page.locator('#fixed').focus();
      await expect.poll(isCovered).toBe(false);
      expect(await bench.layer.isVisible()).toBe(true);
      const { x = 0, y = 0 } = (await bench.answers.reject.boundingBox()) ?? {};
      expect([x > 0, y > 0, y < height]).toEqual([true, true, true]);
      // And comes back.
      await bench.answers.reject.focus();
      await expect.poll(isCovered).toBe(true);
    },
  );

  it('nor under the small control, which makes way', async () => {
    await bench.open('/corner');
    await bench.answers.reject.click();
    await bench.control.waitFor();
    await bench.page.locator('h1').click();
    const isCovered = () =>
      bench.page.evaluate(() => {
        const small = document.querySelector('#small')?.getBoundingClientRect() ?? new DOMRect();
        const { x, y, width, height } = small;
        return document.elementFromPoint(x + width / 2, y + height / 2)?.id !== 'small';
      });
    await bench.page.evaluate(() => scrollTo(0, 1e6));
    // The control of this test: it would be covered.
    await expect.poll(isCovered).toBe(true);
    await bench.page.locator('h1').click();
    await press('Tab');
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.id)).toBe('small');
    await expect.poll(isCovered).toBe(false);
    expect(await bench.control.isVisible()).toBe(true);
    // And comes back.
    await press('Shift+Tab');
    await expect.poll(isCovered).toBe(true);
  });
});

describe.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
] as const)('rules 30 and 32, focus that is seen, %s', (_, scheme) => {
  const viewport = { width: 900, height: 1800 };
  const bench = consentBench(launchChromium, {}, { ...scheme, viewport });
  /** CSS pixels: the ring is 3 wide, 2 away from what it is around. */
  const AROUND = 9;

  it.each([
    ['the first layer', (one) => one.open().then(() => one.layer)],
    ['the preferences', preferences],
    ['your data', yourData],
    ['the control', control],
    ['the line', statementLine],
  ] satisfies [string, Surface][])('of %s', async (_name, show) => {
    const part = await show(bench);
    const all = await part
      .locator('button, input, a, summary')
      .or(part.and(bench.page.locator('button')))
      .filter({ visible: true })
      .all();
    expect(all.length).toBeGreaterThan(0);
    // As who uses the keyboard: what gets focus from now on shows it.
    await bench.page.keyboard.press('Tab');
    for (const each of all) {
      await each.focus();
      const { x, y, width, height } = (await each.boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      };
      const clip = {
        x: Math.max(0, Math.round(x) - AROUND),
        y: Math.max(0, Math.round(y) - AROUND),
        width: Math.round(width) + 2 * AROUND,
        height: Math.round(height) + 2 * AROUND,
      };
      const focused = await pictureOf(bench.page, clip);
      await each.evaluate((element: HTMLElement) => element.blur());
      const blurred = await pictureOf(bench.page, clip);
      // As much as a line of 2 pixels around it (2.4.13), at 3:1; corners are round.
      const least = 2 * 2 * (width + height) * 0.9;
      const name = (await each.textContent()) || (await each.getAttribute('value')) || '';
      expect(changed(blurred, focused, 3), name).toBeGreaterThan(least);
    }
  });
});
