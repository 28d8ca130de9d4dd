// Rule 30: text has 4.5:1, controls and their states have 3:1, in light, dark and forced colors.

import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { consentBench } from './consentBench.ts';
import { launchChromium } from './launch.ts';
import {
  type Box,
  boxOf,
  changed,
  coloursAcross,
  inkOn,
  leastBetween,
  type Picture,
  partOf,
  pictureOf,
} from './pixels.ts';
import { preferences, surfaces } from './surfaces.ts';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const CONTROL = 3;

/** Pixels of a CSS one: lines of one fall on whole ones. */
const SCALE = 2;
/** CSS pixels of the page around a control. */
const AROUND = 4;

/** Where text is to be seen, in one part of the page: what scrolled away, or is for screen readers, is not. */
function boxesOfText(root: Element): (Box & { text: string })[] {
  const found: (Box & { text: string })[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { x, y, width, height } of range.getClientRects()) {
      const over = (root.getRootNode() as ShadowRoot).elementFromPoint(
        x + width / 2,
        y + height / 2,
      );
      if (width > 1 && over && node.parentElement?.contains(over)) {
        found.push({ x, y, width, height, text: node.textContent ?? '' });
      }
    }
  }
  return found;
}

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
] as const)('rule 30, %s', (_, scheme) => {
  const bench = consentBench(
    launchChromium,
    {},
    {
      ...scheme,
      deviceScaleFactor: SCALE,
      // All of the preferences is in sight.
      viewport: { width: 800, height: 1800 },
    },
  );

  /** The least contrast of two colours that meet at some height of a control, from outside to outside. */
  const contrastAcross = (shown: Picture, height: number): number => {
    const inside = shown.height - 2 * AROUND * SCALE;
    const row = AROUND * SCALE + Math.floor(inside * height);
    return leastBetween(coloursAcross(shown, row));
  };

  it.each(Object.entries(surfaces).filter(([name]) => !/bar|centre/.test(name)))(
    '%s',
    async (_name, show) => {
      const part = await show(bench);
      const whole = await boxOf(part, AROUND);
      const picture = await pictureOf(bench.page, whole);
      const cut = (box: Box): Picture => partOf(picture, whole, box, SCALE);

      const texts = await part.evaluate(boxesOfText);
      expect(texts.length).toBeGreaterThan(0);
      for (const { text, ...box } of texts) expect(inkOn(cut(box)), text).toBeGreaterThan(TEXT);

      for (const each of await part.getByRole('switch').all()) {
        const shown = cut(await boxOf(each, AROUND));
        const name = (await each.getAttribute('value')) ?? '';
        expect(contrastAcross(shown, 0.5), name).toBeGreaterThan(CONTROL);
      }
      // Above the words, below the round of the corner.
      for (const each of await part.locator(':is(.buttons, .answers) > button').all()) {
        const shown = cut(await boxOf(each, AROUND));
        const name = (await each.textContent()) ?? '';
        expect(contrastAcross(shown, 0.27), name).toBeGreaterThan(CONTROL);
      }
      // It does not see what forced colors are.
      if ('forcedColors' in scheme) return;
      const { violations, incomplete } = await new AxeBuilder({ page: bench.page })
        .withRules(['color-contrast'])
        .analyze();
      const told = [...violations, ...incomplete].flatMap(({ nodes }) => nodes);
      expect(told.map(({ target, failureSummary }) => [target, failureSummary])).toEqual([]);
    },
  );

  it('a switch that is off, on, or half on: each is another thing to see', async () => {
    await preferences(bench);
    const picture = async (locator: Locator) => pictureOf(bench.page, await boxOf(locator));
    const marketing = bench.dialog.getByRole('switch', { name: 'Marketing' });
    const pixel = bench.dialog.getByRole('switch', { name: 'Dienst pixel' });
    await pixel.click();
    const off = await picture(marketing);
    await pixel.click();
    const half = await picture(marketing);
    await marketing.click();
    await bench.page.mouse.move(0, 0);
    const on = await picture(marketing);
    // A fifth of the knob at least, which is 16 × 16.
    const least = (16 * 16 * SCALE ** 2) / 5;
    for (const [one, other] of [
      [off, half],
      [half, on],
      [off, on],
    ] as const) {
      expect(changed(one, other, CONTROL)).toBeGreaterThan(least);
    }
  });
});
