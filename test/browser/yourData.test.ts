// "Your data" as a visitor meets it: what is shown is what lies in the browser, and what is erased is gone.

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import { tracesOf } from './traces.ts';
import { createWorld, type World } from './world.ts';

const pageOf = (
  lang: string,
  more: object = {},
): string => `<!doctype html><html lang="${lang}"><head><title>Data</title>
<script type="application/json" id="qraia-config">${JSON.stringify({
  controller: 'Qraia B.V.',
  contact: 'privacy@qraia.example',
  retention: { nl: '25 maanden', en: '25 months' },
  categories: ['statistics', 'marketing'],
  ...more,
})}</script>
<script src="/qraia.js" data-site="example" data-debug="off"></script></head>
<body><h1>Data</h1><button type="button" data-qraia="data">Mine</button></body></html>`;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('rule 27, %s', (engine, launch) => {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    world = await createWorld({
      pages: {
        '/data': () => pageOf('en'),
        '/gegevens': () => pageOf('nl'),
        '/formeel': () =>
          pageOf('nl', { formal: true, texts: { nl: { data: { erase: 'Weg ermee' } } } }),
        '/arabic': () => pageOf('ar'),
        '/japanese': () => pageOf('ja'),
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  beforeEach(async () => {
    world.forget();
    context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const dialog = () => page.getByRole('dialog');
  const open = async (path: string): Promise<void> => {
    await page.goto(world.endpoint + path);
    await page.getByRole('button', { name: /accept/i }).click();
    await expect.poll(async () => (await tracesOf(page, context)).databases).toEqual(['qraia']);
    await expect
      .poll(async () => (await tracesOf(page, context)).localStorage)
      .toContain('qraia_receipt');
  };
  const show = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Mine' }).click();
    await dialog().waitFor();
  };

  it('shows the choice and what this browser has recorded, and says what cannot be undone', async () => {
    await open('/data');
    await show();
    const text = await dialog().textContent();
    for (const each of [
      'Your data',
      /Allowed\s*Statistics and Marketing/,
      /Pages that day\s*\/data/,
      /First page of your visit\s*\/data/,
      'Nobody can trace back to you what has already been added to the totals',
      'We keep the totals for 25 months.',
      'privacy@qraia.example',
      'Autoriteit Persoonsgegevens',
    ]) {
      expect(text).toMatch(each);
    }
    if (engine === 'Chromium') {
      const { violations } = await new AxeBuilder({ page }).include('qraia-data').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });

  it('is opened and closed by keyboard, and gives the focus back', async () => {
    await open('/data');
    await page.getByRole('button', { name: 'Mine' }).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Mine');
  });

  it('hands over a file of everything', async () => {
    await open('/data');
    await show();
    // Firefox tells its driver of no download: there the file is read where the page makes it.
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        Object.assign(window, { file: (blob as Blob).text() });
        return createObjectURL(blob);
      };
    });
    const downloaded = engine === 'Chromium' ? page.waitForEvent('download') : undefined;
    await dialog().getByRole('button', { name: 'Download' }).click();
    await page.waitForFunction(() => 'file' in window);
    const file = await page.evaluate(() => (window as unknown as { file: Promise<string> }).file);
    const download = await downloaded;
    if (download) {
      expect(download.suggestedFilename()).toBe('localhost.json');
      expect(readFileSync(await download.path(), 'utf8')).toBe(file);
    }
    const content = JSON.parse(file);
    expect(content).toMatchObject({
      receipt: { v: 1, controller: 'Qraia B.V.' },
      decision: { granted: ['statistics', 'marketing'] },
      recorded: { ledger: { seenToday: ['/data'] } },
    });
  });

  it('erases, and records anew from the next page on', async () => {
    await open('/data');
    await show();
    await dialog().getByRole('button', { name: 'Erase' }).click();
    await dialog().getByText('Nothing.').waitFor();
    await dialog().getByRole('status').getByText('Erased').waitFor();
    // The page that was counted already is not counted anew.
    await page.waitForTimeout(1000);
    expect((await tracesOf(page, context)).databases).toEqual([]);
    await page.reload();
    await expect.poll(async () => (await tracesOf(page, context)).databases).toEqual(['qraia']);
  });

  it('pauses and resumes', async () => {
    await open('/data');
    await show();
    await dialog().getByRole('button', { name: 'Pause' }).click();
    await dialog().getByText('Recording is paused.').waitFor();
    await page.reload();
    await page.waitForTimeout(1500);
    await show();
    await dialog().getByText('Recording is paused.').waitFor();
    await dialog().getByRole('button', { name: 'Resume' }).click();
    expect((await tracesOf(page, context)).localStorage).not.toContain('qraia_paused');
  });

  it('withdraws, and shows that nothing is left', async () => {
    await open('/data');
    await show();
    await dialog().getByRole('button', { name: 'Withdraw consent' }).click();
    await dialog().getByText('Nothing.').waitFor();
    await expect.poll(async () => (await tracesOf(page, context)).databases).toEqual([]);
    expect(await dialog().getByRole('button', { name: 'Withdraw consent' }).count()).toBe(0);
  });

  it('speaks the page’s language, and says that nothing was chosen yet', async () => {
    await page.goto(`${world.endpoint}/gegevens`);
    await show();
    const text = await dialog().textContent();
    expect(text).toContain('Je hebt nog niets gekozen');
    expect(text).toContain('Klagen kan bij de Autoriteit Persoonsgegevens');
    expect((await tracesOf(page, context)).databases).toEqual([]);
  });

  it.each([
    ['/formeel', 'Uw gegevens', 'Weg ermee', 'ltr'],
    ['/arabic', 'بياناتك', 'محو', 'rtl'],
    ['/japanese', 'Your data', 'Erase', 'ltr'],
  ])('on %s it says “%s”', async (path, title, erase, direction) => {
    await page.goto(world.endpoint + path);
    await page.evaluate('qraia.acceptAll()');
    await expect.poll(async () => (await tracesOf(page, context)).databases).toEqual(['qraia']);
    await show();
    expect(await dialog().getByRole('heading', { level: 2 }).textContent()).toBe(title);
    await dialog().getByRole('button', { name: erase, exact: true }).waitFor();
    expect(await dialog().evaluate((sheet) => getComputedStyle(sheet).direction)).toBe(direction);
  });

  it('is opened from the preferences, and closed back to them', async () => {
    await open('/data');
    await page.evaluate('qraia.showPreferences()');
    await page.getByRole('button', { name: 'Your data' }).click();
    await page.getByRole('dialog', { name: 'Your data' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Your data' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog', { name: 'Cookie settings' }).isVisible()).toBe(true);
    const focused = () =>
      page.evaluate(
        () => document.querySelector('qraia-banner')?.shadowRoot?.activeElement?.textContent,
      );
    await expect.poll(focused).toBe('Your data');
  });
});
