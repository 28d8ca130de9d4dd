// The three engines as the matrix uses them: pages that can be sent somewhere, side by side where possible.

import type { Browser, Page } from 'playwright';
import { launchChromium, launchFirefox } from '../browser/launch.ts';
import { launchWebKit } from '../browser/webkit.ts';

export const engineIds = ['chromium', 'firefox', 'webkit'] as const;
export type EngineId = (typeof engineIds)[number];

/** One page; returns when it has loaded, or when that takes too long. */
export type Visit = (address: string) => Promise<void>;

export interface Engine {
  /** Pages that may be used at the same time. */
  readonly lanes: readonly Visit[];
  close(): Promise<void>;
}

const PAGES_AT_ONCE = 3;
const LOAD_LIMIT_MS = 8000;

async function lanesOf(browser: Browser): Promise<Engine> {
  const lanes = Array.from({ length: PAGES_AT_ONCE }, async (): Promise<Visit> => {
    const context = await browser.newContext();
    let page: Page = await context.newPage();
    return async (address) => {
      for (const other of context.pages()) if (other !== page) await other.close().catch(() => {});
      try {
        await page.goto(address, { timeout: LOAD_LIMIT_MS });
      } catch {
        // A page that hangs is replaced; what it made servers receive still counts.
        await page.close().catch(() => {});
        page = await context.newPage();
      }
    };
  });
  return { lanes: await Promise.all(lanes), close: () => browser.close() };
}

export const launchEngine: Readonly<Record<EngineId, () => Promise<Engine>>> = {
  // The tests' Chromium is otherwise kept from sending pings.
  chromium: async () => lanesOf(await launchChromium({ ignoreDefaultArgs: ['--no-pings'] })),
  // Firefox asks no STUN server on loopback otherwise, and the third party is there.
  firefox: async () =>
    lanesOf(
      await launchFirefox({ firefoxUserPrefs: { 'media.peerconnection.ice.loopback': true } }),
    ),
  webkit: async () => {
    const page = await launchWebKit();
    return { lanes: [(address) => page.goto(address)], close: () => page.close() };
  },
};
