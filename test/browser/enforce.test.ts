// The enforced tier by the tag alone, in real browsers, judged by what the servers received.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import { launchWebKit, type WebKitPage } from './webkit.ts';
import { createWorld, type World } from './world.ts';

const page =
  (tag: string, unknown: 'hold' | 'learn' = 'hold') =>
  (thirdParty: string): string => {
    const configuration = JSON.stringify({
      unknown,
      services: [
        {
          id: 'third',
          name: 'Third party',
          category: 'marketing',
          purpose: 'Measuring advertisements',
          recipient: 'Third party Inc.',
          country: 'US',
          retention: 'a year',
          hosts: [new URL(thirdParty).host],
        },
      ],
    });
    return `<!doctype html><html lang="en"><head><title>Enforced</title>
<script type="application/json" id="qraia-config">${configuration}</script>
${tag}
<script>
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => violations.push(blockedURI));
</script>
<script src="${thirdParty}/tag.js"></script>
</head><body><h1>Enforced</h1><input aria-label="Text">
<script>
  // Syntax: no patch sees it. Here, because the test runner would rewrite it.
  window.bring = (file) => import('${thirdParty}' + file).catch(() => {});
  bring('/dynamic.js');
</script>
</body></html>`;
  };

const PAGES = {
  '/enforced': page('<script src="/qraia-enforced.js" data-site="example" data-enforce></script>'),
  '/wrong-file': page('<script src="/qraia.js" data-enforce></script>'),
  '/learning': page('<script src="/qraia-enforced.js"></script>', 'learn'),
};
const SCRIPTS = {
  '/dynamic.js': 'window.dynamic = (window.dynamic ?? 0) + 1;',
  '/late.js': 'window.late = true;',
};

interface PageWindow {
  adpLoaded?: boolean;
  dynamic?: number;
  late?: boolean;
  violations: string[];
  bring(file: string): Promise<void>;
  qraia: { accept(...categories: string[]): void; acceptAll(): void; withdraw(): void };
}

/** What a page can be asked and told; sent into it as functions, by Playwright and WebDriver alike. */
const ran = () => {
  const { adpLoaded = false, dynamic = 0, late = false } = window as unknown as PageWindow;
  return { static: adpLoaded, dynamic: dynamic > 0, late };
};
const acceptAll = () => (window as unknown as PageWindow).qraia.acceptAll();
const withdrawAndAsk = async () => {
  const { qraia, bring, violations } = window as unknown as PageWindow;
  qraia.withdraw();
  await bring('/late.js');
  await new Promise((resolve) => setTimeout(resolve, 100));
  return violations;
};

const NOTHING = { static: false, dynamic: false, late: false };

let world: World;
beforeAll(async () => {
  world = await createWorld({ pages: PAGES, thirdPartyScripts: SCRIPTS });
});
afterAll(() => world?.close());
beforeEach(() => world.forget());

const loads = (path: string): number =>
  world.received().filter((each) => each.path === path).length;
/** Without the script that stands in the page, which a preload scanner may have fetched. */
const fetched = (): string[] =>
  world.receivedByThirdParty().flatMap(({ path }) => (path === '/tag.js' ? [] : [path]));

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const said: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    said.length = 0;
    page.on('console', (message) => {
      if (message.text().startsWith('[qraia]')) said.push(message.text());
    });
  });
  afterEach(() => context.close());
  const open = (path: string) => page.goto(world.endpoint + path);

  it('nothing of a third party runs before the choice, not even what no patch can hold', async () => {
    await open('/enforced');
    await page.getByRole('region', { name: /cookies/i }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(ran)).toEqual(NOTHING);
    expect(fetched()).toEqual([]);
    expect(said).toEqual([]);
  });

  it('accepted, the page is reloaded once, and counted once', async () => {
    const views = async () => (await world.report({})).totals.views;
    const before = await views();
    await open('/enforced');
    await page.evaluate(acceptAll);
    await expect.poll(() => loads('/enforced')).toBe(2);
    await expect.poll(fetched).toContain('/dynamic.js');
    await expect.poll(() => page.evaluate(ran)).toMatchObject({ static: true, dynamic: true });
    await expect.poll(() => loads('/v1/decision')).toBe(1);
    await expect.poll(views).toBeGreaterThan(before);
    await page.waitForTimeout(500);
    expect(loads('/enforced')).toBe(2);
    expect(await views()).toBe(before + 1);
  });

  it('withdrawn, the browser blocks at once, and nothing is reloaded', async () => {
    await open('/enforced');
    await page.evaluate(acceptAll);
    await expect.poll(() => page.evaluate(ran)).toMatchObject({ dynamic: true });
    world.forget();
    const violations = await page.evaluate(withdrawAndAsk);
    expect(violations).toEqual([`${world.thirdParty}/late.js`]);
    expect([await page.evaluate(ran), fetched(), loads('/enforced')]).toMatchObject([
      { late: false },
      [],
      0,
    ]);
  });

  it('a page that answers a form is reloaded without sending the form again', async () => {
    await open('/enforced');
    const answered = page.waitForEvent('load');
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post' });
      document.body.append(form);
      setTimeout(() => form.submit());
    });
    await answered;
    await page.evaluate(acceptAll);
    await expect.poll(() => loads('/enforced')).toBe(3);
    const methods = world.received().filter(({ path }) => path === '/enforced');
    expect(methods.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });

  it('a grant that no policy knows of reloads nothing', async () => {
    await open('/enforced');
    await page.evaluate(() => (window as unknown as PageWindow).qraia.accept('statistics'));
    await expect.poll(() => loads('/v1/beacon')).toBeGreaterThan(0);
    expect(loads('/enforced')).toBe(1);
  });

  it('where cookies are blocked nothing is granted, and nothing reloaded', async () => {
    await context.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} }),
    );
    await open('/enforced');
    await page.evaluate(acceptAll);
    await page.waitForTimeout(1000);
    expect([loads('/enforced'), fetched()]).toEqual([1, []]);
  });

  it('a grant in another tab waits until the visitor comes back, and for what they typed', async () => {
    const comesBack = () => document.dispatchEvent(new Event('visibilitychange'));
    const other = await context.newPage();
    const typed = await context.newPage();
    for (const tab of [page, other, typed]) await tab.goto(`${world.endpoint}/enforced`);
    await typed.getByLabel('Text').fill('half a sentence');
    await page.evaluate(acceptAll);
    await expect.poll(() => loads('/enforced')).toBe(4);
    await page.waitForTimeout(500);
    expect(loads('/enforced')).toBe(4);
    expect(await other.evaluate(ran)).toEqual(NOTHING);
    await typed.evaluate(comesBack);
    await other.evaluate(comesBack);
    await expect.poll(() => other.evaluate(ran)).toMatchObject({ static: true, dynamic: true });
    expect(await typed.getByLabel('Text').inputValue()).toBe('half a sentence');
    expect(loads('/enforced')).toBe(5);
  });

  it('with data-enforce on qraia.js nothing can be granted, and the console says why', async () => {
    await open('/wrong-file');
    await page.waitForTimeout(500);
    await page.evaluate(acceptAll);
    await page.waitForTimeout(500);
    // All that the browser would have held besides is `import()`.
    expect(await page.evaluate(ran)).toMatchObject({ static: false, late: false });
    await expect.poll(() => said.join('\n')).toContain('data-enforce needs qraia-enforced.js');
  });

  it('a site that learns is not enforced, and is told so', async () => {
    await open('/learning');
    await expect.poll(() => said.filter((line) => /nothing is enforced/.test(line)).length).toBe(1);
  });
});

describe('WebKit', () => {
  let page: WebKitPage;
  beforeAll(async () => {
    page = await launchWebKit();
  });
  afterAll(() => page?.close());

  it('holds, reloads once, and blocks at once', async () => {
    await page.goto(`${world.endpoint}/enforced`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([await page.evaluate(ran), fetched()]).toEqual([NOTHING, []]);
    await page.evaluate(acceptAll);
    await expect.poll(() => loads('/enforced')).toBe(2);
    await expect
      .poll(() => page.evaluate(ran).catch(() => undefined))
      .toMatchObject({ static: true, dynamic: true });
    world.forget();
    expect(await page.evaluate(withdrawAndAsk)).toEqual([`${world.thirdParty}/late.js`]);
    expect([fetched(), loads('/enforced')]).toEqual([[], 0]);
  });
});
