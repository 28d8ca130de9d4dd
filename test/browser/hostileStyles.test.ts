// Style sheets of pages that reach for everything: banner and preferences stand there as on a page without any.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  decisionIn,
  dialogIn,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';

const SHEETS = {
  'all-unset': '* { all: unset !important }',
  'all-hidden':
    'body * { display: none !important; visibility: hidden !important; opacity: 0 !important }',
  'page-hidden':
    'body { visibility: hidden; opacity: 0; transform: scale(.5); filter: blur(9px); overflow: hidden; clip-path: inset(50%) }',
  reset:
    '*, *::before, *::after { margin: 0 !important; padding: 0 !important; box-sizing: content-box !important; border: 0 !important; font: 8px cursive !important; letter-spacing: 9px !important; text-transform: uppercase !important; color: red !important; background: lime !important; pointer-events: none !important; animation: none !important; transition: none !important }',
  elements:
    'button, section, dialog, h2, p, a, input, label { all: unset !important; font-size: 40px !important; position: static !important } dialog::backdrop { background: red !important }',
  'root-size':
    'html { font-size: 62.5%; line-height: 3; word-spacing: 1em; text-align: right; direction: rtl; cursor: wait } :root { color-scheme: dark }',
  inherited:
    'body { font: italic 700 30px/3 fantasy; color: red; text-transform: uppercase; text-indent: 9em; white-space: pre; user-select: none; letter-spacing: 1em; visibility: collapse; pointer-events: none }',
  host: 'qraia-banner { display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important; z-index: -1 !important; width: 1px !important; height: 1px !important; transform: translate(-999px) !important; clip-path: circle(0) !important; content-visibility: hidden !important; font-size: 1px !important; zoom: .1 !important }',
  classes:
    '.layer, .sheet, .root, .answer, .answers, .buttons, .scroll, .control, #title { display: none !important } section.sheet > * { color: red !important }',
  generated:
    '*::before, *::after { content: "!" !important; display: block !important; position: fixed !important; inset: 0 !important; background: red !important }',
  'own-dialogs':
    '::backdrop { background: rgb(0 0 0 / .6) !important; backdrop-filter: blur(4px) }',
  covering: 'main { position: fixed; inset: 0; z-index: 2147483647; background: white }',
  layered:
    '@layer a, b; @layer b { qraia-banner { display: none !important } } @layer a { * { display: none !important } html, body { display: block !important } }',
} as const;

const PAGES = Object.fromEntries([
  ['/plain', surrounded()],
  [
    '/nothing-shown',
    surrounded({ behind: '<style id="hiding">* { display: none !important }</style>' }),
  ],
  ...Object.entries(SHEETS).map(([name, css]) => [
    `/${name}`,
    // What overflows has bars, and those take room.
    surrounded({
      behind: `<style>${css}</style><style>main { overflow: hidden !important }</style>`,
    }),
  ]),
]);

const PROPERTIES =
  'display position visibility opacity font-family font-size font-style font-weight line-height letter-spacing word-spacing text-transform text-align text-indent white-space direction color background-color border padding margin box-sizing cursor pointer-events user-select color-scheme transform filter'.split(
    ' ',
  );

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);

  /** Place and style of everything in the banner. */
  const looks = () =>
    bench.page.evaluate((properties) => {
      const root = document.querySelector('qraia-banner')?.shadowRoot;
      return [...(root?.querySelectorAll('.root *:not(.status)') ?? [])].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return [
          element.localName,
          [x, y, width, height].map(Math.round).join(),
          ...properties.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        ];
      });
    }, PROPERTIES);
  /** As it is painted, but for its corners and edges, where the page shows. */
  const painted = async (part: 'layer' | 'dialog') => {
    const box = await (part === 'layer' ? bannerIn : dialogIn)(bench.page).boundingBox();
    if (!box) throw new Error(`${part} has no box`);
    const clip = { x: box.x + 8, y: box.y + 8, width: box.width - 16, height: box.height - 16 };
    return (await bench.page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString(
      'base64',
    );
  };
  /** With the heading in it. */
  const CORNER = { x: 0, y: 0, width: 400, height: 120 };
  const corner = async () => (await bench.page.screenshot({ clip: CORNER })).toString('base64');

  const see = async (path: string) => {
    const { page } = bench;
    await bench.open(path);
    await bannerIn(page).waitFor();
    const first = { looks: await looks(), painted: await painted('layer') };
    const seenBeside = await corner();
    await answer(page, 'Choose').click();
    await dialogIn(page).waitFor();
    const second = { looks: await looks(), painted: await painted('dialog') };
    await page.keyboard.press('Escape');
    await answer(page, 'Reject').click();
    await controlIn(page).waitFor();
    await page.evaluate(() => document.querySelector('qraia-banner')?.remove());
    const beside = await corner();
    // The next page asks as if for the first time.
    await bench.context.clearCookies();
    await page.evaluate(() => localStorage.clear());
    return { first, second, isBesideAsBefore: seenBeside === beside };
  };

  let plain: Awaited<ReturnType<typeof see>>;
  it.each(Object.keys(SHEETS))('%s', async (name) => {
    plain ??= await see('/plain');
    const seen = await see(`/${name}`);
    expect(seen.first.looks).toEqual(plain.first.looks);
    expect(seen.second.looks).toEqual(plain.second.looks);
    expect(seen.first.painted === plain.first.painted, 'the first layer’s picture').toBe(true);
    expect(seen.second.painted === plain.second.painted, 'the preferences’ picture').toBe(true);
    expect(seen.isBesideAsBefore, 'the page beside it').toBe(true);
  });

  it('a page that hides all of itself shows no banner either: nothing is granted until it can be asked', async () => {
    const { page } = bench;
    await bench.open('/nothing-shown');
    await expect.poll(() => bannerIn(page).count()).toBe(1);
    expect(await bannerIn(page).isVisible()).toBe(false);
    expect([await decisionIn(page), bench.thirdParty()]).toEqual([null, 0]);
    // As those do that hide a page until its styles, or a test of two versions of it, have come.
    await page.evaluate(() => document.getElementById('hiding')?.remove());
    await answer(page, 'Accept').click();
    await expect.poll(bench.thirdParty).toBe(1);
  });
});
