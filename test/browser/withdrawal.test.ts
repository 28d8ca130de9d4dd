// Rule 19: what a withdrawal stops, deletes, reports and tells; cookies on parent domains are in cookies.test.ts.

import { readFileSync } from 'node:fs';
import { encodeRecord } from '@qraia/consent';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { consentBench, type QraiaWindow } from './consentBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { noTraces, tracesOf } from './traces.ts';

interface PageWindow extends QraiaWindow {
  sent: string[];
  withdrawn: boolean;
  told: string[];
  leftovers: string[];
  restored: [when: string, granted: boolean, time: number][];
}

const root = new URL('../../', import.meta.url);
const REVISION = 'r1';

const tracker = {
  id: 'tracker',
  name: 'Tracker',
  category: 'marketing',
  purpose: 'Measuring advertisements',
  cookies: ['_tr*'],
  storage: ['tr:*', 'tr_database'],
};

const configurationOf = (more: object): string =>
  JSON.stringify({
    controller: 'Qraia B.V.',
    revision: REVISION,
    categories: ['preferences', 'statistics', 'marketing', 'embedded'],
    services: [
      tracker,
      { ...tracker, id: 'session', category: 'necessary', cookies: ['own'], storage: ['own:*'] },
      { id: 'film', name: 'Film', category: 'embedded', purpose: 'Films' },
    ],
    ...more,
  });

const pageOf = (more: object = {}): string => `<!doctype html><html lang="en">
<head><title>Withdrawal</title><link rel="icon" href="data:,">
<script>
  // What came before the tag keeps the browser's own setter, which no patch reaches.
  const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  window.setNatively = (line) => set.call(document, line);
  window.openNatively = indexedDB.open.bind(indexedDB);
</script>
<script type="application/json" id="qraia-config">${configurationOf(more)}</script>
<script src="/qraia.js" data-site="example" data-debug="off"></script></head>
<body><h1>Withdrawal</h1><a href="https://elsewhere.example/" onclick="return false">Away</a>
<div data-placeholder="film" aria-label="Film" style="height:300px"></div></body></html>`;

/** Without the tag: as any page of the same site that has none. */
const PLAIN = '<!doctype html><html lang="en"><title>Plain</title><h1>Plain</h1></html>';

/** The npm entry as it was built, which alone takes callbacks. */
const INIT = `<!doctype html><html lang="en"><head><title>Callbacks</title>
<script type="importmap">{"imports":{${['consent', 'gate', 'sdk']
  .map((name) => `"@qraia/${name}":"/built/${name}/index.js"`)
  .join()}}}</script>
<script type="module">
  import { init } from '@qraia/sdk';
  window.told = [];
  const service = (id) => ({
    id, name: id, category: 'marketing', purpose: 'Tests',
    onGrant: () => told.push(id + ' granted'),
    onDeny: () => told.push(id + ' denied'),
  });
  init({ bundles: location.origin, configuration: {
    services: [service('one'), { ...service('two'), onDeny() { told.push('two denied'); throw new Error('of the page'); } }, service('three')],
  } });
</script></head><body><h1>Callbacks</h1></body></html>`;

/** Writes down what is handed to the network, from before the tag, and whether it came after the withdrawal. */
const watchSending = (): void => {
  const sent: string[] = [];
  Object.assign(window, { sent, withdrawn: false });
  const note = (address: unknown): void => {
    const path = new URL(String((address as Request).url ?? address), location.href).pathname;
    sent.push(`${(window as unknown as PageWindow).withdrawn ? 'after' : 'before'} ${path}`);
  };
  const { fetch } = window;
  const { sendBeacon } = navigator;
  window.fetch = (address, options) => {
    note(address);
    return fetch(address, options);
  };
  navigator.sendBeacon = (address, body) => {
    note(address);
    return sendBeacon.call(navigator, address, body);
  };
};

/** Everything by which a page makes the recorder record or send, all in one tick. */
const provokeSending = (path: string): void => {
  history.pushState(null, '', path);
  document
    .querySelector('a')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  dispatchEvent(new Event('pagehide'));
};

/** Visitors have a back-forward cache; Playwright's browsers do not. */
const engines = [
  ['Chromium', () => launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })],
  [
    'Firefox',
    () =>
      launchFirefox({
        firefoxUserPrefs: {
          'fission.bfcacheInParent': true,
          'browser.sessionhistory.max_total_viewers': 4,
        },
      }),
  ],
] as const;

describe.each(engines)('rule 19, %s', (_, launch) => {
  const bench = consentBench(launch, {
    '/withdrawal': () => pageOf(),
    '/withdrawal/deep/page': () => pageOf(),
    '/callbacks': () => INIT,
    '/plain': () => PLAIN,
  });
  const { goto } = bench;
  const act = (how: 'acceptAll' | 'withdraw', on: Page = bench.page): Promise<void> =>
    on.evaluate((name) => (window as unknown as PageWindow).qraia[name](), how);
  const has = (name: string, on: Page = bench.page): Promise<boolean> =>
    on.evaluate((each) => (window as unknown as PageWindow).qraia.has(each), name);
  const beacons = (): string[] =>
    bench.world
      .received()
      .filter(({ path }) => path === '/v1/beacon')
      .map(({ body }) => body);
  /** Accepts, and waits until the recorder has sent and kept what it has. */
  const record = async (path = '/withdrawal', on: Page = bench.page): Promise<void> => {
    await on.goto(bench.world.endpoint + path);
    await act('acceptAll', on);
    await expect.poll(() => beacons().length).toBeGreaterThan(0);
    await expect.poll(async () => (await tracesOf(on, bench.context)).databases).toEqual(['qraia']);
  };

  it('a withdrawal stops sending in the same tick, also what waited to be sent', async () => {
    await bench.page.addInitScript(watchSending);
    await record();
    const provoke = (path: string, isWithdrawing: boolean): Promise<void> =>
      bench.page.evaluate(
        ([code, to, withdraws]) => {
          const page = window as unknown as PageWindow;
          history.pushState(null, '', '/waiting');
          if (withdraws) {
            page.qraia.withdraw();
            page.withdrawn = true;
          }
          new Function('to', `(${code})(to)`)(to);
        },
        [String(provokeSending), path, isWithdrawing] as const,
      );
    // The control: the same does send while it is granted.
    await provoke('/granted', false);
    await expect.poll(() => beacons().join()).toContain('elsewhere.example');
    bench.world.forget();
    await goto('/withdrawal');
    const sent = () => bench.page.evaluate(() => (window as unknown as PageWindow).sent);
    await expect.poll(sent).toContain('before /v1/beacon');
    bench.world.forget();
    await provoke('/withdrawn', true);
    // Longer than what waits to be sent would.
    await bench.page.waitForTimeout(2500);
    expect((await sent()).filter((each) => each === 'after /v1/beacon')).toEqual([]);
    expect(beacons()).toEqual([]);
    await goto('/withdrawal');
    await bench.page.waitForTimeout(500);
    expect(beacons()).toEqual([]);
  });

  it('another tab sends nothing from the task on in which it hears of it', async () => {
    await record();
    const other = await bench.context.newPage();
    await other.addInitScript(watchSending);
    await other.goto(`${bench.world.endpoint}/withdrawal`);
    await other.evaluate((code) => {
      const page = window as unknown as PageWindow;
      page.qraia.on('change', () => {
        page.withdrawn = true;
        new Function('to', `(${code})(to)`)('/late');
      });
    }, String(provokeSending));
    // It has the recorder, and would send.
    await expect
      .poll(() => other.evaluate(() => (window as unknown as PageWindow).sent))
      .toContain('before /v1/beacon');
    bench.world.forget();
    await act('withdraw');
    await expect
      .poll(() => other.evaluate(() => (window as unknown as PageWindow).withdrawn))
      .toBe(true);
    await other.waitForTimeout(2500);
    const sent = await other.evaluate(() => (window as unknown as PageWindow).sent);
    expect(sent.filter((each) => each === 'after /v1/beacon')).toEqual([]);
    expect(beacons()).toEqual([]);
    expect((await tracesOf(other, bench.context)).databases).toEqual([]);
  });

  it('what was kept under declared names is deleted, at any path; what is necessary stays', async () => {
    await goto('/withdrawal/deep/page');
    await act('acceptAll');
    await expect.poll(() => has('tracker')).toBe(true);
    await bench.page.evaluate(async () => {
      for (const line of [
        '_tr=1; path=/; max-age=99999',
        '_tr_path=1; path=/withdrawal',
        '_tr_slash=1; path=/withdrawal/deep/',
        '_tr_here=1',
        'own=1; path=/',
      ]) {
        // biome-ignore lint/suspicious/noDocumentCookie: as a tag writes it.
        document.cookie = line;
      }
      for (const area of [localStorage, sessionStorage]) {
        area.setItem('tr:visitor', '1');
        area.setItem('own:cart', '1');
        area.setItem('undeclared', '1');
      }
      await new Promise((done) => {
        indexedDB.open('tr_database').onsuccess = done;
      });
    });
    const kept = async () => {
      const traces = await tracesOf(bench.page, bench.context);
      return { ...traces, sessionStorage: traces.sessionStorage.sort() };
    };
    await expect
      .poll(async () => (await kept()).cookies)
      .toEqual(expect.arrayContaining(['_tr', '_tr_here', '_tr_path', '_tr_slash']));
    expect((await kept()).databases).toContain('tr_database');
    await act('withdraw');
    await expect.poll(kept).toEqual({
      ...noTraces,
      cookies: ['own', 'qraia_consent'],
      localStorage: expect.arrayContaining(['own:cart', 'undeclared', 'qraia_receipt']),
      sessionStorage: ['own:cart', 'undeclared'],
    });
    expect((await kept()).localStorage).not.toContain('tr:visitor');
  });

  it('what could not be deleted is told by its name, to the page and its developer', async () => {
    const said: string[] = [];
    bench.page.on('console', (message) => said.push(message.text()));
    await goto('/withdrawal');
    await act('acceptAll');
    await bench.page.evaluate(async () => {
      const page = window as unknown as PageWindow & {
        setNatively(line: string): void;
        openNatively: IDBFactory['open'];
      };
      document.addEventListener('qraia:leftovers', (event) => {
        page.leftovers = (event as CustomEvent).detail;
      });
      // A script that still runs, and a connection that does not close.
      setInterval(() => page.setNatively('_tr_again=secret; path=/'), 20);
      await new Promise((done) => {
        page.openNatively('tr_database').onsuccess = done;
      });
    });
    await act('withdraw');
    await expect
      .poll(() => bench.page.evaluate(() => (window as unknown as PageWindow).leftovers))
      .toEqual(['_tr_again', 'tr_database']);
    const line = said.find((each) => each.includes('could not be deleted'));
    expect(line).toBe('[qraia] could not be deleted: _tr_again, tr_database');
  });

  it('where all of it is gone nothing is told', async () => {
    const said: string[] = [];
    bench.page.on('console', (message) => said.push(message.text()));
    await goto('/withdrawal');
    await act('acceptAll');
    await bench.page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as a tag writes it.
      document.cookie = '_tr=1; path=/';
    });
    await act('withdraw');
    await bench.page.waitForTimeout(3500);
    expect(said.join()).not.toContain('could not be deleted');
  });

  it('services are told: each once, though one of them throws', async () => {
    await bench.context.route('**/built/**', (route) => {
      const [, name, file] = /\/built\/(\w+)\/(.*)$/.exec(route.request().url()) ?? [];
      return route.fulfill({
        contentType: 'text/javascript; charset=utf-8',
        body: readFileSync(new URL(`packages/${name}/dist/${file}`, root)),
      });
    });
    await goto('/callbacks');
    const told = () => bench.page.evaluate(() => (window as unknown as PageWindow).told);
    await bench.layer.waitFor();
    await act('acceptAll');
    await expect.poll(told).toEqual(['one granted', 'two granted', 'three granted']);
    await act('withdraw');
    const denied = ['one denied', 'two denied', 'three denied'];
    // In the same tick, where the files that follow a decision are there.
    expect((await told()).slice(3)).toEqual(denied);
    await goto('/callbacks');
    await expect.poll(told).toEqual(denied);
  });

  it('a page that is restored from the back-forward cache knows before anything in it runs', async () => {
    await record();
    await bench.page.evaluate(() => {
      const page = window as unknown as PageWindow;
      page.restored = [];
      addEventListener('pagehide', () => {
        const note = (when: string): unknown =>
          page.restored.push([when, page.qraia.has('statistics'), Date.now()]);
        addEventListener('pageshow', ({ persisted }) => note(`pageshow, ${persisted}`));
        setInterval(note, 1, 'timer');
        addEventListener('focus', () => note('focus'));
      });
      location.href = '/plain';
    });
    await bench.page.waitForURL('**/plain');
    // From a page without the tag, which tells no other: the cookie alone knows.
    const withdrawn = encodeRecord({
      revision: REVISION,
      time: Date.now(),
      granted: [],
      services: {},
      method: 'withdraw',
    });
    const since = await bench.page.evaluate((value) => {
      // biome-ignore lint/suspicious/noDocumentCookie: as the site's server would set it.
      document.cookie = `qraia_consent=${value}; path=/; max-age=9999`;
      history.back();
      return Date.now();
    }, withdrawn);
    // What a timer did before the page was frozen is of no account.
    const restored = async () =>
      (await bench.page.evaluate(() => (window as unknown as PageWindow).restored))
        ?.filter(([, , time]) => time >= since)
        .map(([when, isGranted]) => `${when}: ${isGranted}`) ?? [];
    await expect.poll(async () => (await restored()).length).toBeGreaterThan(3);
    expect(await restored()).toContain('pageshow, true: false');
    expect((await restored()).filter((each) => each.endsWith('true'))).toEqual([]);
    await expect.poll(() => tracesOf(bench.page, bench.context)).toMatchObject({ databases: [] });
  });
});
