// npm run screenshots: the pictures of the READMEs, taken from a running `npm start -- --demo`.

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
  readonly act?: (page: Page) => Promise<void>;
}

const openPreferences = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zelf kiezen' }).click();
  await page.getByRole('dialog').waitFor();
};
/** Refuses, and shows what then stands where the video would be. */
const findPlaceholder = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Weigeren' }).click();
  await page.locator('.video').scrollIntoViewIfNeeded();
  await page.frameLocator('.video iframe').getByRole('group').waitFor();
};
const banner = 'packages/banner/screenshots';
const dashboard = 'packages/dashboard/screenshots';
const pictures: readonly Picture[] = [
  { file: `${banner}/banner.png`, path: '/example/', width: 1280, height: 800 },
  { file: `${banner}/banner-phone.png`, path: '/example/', width: 390, height: 844 },
  { file: `${banner}/banner-dark.png`, path: '/example/', width: 1280, height: 800, dark: true },
  {
    file: `${banner}/preferences.png`,
    path: '/example/',
    width: 1280,
    height: 800,
    act: openPreferences,
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

for (const { file, path, width, height, dark, act } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'nl-NL',
  });
  // The panel for developers is in no visitor's picture.
  await page.route('**/qraia-debug.js', (route) => route.abort());
  await page.goto(`${ADDRESS}${path}`, { waitUntil: 'networkidle' });
  await act?.(page);
  await page.screenshot({ path: join(root, file) });
  console.log(file);
  await page.close();
}
await browser.close();
