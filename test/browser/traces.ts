// What a page left in a browser, read from inside it.

import type { BrowserContext, Page } from 'playwright';

export interface Traces {
  cookies: string[];
  localStorage: string[];
  sessionStorage: string[];
  databases: string[];
  caches: string[];
  workers: number;
}

/** @param address - only cookies that would be sent to it; all where absent, other sites' too. */
export async function tracesOf(
  page: Page,
  context: BrowserContext,
  address?: string,
): Promise<Traces> {
  const inside = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    caches: 'caches' in window ? await caches.keys() : [],
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  const cookies = await context.cookies(address);
  return { cookies: cookies.map(({ name }) => name).sort(), ...inside };
}

/** A browser in which nothing was kept. */
export const noTraces: Traces = {
  cookies: [],
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  workers: 0,
};
