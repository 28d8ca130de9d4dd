// What a visitor does on every example, in this order, and what the third party may have heard of by then.

import type { Browser } from 'playwright';
import { expect } from 'vitest';
import type { StandIn } from './standIn.ts';

const VIDEO = '/video/demo';
/** Long enough for a request that would be made. */
const A_WHILE = 400;

/** @throws where the third party is asked before consent or after its withdrawal, or not in between. */
export async function clickThrough(
  browser: Browser,
  address: string,
  standIn: StandIn,
): Promise<void> {
  const context = await browser.newContext({ locale: 'nl-NL', colorScheme: 'light' });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => {
      const isIcon = message.location().url.endsWith('/favicon.ico'); // None of them has one.
      if (message.type() === 'error' && !isIcon) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => hosts.add(new URL(request.url()).hostname));

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const isHeld = async (): Promise<void> => {
      await page.waitForTimeout(A_WHILE);
      expect(standIn.received()).toEqual([]);
    };
    const isShown = async (): Promise<void> => {
      await expect.poll(() => standIn.received()).toEqual([VIDEO]);
      await page.frameLocator('iframe').getByText('qraia in twee minuten').waitFor();
    };
    const nextPage = async (): Promise<void> => {
      standIn.forget();
      await page.goto(`${address}/?next`, { waitUntil: 'load' });
    };

    standIn.forget();
    await page.goto(address, { waitUntil: 'load' });
    await button('Zelf kiezen').waitFor();
    await isHeld();
    await button('Weigeren').click();
    await button('Weigeren').waitFor({ state: 'detached' });
    await isHeld();
    await nextPage();
    await isHeld();
    expect(await button('Weigeren').count()).toBe(0);

    await button('Cookie-instellingen').click();
    await page.getByRole('switch', { name: 'Ingesloten inhoud' }).check();
    await button('Keuze opslaan').click();
    await isShown();
    await nextPage();
    await isShown();
    expect(await button('Weigeren').count()).toBe(0);

    await button('Cookie-instellingen').click();
    await button('Alles intrekken').click();
    // What a component shows is gone at once; what stands in the page goes with it.
    await expect.poll(() => page.locator('iframe:not([data-category])').count()).toBe(0);
    await nextPage();
    await isHeld();

    await context.clearCookies();
    await nextPage();
    await button('Accepteren').click();
    await isShown();

    expect(complaints).toEqual([]);
    expect([...hosts].sort()).toEqual(['127.0.0.1', 'localhost']);
  } finally {
    await context.close();
  }
}
