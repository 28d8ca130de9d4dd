// The custom elements of a privacy page, as a visitor reads and uses them.

import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Qraia } from '../../packages/sdk/src/qraia.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { createWorld, type World } from './world.ts';

const configuration = JSON.stringify({
  controller: 'Qraia B.V.',
  services: [
    {
      id: 'pixel',
      name: 'Pixel',
      category: 'marketing',
      purpose: { en: 'Showing you our advertisements elsewhere' },
      retention: { en: '13 months' },
      recipient: 'Pixel Inc.',
      country: 'US',
      cookies: ['_px'],
      storage: ['px:*'],
    },
    {
      id: 'pay',
      name: 'Pay',
      category: 'necessary',
      purpose: { en: 'Paying, where you ask for it' },
    },
  ],
});
const pageOf = (
  body: string,
): string => `<!doctype html><html lang="en"><head><title>Privacy</title>
<script type="application/json" id="qraia-config">${configuration}</script>
<script src="/qraia.js" data-debug="off"></script></head><body><main><h1>Privacy</h1>${body}</main></body></html>`;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (engine, launch) => {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    world = await createWorld({
      pages: {
        '/privacy': () =>
          pageOf(
            '<h2>Cookies</h2><qraia-cookie-declaration></qraia-cookie-declaration><h2>Yours</h2><qraia-preferences></qraia-preferences>',
          ),
        '/empty': () => pageOf(''),
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const has = (name: string) =>
    page.evaluate((each) => (window as unknown as { qraia: Qraia }).qraia.has(each), name);
  const declaration = () => page.locator('qraia-cookie-declaration');
  const preferences = () => page.locator('qraia-preferences');

  it('rules 14 and 16: the declaration names every service with what it keeps, where and how long', async () => {
    await page.goto(`${world.endpoint}/privacy`);
    await declaration().getByText('Pixel Inc.').waitFor();
    for (const each of [
      'qraia_consent, qraia_receipt',
      'Showing you our advertisements elsewhere',
      '13 months',
      'United States (outside the EEA)',
      '_px, px:*',
      'Paying, where you ask for it',
    ]) {
      expect(await declaration().getByText(each).isVisible(), each).toBe(true);
    }
    if (engine === 'Chromium') {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });

  it('preferences in the page are off at first, save by keyboard, and show what holds', async () => {
    await page.goto(`${world.endpoint}/privacy`);
    const marketing = preferences().getByRole('switch', { name: 'Marketing' });
    await marketing.waitFor();
    expect(await marketing.isChecked()).toBe(false);
    await marketing.focus();
    await page.keyboard.press('Space');
    await preferences().getByRole('button', { name: 'Save choice' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => has('pixel')).toBe(true);
    // Drawn anew: the focus stays where the visitor was.
    const focused = () =>
      page.evaluate(
        () => document.querySelector('qraia-preferences')?.shadowRoot?.activeElement?.textContent,
      );
    expect(await focused()).toBe('Save choice');
    await preferences().getByRole('status').getByText('Choice saved').waitFor();
    await page.reload();
    await expect.poll(() => marketing.isChecked()).toBe(true);
    await preferences()
      .getByRole('button', { name: /withdraw/i })
      .click();
    await expect.poll(() => has('pixel')).toBe(false);
    await expect.poll(() => marketing.isChecked()).toBe(false);
  });

  it('come to life where an application puts them in later', async () => {
    await page.goto(`${world.endpoint}/empty`);
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('qraia-cookie-declaration'));
    });
    await declaration().getByText('Pixel Inc.').waitFor();
  });
});
