// One load of the page in a fresh browser context: nothing of an earlier visit but what the visitor keeps.

import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page, ViewportSize } from 'playwright';
import type { Bench } from './createBench.ts';
import type { Manager } from './managers/manager.ts';
import { services } from './managers/manager.ts';

export interface VisitOptions {
  readonly manager: Manager;
  /** The visitor has accepted everything on an earlier page. */
  readonly isDecided?: boolean;
  /** How many times slower the processor is made. */
  readonly throttle?: number;
  /** Notes what visitors would see; it costs the page a little in every frame. */
  readonly isWatched?: boolean;
  readonly viewport?: ViewportSize;
}

/** What `watch.js` notes, in milliseconds of the page's clock. */
export interface Watched {
  readonly bannerVisible?: number;
  readonly shift: number;
  readonly eventDuration: number;
  readonly nextFrame?: number;
}

export interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Loads the page and waits until nothing of it is under way. */
  load(): Promise<void>;
  /** @throws when the banner is not as this visitor should find it */
  checkBanner(): Promise<void>;
  watched(): Promise<Watched>;
  /** Clicks the banner's accept button, and waits until the services run. */
  accept(): Promise<void>;
  close(): Promise<void>;
}

const DESKTOP: ViewportSize = { width: 1280, height: 800 };
const watch = readFileSync(new URL('watch.js', import.meta.url), 'utf8');

/** Scripts, transitions and timers that begin when the network is quiet end in this time. */
const SETTLE_MS = 400;
const LIMIT_MS = 15_000;

export async function openVisit(
  { browser, site, decided }: Bench,
  { manager, isDecided = false, throttle = 1, isWatched, viewport = DESKTOP }: VisitOptions,
): Promise<Visit> {
  const kept = isDecided ? decided.get(manager) : undefined;
  const context = await browser.newContext({
    viewport,
    locale: 'nl-NL',
    ...(kept && { storageState: kept }),
  });
  context.setDefaultTimeout(LIMIT_MS);
  const page = await context.newPage();
  const { banner } = manager;
  if (isWatched) {
    await page.addInitScript({
      content: `(() => { window.benchBanner = ${JSON.stringify(isDecided ? null : banner)};\n${watch}})();`,
    });
  }
  // The process of the page is there, and throttled, before the page is asked for.
  await page.goto(site.blank);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });

  const button = banner && page.locator(`${banner.host} ${banner.accept}`);
  const waitForServices = (): Promise<unknown> =>
    page.waitForFunction((all) => Reflect.get(window, 'servicesRan') === all, services.length);

  const checkBanner = async (): Promise<void> => {
    if (isDecided) await waitForServices();
    if (!button) return;
    try {
      await button.waitFor({ state: isDecided ? 'hidden' : 'visible' });
    } catch {
      const what = isDecided ? 'asks again who has decided' : 'has not shown its banner';
      throw new Error(`${manager.id} ${what}`);
    }
  };

  return {
    page,
    devtools,
    async load() {
      await page.goto(site.page(manager, isDecided), { waitUntil: 'networkidle' });
      await pause(SETTLE_MS);
    },
    checkBanner,
    watched: () => page.evaluate(() => Reflect.get(window, 'bench') as Watched),
    async accept() {
      if (!button) throw new Error(`${manager.id} has no banner`);
      await checkBanner();
      const box = await button.boundingBox();
      if (!box) throw new Error(`${manager.id}: the accept button has no box`);
      // As a hand does it: the pointer is there before it presses.
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      await pause(SETTLE_MS);
      await page.mouse.down();
      await page.mouse.up();
      await waitForServices();
      await button.waitFor({ state: 'hidden' });
      await pause(SETTLE_MS);
    },
    close: () => context.close(),
  };
}
