// npm run screenshots: the pictures of the READMEs, taken from a running `npm start -- --demo`; those whose file
// has a word in its name: npm run screenshots -- WORD

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findBrowsers } from './ensureBrowsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { ADDRESS = 'http://localhost:8787' } = process.env;

const target = findBrowsers().chromium;
if (!target) throw new Error('Chromium is not installed: npm test installs it');
const browser = await chromium.launch(target);

interface Picture {
  readonly file: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  /** Besides what the page declares itself. */
  readonly configuration?: { readonly [field: string]: unknown };
  readonly language?: string;
  /** What alone is in the picture. */
  readonly part?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const openPreferences = async (page: Page): Promise<void> => {
  await page.locator('.layer > .buttons > button').click();
  await page.getByRole('dialog').waitFor();
};
/** With all that the second layer can show: a category on, one that a service differs from, and facts. */
const choose = async (page: Page): Promise<void> => {
  await openPreferences(page);
  for (const name of ['Statistieken', 'AdPixel']) await page.getByRole('switch', { name }).click();
  const facts = page.locator('summary', { hasText: 'AdPixel' });
  await facts.click();
  await facts.scrollIntoViewIfNeeded();
};
/** Refuses, and shows what then stands where the video would be. */
const findPlaceholder = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Weigeren' }).click();
  await page.locator('.video').scrollIntoViewIfNeeded();
  await page.frameLocator('.video iframe').getByRole('group').waitFor();
};
/** After a visit of two pages, so that there is something to see. */
const openYourData = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Accepteren' }).click();
  await page.waitForFunction(() => localStorage.getItem('qraia_receipt') !== null);
  await page.goto(`${ADDRESS}/example/privacy/`, { waitUntil: 'networkidle' });
  await page.locator('[data-qraia="data"]').click();
  await page.getByRole('dialog').waitFor();
};
const reject = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Weigeren' }).click();
const wide = { width: 1000, height: 600 };
const large = { width: 1280, height: 800 };
const preferences = { path: '/example/', ...large, part: 'dialog' };
const phone = { width: 390, height: 844 };
const banner = 'packages/banner/screenshots';
const dashboard = 'packages/dashboard/screenshots';
const pictures: readonly Picture[] = [
  { file: `${banner}/banner.png`, path: '/example/', ...large },
  { file: `${banner}/banner-dark.png`, path: '/example/', ...wide, dark: true },
  { file: `${banner}/banner-phone.png`, path: '/example/', ...phone },
  { file: `${banner}/banner-arabic.png`, path: '/example/', ...wide, language: 'ar' },
  {
    file: `${banner}/banner-bar.png`,
    path: '/example/',
    ...wide,
    configuration: { layout: 'bar' },
  },
  {
    file: `${banner}/banner-centre.png`,
    path: '/example/',
    ...wide,
    configuration: { layout: 'centre' },
  },
  { file: `${banner}/preferences.png`, ...preferences, act: choose },
  { file: `${banner}/preferences-dark.png`, ...preferences, dark: true, act: choose },
  { file: `${banner}/preferences-phone.png`, path: '/example/', ...phone, act: choose },
  {
    file: `${banner}/preferences-arabic.png`,
    ...preferences,
    language: 'ar',
    act: openPreferences,
  },
  { file: `${banner}/your-data.png`, ...preferences, act: openYourData },
  {
    file: `${banner}/your-data-phone-dark.png`,
    path: '/example/',
    ...phone,
    dark: true,
    act: openYourData,
  },
  {
    file: `${banner}/declaration.png`,
    path: '/example/privacy/',
    ...wide,
    part: 'qraia-cookie-declaration',
    act: reject,
  },
  {
    file: `${banner}/placeholder.png`,
    path: '/example/product/',
    width: 1000,
    height: 640,
    act: findPlaceholder,
  },
  {
    file: `${banner}/placeholder-phone-dark.png`,
    path: '/example/product/',
    width: 390,
    height: 500,
    dark: true,
    act: findPlaceholder,
  },
  { file: `${dashboard}/dashboard.png`, path: '/dashboard/?site=demo', width: 1280, height: 1000 },
  {
    file: `${dashboard}/dashboard-phone-dark.png`,
    path: '/dashboard/?site=demo',
    width: 390,
    height: 844,
    dark: true,
  },
];

/** Has the page declare something else, and the tag speak another language. */
async function alter(page: Page, { configuration, language }: Picture): Promise<void> {
  await page.route('**/example/**', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const text = (await response.text())
      .replace(/(id="qraia-config">)(.*?)(<\/script>)/s, (_, before, json, after) =>
        [before, JSON.stringify({ ...JSON.parse(json), ...configuration }), after].join(''),
      )
      .replace('data-site=', `data-lang="${language ?? 'nl'}" data-site=`);
    await route.fulfill({ response, body: text });
  });
}

const only = process.argv.slice(2);
for (const picture of pictures) {
  const { file, path, width, height, dark, part, act } = picture;
  if (only.length > 0 && !only.some((name) => file.includes(name))) continue;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'nl-NL',
  });
  // The panel for developers is in no visitor's picture.
  await page.route('**/qraia-debug.*.js', (route) => route.abort());
  await alter(page, picture);
  await page.goto(`${ADDRESS}${path}`, { waitUntil: 'networkidle' });
  await act?.(page);
  await (part ? page.locator(part) : page).screenshot({ path: join(root, file) });
  console.log(file);
  await page.close();
}
await browser.close();
