// The browser, the site and both kinds of visitors, ready for measures to use.

import type { Browser, BrowserContext } from 'playwright';
import { launchChromium } from '../browser/launch.ts';
import { control } from './managers/control.ts';
import type { Manager } from './managers/manager.ts';
import { ours } from './managers/ours.ts';
import { theirs, theirsInline } from './managers/theirs.ts';
import { type Site, startSite } from './site.ts';
import { openVisit } from './visit.ts';

/** What a browser keeps of a visitor who has accepted everything. */
export type Decided = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface BenchOptions {
  /** How often each side is measured. */
  readonly runs: number;
  /** How many times slower the processor is made where a measure throttles. */
  readonly throttle: number;
}

export interface Bench extends BenchOptions {
  readonly browser: Browser;
  readonly site: Site;
  readonly decided: ReadonlyMap<Manager, Decided>;
  close(): Promise<void>;
}

const managers: readonly Manager[] = [control, ours, theirs, theirsInline];

/** @throws when nothing was built, Chromium is not installed, or a banner does not work */
export async function createBench(options: BenchOptions): Promise<Bench> {
  const site = await startSite(managers);
  const browser = await launchChromium();
  const decided = new Map<Manager, Decided>();
  const bench: Bench = {
    ...options,
    browser,
    site,
    decided,
    async close() {
      await browser.close();
      await site.close();
    },
  };
  try {
    for (const manager of managers) {
      if (!manager.banner) continue;
      const visit = await openVisit(bench, { manager });
      await visit.load();
      await visit.accept();
      decided.set(manager, await visit.page.context().storageState());
      await visit.close();
    }
    return bench;
  } catch (error) {
    await bench.close();
    throw error;
  }
}
