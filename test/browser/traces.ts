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

export async function tracesOf(page: Page, context: BrowserContext): Promise<Traces> {
  const inside = await page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    caches: 'caches' in window ? await caches.keys() : [],
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  const cookies = await context.cookies();
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
