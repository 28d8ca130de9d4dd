// The banner speaks the page's language (10), stands where it is told to, and changes sides (34): as built.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../packages/sdk/src/version.ts';
import { launchChromium } from './launch.ts';

const built = new URL('../../packages/sdk/dist/browser/', import.meta.url);
const PAGE = 'http://own.example/';
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const services = [
  { id: 'pixel', name: 'Pixel', category: 'marketing', purpose: 'Tests' },
  { id: 'video', name: 'Video', category: 'embedded', purpose: 'Tests', hosts: ['w3.example'] },
];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

/** @returns the bundles that the page asked for, by name. */
async function open(lang: string, configuration: object, viewport = WIDE): Promise<string[]> {
  page = await browser.newPage({ viewport });
  page.setDefaultTimeout(5000);
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') {
      asked.push(pathname.slice(1));
      const body = readFileSync(new URL(pathname.slice(1), built));
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
    }
    const declared = JSON.stringify({ services, unknown: 'hold', ...configuration });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width">
        <script type="application/json" id="qraia-config">${declared}</script>
        <script src="/qraia.js" data-debug="off"></script></head>
        <body><iframe src="https://w3.example/" title="Video" width="400" height="300"></iframe></body></html>`,
    });
  });
  await page.goto(PAGE);
  await page.locator('.layer').waitFor();
  return asked;
}

it.each([
  ['nl-BE', {}, 'text-nl', 'nl', 'Accepteren', 'Eén keer tonen'],
  ['nl', { formal: true }, 'text-nl-formal', 'nl', 'Accepteren', 'Eén keer tonen'],
  ['en-GB', {}, 'text-en', 'en', 'Accept', 'Show once'],
  ['de', { formal: true }, 'text-de', 'de', 'Akzeptieren', 'Einmal zeigen'],
  ['fr', {}, 'text-fr', 'fr', 'Accepter', 'Afficher une fois'],
  ['es', {}, 'text-es', 'es', 'Aceptar', 'Mostrar una vez'],
  ['it', {}, 'text-it', 'it', 'Accetta', 'Mostra una volta'],
  ['pl', {}, 'text-pl', 'pl', 'Akceptuj', 'Pokaż raz'],
  ['ar', {}, 'text-ar', 'ar', 'قبول', 'عرض مرة واحدة'],
  ['sv', {}, 'text-en', 'en', 'Accept', 'Show once'],
  ['pt', { texts: { pt: { accept: 'Aceitar' } } }, 'text-en', 'pt', 'Aceitar', 'Show once'],
  ['nl', { texts: { nl: { accept: 'Akkoord' } } }, 'text-nl', 'nl', 'Akkoord', 'Eén keer tonen'],
])('a page in %s with %o (10)', async (lang, configuration, file, spoken, accept, once) => {
  const asked = await open(lang, configuration);
  const answer = page.locator('.answer', { hasText: accept });
  expect(await answer.textContent()).toBe(accept);
  expect(await page.locator('.root').first().getAttribute('lang')).toBe(spoken);
  await page.frameLocator('iframe').getByRole('button', { name: once }).waitFor();
  expect(asked.filter((name) => name.includes('text'))).toEqual([`qraia-${file}.${version}.js`]);
});

it('formally, it says u', async () => {
  await open('nl', { formal: true });
  expect(await page.locator('.layer').textContent()).toContain('vraagt uw toestemming');
});

describe.each(['box', 'bar', 'centre'])('the layout %s', (layout) => {
  it.each(['nl', 'de', 'ar'])(
    'in %s takes at most two fifths of a phone’s height (31)',
    async (lang) => {
      await open(lang, { layout }, PHONE);
      const box = await page.locator('.layer').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(PHONE.height * 0.4);
      expect([box?.x, box?.width]).toEqual([0, PHONE.width]);
    },
  );

  it('has answers of one size (7), and lays nothing over the page (28)', async () => {
    await open('nl', { layout });
    const sizes = await page
      .locator('.answer')
      .evaluateAll((all) => all.map((each) => [each.clientWidth, each.clientHeight].join(' × ')));
    expect(new Set(sizes).size).toBe(1);
    const corner = await page.evaluate(() => document.elementFromPoint(1270, 10)?.localName);
    expect(corner).toMatch(/^(html|body)$/);
  });
});

it.each([
  ['box', 'nl', 'left'],
  ['box', 'ar', 'right'],
  ['bar', 'nl', 'middle'],
  ['centre', 'ar', 'middle'],
])('the layout %s in %s stands %s (34)', async (layout, lang, side) => {
  await open(lang, { layout });
  const box = await page.locator('.layer').boundingBox();
  const { x = 0, width = 0 } = box ?? {};
  const [left, right] = [Math.round(x), Math.round(WIDE.width - x - width)];
  expect(left === right ? 'middle' : left < right ? 'left' : 'right').toBe(side);
});

it('the control changes sides with the language (34)', async () => {
  await open('ar', {});
  await page.locator('.answer').first().click();
  const box = await page.locator('.control').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(WIDE.width - 16);
});
