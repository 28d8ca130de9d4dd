// Rule 32: everything by keyboard alone, no trap, targets to hit, names as they are read; focus is in focusInSight.test.ts.

import { describe, expect, it } from 'vitest';
import { consentBench } from './consentBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { surfaces, yourData } from './surfaces.ts';

/** CSS pixels; WCAG 2.2 asks 24. */
const TARGET = 44;

/** What of a part is too small to hit, or is called otherwise than it reads (2.5.3, for who speaks to the page). */
function targetFaults(root: Element, least: number): string[] {
  const faults: string[] = [];
  const all = [root, ...root.querySelectorAll('*')].filter(
    (each) =>
      each.matches('button, input, summary, label') &&
      each.checkVisibility({ opacityProperty: true }),
  );
  for (const each of all) {
    const { width, height } = each.getBoundingClientRect();
    const text = each.textContent?.trim() ?? '';
    // A label is as wide as its word, beside the switch that it names.
    const isNarrow = each.matches('label') ? width < 24 : width < least;
    if (height < least || isNarrow) faults.push(`${text}: ${width} × ${height}`);
    const label = each.getAttribute('aria-label');
    if (each.matches('button') && text.length > 1 && label !== null && !label.includes(text))
      faults.push(`${text} is called ${label}`);
    if (!each.matches('input')) continue;
    const { name, labels, parentElement } = each as HTMLInputElement;
    const beside = name ? parentElement?.querySelector('summary') : labels?.[0];
    const called = label ?? labels?.[0]?.textContent;
    if (!beside?.textContent || called !== beside.textContent)
      faults.push(`${beside?.textContent} is called ${called}`);
  }
  if (all.length === 0 && !root.matches('.layer, .root, .line')) faults.push('nothing to press');
  return faults;
}

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('rule 32, %s', (_, launch) => {
  const bench = consentBench(launch);
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce(
      (before, key) => before.then(() => bench.page.keyboard.press(key)),
      Promise.resolve(),
    );
  /** Goes on with the Tab key until that has focus. */
  const tabTo = async (name: string, key = 'Tab'): Promise<void> => {
    const passed: string[] = [];
    while (passed.length < 80) {
      await press(key);
      const now = await bench.focused();
      if (now === name) return;
      passed.push(now.slice(0, 20));
    }
    throw new Error(`${name} was not among ${passed.join(', ')}`);
  };

  it.each([
    ['Weigeren', 'Enter', { granted: [], method: 'reject-all' }],
    ['Accepteren', 'Space', { method: 'accept-all' }],
  ])('%s by %s, from the top of the page', async (name, key, decided) => {
    await bench.open('/box/controls');
    await tabTo(name);
    await press(key);
    await bench.layer.waitFor({ state: 'detached' });
    expect(await bench.decision()).toMatchObject(decided);
    // And on, from the top again: what had focus is gone.
    await tabTo('1');
  });

  it('choosing, saving, and withdrawing', async () => {
    await bench.open();
    await tabTo('Zelf kiezen');
    await press('Enter');
    await bench.dialog.waitFor();
    await tabTo('marketing');
    await press('Space');
    await tabTo('Keuze opslaan');
    await press('Enter');
    await bench.dialog.waitFor({ state: 'detached' });
    expect(await bench.decision()).toMatchObject({ granted: ['marketing'], method: 'choose' });
    // The control has taken the place of the button that opened it, and its focus.
    expect(await bench.focused()).toBe('Cookie-instellingen');
    await press('Enter');
    await bench.dialog.waitFor();
    await tabTo('Alles intrekken');
    await press('Space');
    await bench.dialog.waitFor({ state: 'detached' });
    expect(await bench.decision()).toMatchObject({ granted: [], method: 'withdraw' });
    expect(await bench.focused()).toBe('Cookie-instellingen');
  });

  it('nothing traps: past the first layer and back, and out of every dialog by Escape', async () => {
    await bench.open('/box/controls');
    await tabTo('Zelf kiezen');
    await tabTo('0');
    await tabTo('Weigeren', 'Shift+Tab');
    await tabTo('Zelf kiezen');
    await press('Enter');
    await bench.dialog.waitFor();
    await tabTo('Alles weigeren');
    await press('Escape');
    await bench.dialog.waitFor({ state: 'detached' });
    expect(await bench.focused()).toBe('Zelf kiezen');
    await tabTo('0');
    await yourData(bench);
    expect(await bench.focused()).toBe('Sluiten');
    await tabTo('Downloaden');
    await press('Escape');
    await bench.dialog.waitFor({ state: 'detached' });
    expect(await bench.focused()).toBe('Mijn gegevens');
  });

  it.each(Object.entries(surfaces))('targets and names of %s', async (_name, show) => {
    const part = await show(bench);
    expect(await part.evaluate(targetFaults, TARGET)).toEqual([]);
  });
});
