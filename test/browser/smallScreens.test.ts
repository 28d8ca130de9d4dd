// Rule 31: from 320 CSS pixels on, enlarged and spaced out, everything can be read and refusing is in reach.

import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { consentBench, languages, layouts } from './consentBench.ts';
import { launchChromium } from './launch.ts';
import { statementLine } from './surfaces.ts';

/** CSS pixels. Zooming in makes of a window one with fewer of them. */
const sizes = {
  'a phone': { width: 390, height: 844 },
  'a small phone': { width: 320, height: 568 },
  'a phone on its side': { width: 844, height: 390 },
  'a window at 200 %': { width: 640, height: 400 },
  'a window at 400 %': { width: 320, height: 256 },
} as const;
type Size = keyof typeof sizes;
const phones: readonly string[] = ['a phone', 'a small phone', 'a phone on its side'];

const cases = layouts.flatMap((layout) => languages.map((lang) => [layout, lang] as const));

/** As WCAG 2.2, 1.4.12 has it, whatever the page or the banner says. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

/** What of a part is cut off, scrolls to both sides, or lies outside of the window or of what holds it. */
function faultsIn(root: Element): string[] {
  const faults: string[] = [];
  const name = ({ localName, className, textContent }: Element): string =>
    `${localName}.${className}: ${textContent?.slice(0, 30)}`;
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
  for (const each of [root, ...root.querySelectorAll<HTMLElement>('*')]) {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = each;
    // Inline and empty ones have no box of their own.
    if (clientWidth === 0 || each.matches('input,svg,svg *')) continue;
    const { overflowX, overflowY } = getComputedStyle(each);
    const holdsText = each.matches('button,summary,h2,h3,p,dt,dd,label');
    if ((overflowX !== 'visible' || holdsText) && scrollWidth > clientWidth + 1)
      faults.push(`${name(each)}: wider than its box`);
    if (overflowY === 'hidden' && scrollHeight > clientHeight + 1)
      faults.push(`${name(each)}: cut off`);
    if (holdsText && overflowY === 'visible' && scrollHeight > clientHeight + 1)
      faults.push(`${name(each)}: higher than its box`);
    const { left, right } = each.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) faults.push(`${name(each)}: outside of the window`);
  }
  return faults;
}

/** Whether what is at its middle is itself: not cut off, not covered, not out of sight. */
const isInReach = (button: Locator): Promise<boolean> =>
  button.evaluate((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const hit = (each.getRootNode() as ShadowRoot).elementFromPoint(
      left + width / 2,
      top + height / 2,
    );
    const isInside =
      left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
    return isInside && hit === each;
  });

/** Lines that its window shows at a time, and whether its end can be scrolled to. */
const readable = (scroll: Locator): Promise<{ lines: number; reachesEnd: boolean }> =>
  scroll.evaluate((each) => {
    const last = each.lastElementChild as Element;
    each.scrollTop = 1e6;
    const end = last.getBoundingClientRect().bottom - each.getBoundingClientRect().bottom;
    each.scrollTop = 0;
    const line = Number.parseFloat(getComputedStyle(last).lineHeight);
    return { lines: Math.floor(each.clientHeight / line), reachesEnd: end <= 1 };
  });

describe('rule 31', () => {
  const bench = consentBench(launchChromium);
  const resize = (size: Size): Promise<void> => bench.page.setViewportSize(sizes[size]);
  const space = (): Promise<void> =>
    bench.page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      for (const { shadowRoot } of document.querySelectorAll('*'))
        shadowRoot?.adoptedStyleSheets.push(sheet);
    }, SPACED);
  const layerFaults = async (size: Size): Promise<unknown[]> => {
    const { answers, layer } = bench;
    const faults: unknown[] = await layer.evaluate(faultsIn);
    for (const [name, button] of Object.entries(answers))
      if (!(await isInReach(button))) faults.push(`${name} is out of reach`);
    const { lines, reachesEnd } = await readable(layer.locator('.scroll'));
    if (lines < 2) faults.push(`${lines} lines at a time`);
    if (!reachesEnd) faults.push('its end is out of reach');
    const { height } = sizes[size];
    const own = (await layer.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
    if (phones.includes(size) && own > 0.4 * height + 1) faults.push(`${own} of ${height} px high`);
    return faults;
  };
  const dialogFaults = async (): Promise<unknown[]> => {
    const faults: unknown[] = await bench.dialog.evaluate(faultsIn);
    for (const button of await bench.dialog.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      if (!(await isInReach(button))) faults.push(`${await button.textContent()} is out of reach`);
    }
    for (const each of await bench.dialog.getByRole('switch').all()) {
      await each.scrollIntoViewIfNeeded();
      if (!(await isInReach(each)))
        faults.push(`${await each.getAttribute('value')}: out of reach`);
    }
    return faults;
  };
  const allSizes = Object.keys(sizes) as Size[];

  it.each(cases)('the first layer, %s, %s', async (layout, lang) => {
    await bench.open(`/${layout}/${lang}`);
    for (const spacing of ['as it is', 'spaced out']) {
      if (spacing === 'spaced out') await space();
      for (const size of allSizes) {
        await resize(size);
        expect(await layerFaults(size), `${size}, ${spacing}`).toEqual([]);
      }
    }
  });

  it.each(languages)('the preferences, %s', async (lang) => {
    await resize('a phone');
    await bench.open(`/box/${lang}`);
    await bench.openPreferences();
    for (const each of await bench.dialog.locator('summary').all()) await each.click();
    for (const spacing of ['as it is', 'spaced out']) {
      if (spacing === 'spaced out') await space();
      for (const size of allSizes) {
        await resize(size);
        expect(await dialogFaults(), `${size}, ${spacing}`).toEqual([]);
      }
    }
  });

  it.each(languages)('the control shows all of its name, %s', async (lang) => {
    await bench.open(`/box/${lang}`);
    await bench.answers.reject.click();
    await bench.control.hover();
    for (const spacing of ['as it is', 'spaced out']) {
      if (spacing === 'spaced out') await space();
      for (const size of allSizes) {
        await resize(size);
        await bench.control.hover();
        expect(await bench.control.evaluate(faultsIn), `${size}, ${spacing}`).toEqual([]);
      }
    }
  });

  it('the line that tells of another statement', async () => {
    const line = await statementLine(bench);
    for (const spacing of ['as it is', 'spaced out']) {
      if (spacing === 'spaced out') await space();
      for (const size of allSizes) {
        await resize(size);
        expect(await line.evaluate(faultsIn), `${size}, ${spacing}`).toEqual([]);
        expect(await isInReach(line.getByRole('button')), size).toBe(true);
      }
    }
  });

  describe.each(['nl', 'ar'])('where a phone’s corners and camera are, %s', (lang) => {
    const insets = {
      'a phone': { top: 47, left: 0, bottom: 34, right: 0 },
      'a phone on its side': { top: 0, left: 59, bottom: 21, right: 59 },
    };
    /** What a part shows: text, and what can be pressed. */
    const reachOf = (part: Locator) =>
      part.evaluate((root) => {
        const all = [root, ...root.querySelectorAll('button,a,input,p,h2,h3,summary')];
        const boxes = all
          .filter((each) => each.matches('button') || each !== root)
          .map((each) => each.getBoundingClientRect())
          .filter(({ width }) => width > 0);
        return {
          left: Math.min(...boxes.map(({ left }) => left)),
          right: innerWidth - Math.max(...boxes.map(({ right }) => right)),
          bottom: innerHeight - Math.max(...boxes.map(({ bottom }) => bottom)),
        };
      });
    const expectClear = async (part: Locator, size: keyof typeof insets): Promise<void> => {
      const reach = await reachOf(part);
      for (const side of ['left', 'right', 'bottom'] as const)
        expect(reach[side], side).toBeGreaterThanOrEqual(insets[size][side]);
    };

    it.each(Object.keys(insets) as (keyof typeof insets)[])(
      'nothing of it lies there: %s',
      async (size) => {
        const protocol = await bench.context.newCDPSession(bench.page);
        await resize(size);
        await protocol.send(
          'Emulation.setSafeAreaInsetsOverride' as never,
          {
            insets: insets[size],
          } as never,
        );
        for (const layout of layouts) {
          await bench.open(`/${layout}/${lang}`);
          await expectClear(bench.layer, size);
        }
        await bench.openPreferences();
        await expectClear(bench.dialog.locator('header'), size);
        // On its side all of the dialog scrolls.
        await bench.dialog.evaluate((each) => each.scrollTo(0, 1e6));
        await expectClear(bench.dialog.locator('footer'), size);
        await bench.page.keyboard.press('Escape');
        await bench.answers.reject.click();
        await bench.control.waitFor();
        await expectClear(bench.control, size);
      },
    );
  });
});

describe('rule 31, with the browser’s text at 200 %', () => {
  const bench = consentBench(() =>
    launchChromium({ args: ['--blink-settings=defaultFontSize=32'] }),
  );

  it.each(cases)('%s, %s', async (layout, lang) => {
    await bench.open(`/${layout}/${lang}`);
    // The control: it is twice as large.
    const size = await bench.layer.evaluate((each) => getComputedStyle(each).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(28);
    for (const viewport of [sizes['a phone'], { width: 1280, height: 800 }]) {
      await bench.page.setViewportSize(viewport);
      expect(await bench.layer.evaluate(faultsIn)).toEqual([]);
      for (const button of Object.values(bench.answers)) expect(await isInReach(button)).toBe(true);
      const { lines, reachesEnd } = await readable(bench.layer.locator('.scroll'));
      expect(lines).toBeGreaterThan(1);
      expect(reachesEnd).toBe(true);
    }
  });
});
