// Rules 28, 29, 33 and 34 as assistive technology has them: names, roles, focus, announcements, motion, direction.

import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { consentBench } from './consentBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { statementLine, surfaces } from './surfaces.ts';

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = consentBench(launch);

  it('rule 28: the first layer in the accessibility tree, before the page, which stays in it', async () => {
    await bench.open();
    await expect
      .poll(() => bench.page.locator('body').ariaSnapshot())
      .toMatch(
        new RegExp(
          [
            '^- status: Jouw keuze over cookies',
            '- region "Jouw keuze over cookies":',
            '  - heading "Jouw keuze over cookies" \\[level=2\\]',
            '  - paragraph:[^]*',
            '    - link "Privacyverklaring":[^]*',
            '  - button "Weigeren"',
            '  - button "Accepteren"',
            '  - button "Zelf kiezen"',
            '- main:',
          ].join('\n'),
        ),
      );
    // Not modal: nothing is inert, and nothing says so.
    expect(await bench.page.locator('[aria-modal], [inert], dialog').count()).toBe(0);
    await bench.page.locator('h1').click();
    expect(await bench.layer.isVisible()).toBe(true);
  });

  it('rule 29: the second layer in the accessibility tree, alone; focus moves in, stays in, and returns', async () => {
    await bench.open('/box/controls');
    await bench.answers.choose.focus();
    await bench.page.keyboard.press('Enter');
    await bench.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    const focusIsIn = () =>
      bench.dialog.evaluate((dialog) => {
        const { activeElement } = dialog.getRootNode() as ShadowRoot;
        return dialog.contains(activeElement);
      });
    expect(await focusIsIn()).toBe(true);
    const tree = await bench.dialog.ariaSnapshot();
    for (const each of [
      /^- dialog "Cookie-instellingen":/,
      /- heading "Cookie-instellingen" \[level=2\]/,
      /- button "Sluiten"/,
      /- heading "Marketing" \[level=3\]/,
      /- switch "Marketing"/,
      /- switch "Dienst pixel"/,
      /- button "Alles weigeren"/,
      /- button "Keuze opslaan"/,
    ]) {
      expect(tree).toMatch(each);
    }
    // A page behind it that takes the focus by script is not let in, nor is who clicks there.
    await bench.page.evaluate(() => document.querySelector<HTMLElement>('#left0')?.focus());
    expect(await focusIsIn()).toBe(true);
    await bench.page.mouse.click(3, 300);
    expect(await bench.page.evaluate(() => document.activeElement?.id)).not.toBe('left0');
    // Never on what lies behind, however often, whichever way.
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let count = 0; count < 25; count += 1) {
        await bench.page.keyboard.press(key);
        expect(await bench.page.evaluate(() => document.activeElement?.matches('main *'))).toBe(
          false,
        );
      }
    }
    await bench.page.keyboard.press('Escape');
    await bench.dialog.waitFor({ state: 'detached' });
    expect(await bench.decision()).toBeNull();
    expect(await bench.focused()).toBe('Zelf kiezen');
  });

  it('rule 33: nothing goes by a timer, and no switch and no key on it sends an answer', async () => {
    // The page's own timers run an hour ahead.
    await bench.context.clock.install();
    await bench.open();
    await bench.context.clock.runFor(3_600_000);
    expect(await bench.layer.isVisible()).toBe(true);
    await bench.openPreferences();
    for (const each of await bench.dialog.getByRole('switch').all()) {
      await each.focus();
      await bench.page.keyboard.press('Space');
      // In a form this would send it.
      await bench.page.keyboard.press('Enter');
    }
    await bench.context.clock.runFor(3_600_000);
    expect(await bench.dialog.isVisible()).toBe(true);
    expect(await bench.decision()).toBeNull();
    expect(await bench.context.cookies()).toEqual([]);
  });

  it('rule 33: the line stays until it is closed', async () => {
    await bench.context.clock.install();
    const line = await statementLine(bench);
    await bench.context.clock.runFor(3_600_000);
    expect(await line.isVisible()).toBe(true);
  });

  it('rule 33: the control has one name and one place, whatever the page, the answer and the layout', async () => {
    const places = new Set<string>();
    await bench.open('/box/nl');
    for (const answer of ['reject', 'accept'] as const) {
      await bench.context.clearCookies();
      await bench.open('/box/nl');
      await bench.answers[answer].click();
      for (const path of ['/box/nl', '/bar/nl', '/centre/nl', '/box/controls', '/placeholder']) {
        await bench.goto(path);
        const control = bench.page.getByRole('button', { name: 'Cookie-instellingen' }).first();
        await bench.control.waitFor();
        expect(await control.evaluate((each) => each.className)).toBe('control');
        const { x = 0, y = 0 } = (await bench.control.boundingBox()) ?? {};
        places.add(`${x},${y}`);
      }
    }
    expect(places.size).toBe(1);
  });

  it('rule 34: what was saved is read out once, politely, and takes no focus', async () => {
    await bench.open('/box/controls');
    await bench.page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document
        .querySelector('qraia-banner')
        ?.shadowRoot?.querySelector('[role=status]');
      if (!status) return;
      new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(
        status,
        {
          childList: true,
          characterData: true,
          subtree: true,
        },
      );
    });
    await bench.page.locator('#left0').focus();
    // By the page's own button: nothing of the banner had the focus.
    await bench.page.evaluate(() =>
      (window as unknown as { qraia: { rejectAll(): void } }).qraia.rejectAll(),
    );
    const said = () =>
      bench.page.evaluate(() =>
        (window as unknown as { said: string[] }).said.filter((each) =>
          each.includes('opgeslagen'),
        ),
      );
    await expect.poll(said).toEqual(['Keuze opgeslagen']);
    await bench.page.waitForTimeout(500);
    expect(await said()).toHaveLength(1);
    expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe('left0');
    const live = await bench.page
      .locator('qraia-banner [role=status]')
      .evaluate((each) => [each.ariaLive, each.ariaHidden, getComputedStyle(each).display]);
    expect(live).toEqual([null, null, 'block']);
  });
});

describe('rules 28, 29 and 34, axe', () => {
  const bench = consentBench(launchChromium, {}, { viewport: { width: 1000, height: 1800 } });

  it.each(Object.entries(surfaces))('finds no fault in %s', async (_name, show) => {
    await show(bench);
    const { violations } = await new AxeBuilder({ page: bench.page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  });
});

describe('rule 34', () => {
  const bench = consentBench(launchChromium, {}, { reducedMotion: 'reduce' });

  it.each(Object.entries(surfaces))(
    'nothing moves for who asked for that: %s',
    async (_name, show) => {
      const part = await show(bench);
      const moving = await part.evaluate((root) => {
        const all = [(root.getRootNode() as ShadowRoot).host, root, ...root.querySelectorAll('*')];
        return all.flatMap((each) =>
          [undefined, '::before', '::after', '::backdrop'].flatMap((pseudo) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(
              each,
              pseudo,
            );
            const still = /^(0s(, )?)*$/.test(transitionDuration) && animationName === 'none';
            return still && scrollBehavior === 'auto' ? [] : [`${each.localName}${pseudo ?? ''}`];
          }),
        );
      });
      expect(moving).toEqual([]);
      expect(await bench.page.evaluate(() => document.getAnimations().length)).toBe(0);
    },
  );

  /** Where the middle of each part is, from the side where a line of text begins. */
  const placesOf = async (lang: 'nl' | 'ar'): Promise<Record<string, string>> => {
    await bench.open(`/box/${lang}`);
    const places: Record<string, string> = {};
    const note = async (name: string, selector: string): Promise<void> => {
      const [part, whole] = await bench.page
        .locator(`qraia-banner ${selector}`)
        .first()
        .evaluate((each) => {
          const around = each.closest('dialog, .layer') ?? document.documentElement;
          return [each, around === each ? document.documentElement : around].map((one) => {
            const { left, right } = one.getBoundingClientRect();
            return (left + right) / 2;
          });
        });
      const isLeft = (part ?? 0) < (whole ?? 0);
      places[name] = isLeft === (lang === 'nl') ? 'start' : 'end';
    };
    await note('the layer', '.layer');
    await note('refusing', '.answer:first-child');
    await note('accepting', '.answer:last-child');
    await bench.openPreferences();
    await note('closing', 'dialog .close');
    await note('the name of a category', 'dialog label');
    await note('its switch', 'dialog .row input');
    await note('the switch of a service', 'dialog .service input');
    await note('refusing all', 'dialog footer .answer');
    const knob = await bench.page
      .locator('dialog .row input')
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each, '::after').marginLeft) > 0);
    places['the knob of what is off'] = knob === (lang === 'nl') ? 'start' : 'end';
    await bench.page.keyboard.press('Escape');
    await bench.answers.reject.click();
    await note('the control', '.control');
    return places;
  };

  it('from right to left all of it changes sides, and the knob of a switch with it', async () => {
    const mirrored = await placesOf('nl');
    expect(new Set(Object.values(mirrored))).toEqual(new Set(['start', 'end']));
    await bench.as({});
    expect(await placesOf('ar')).toEqual(mirrored);
  });

  it.each([
    ['nl', 'ltr'],
    ['ar', 'rtl'],
  ])('in %s the words run %s, whatever the page says of itself', async (lang, direction) => {
    await bench.open(`/box/${lang}`);
    await bench.page.evaluate(
      (other) => {
        document.documentElement.dir = other;
      },
      direction === 'ltr' ? 'rtl' : 'ltr',
    );
    const run = await bench.layer.evaluate((each) => getComputedStyle(each).direction);
    expect(run).toBe(direction);
  });
});
