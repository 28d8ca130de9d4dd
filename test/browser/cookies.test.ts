// Cookies of denied and withdrawn services, judged by what the browser keeps and what servers received.

import { setTimeout as pause } from 'node:timers/promises';
import { encodeRecord } from '@qraia/consent';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieCases } from './cookieCases.ts';
import type { NamedHosts } from './namedHosts.ts';
import { REVISION, startTrackedSite, writing } from './trackedSite.ts';
import { newTrackedVisitor, type TrackedVisitor, tracked } from './trackedVisitor.ts';
import { type Engine, engines } from './visitors.ts';

/** Before the sweep that comes two seconds after a choice. */
const AT_ONCE = { timeout: 1500, interval: 20 };

/** In the page: the browser's own setter of cookies, from before the tag. */
declare const setNatively: (line: string) => void;

let hosts: NamedHosts;
beforeAll(async () => {
  hosts = await startTrackedSite();
});
afterAll(() => hosts?.close());

describe.each(engines)('%s', (_, launch) => {
  let engine: Engine;
  let visitor: TrackedVisitor;
  beforeAll(async () => {
    engine = await launch(hosts.proxy);
  });
  beforeEach(async () => {
    visitor = await newTrackedVisitor(engine, hosts);
  });
  afterEach(() => visitor?.leave());
  afterAll(() => engine?.close());

  it.each(cookieCases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const { at, withdrawnAt = at, writings, stored } = one;
    const isElsewhere = withdrawnAt !== at;
    const page = writing(at, writings);
    const undecided = tracked(hosts);
    expect(await visitor.sentTo(page)).toEqual([]);
    expect(await visitor.kept()).toEqual([]);
    expect(await visitor.sentTo(page)).toEqual([]);
    expect(await visitor.kept()).toEqual([]);
    expect(tracked(hosts)).toBe(undecided);

    const hasCookieStore = await visitor.evaluate(() => 'cookieStore' in window);
    const byScript = stored.filter((cookie) => !/_store/.test(cookie));
    const all = hasCookieStore ? stored : byScript;
    const names = all.map((cookie) => cookie.split(' ')[0]);

    await visitor.answer('acceptAll');
    await expect.poll(() => tracked(hosts)).toBe(undecided + 1);
    // Whether a held write of CookieStore is made up for is not promised: the next page writes again.
    await expect.poll(visitor.kept).toEqual(expect.arrayContaining(byScript));
    await visitor.goto(page);
    await expect.poll(visitor.kept).toEqual(all);
    expect(await visitor.declaredSentTo(page)).toEqual(names);

    if (isElsewhere) await visitor.goto(withdrawnAt);
    const untilWithdrawn = tracked(hosts);
    await visitor.answer('withdraw');
    if (!isElsewhere) await expect.poll(visitor.kept, AT_ONCE).toEqual([]);
    // What cannot be seen from where the visitor withdrew goes when a page that sees it opens.
    expect(await visitor.declaredSentTo(page)).toEqual(isElsewhere ? ['_tr_path'] : []);
    await expect.poll(visitor.kept, AT_ONCE).toEqual([]);
    expect(await visitor.declaredSentTo(page)).toEqual([]);
    expect(await visitor.kept()).toEqual([]);
    expect(tracked(hosts)).toBe(untilWithdrawn);

    // The control: without the tag the browser takes every one of them, and sends it.
    const plain = writing(at, writings, true);
    await visitor.goto(plain);
    await expect.poll(visitor.kept).toEqual(all);
    expect(await visitor.declaredSentTo(plain)).toEqual(names);
  });

  it('set by the server, where no script reads it: the middleware expires it', async () => {
    const account = 'http://www.shop.co.uk/account';
    const stored = ['_tr_host www.shop.co.uk /', '_tr_parent .shop.co.uk /'];
    const names = ['_tr_host', '_tr_parent'];
    expect(await visitor.sentTo(account)).toEqual([]);
    expect(await visitor.kept()).toEqual([]);
    await visitor.answer('acceptAll');
    await visitor.goto(account);
    expect(await visitor.kept()).toEqual(stored);

    await visitor.answer('withdraw');
    // The control: no script takes them away, and a page without the middleware leaves them.
    expect(await visitor.declaredSentTo('http://www.shop.co.uk/')).toEqual(names);
    expect(await visitor.kept()).toEqual(stored);

    expect(await visitor.declaredSentTo(account)).toEqual(names);
    expect(await visitor.kept()).toEqual([]);
    expect(await visitor.sentTo(account)).toEqual(['qraia_consent']);
  });

  it('set again by timers of a script that still runs: not written, or swept away', async () => {
    await visitor.goto('http://www.qraia.test/');
    await visitor.answer('acceptAll');
    await visitor.evaluate(() => {
      setInterval(() => {
        // biome-ignore lint/suspicious/noDocumentCookie: as a tag writes it.
        document.cookie = '_tr_often=1; path=/';
      }, 50);
    });
    await expect.poll(visitor.kept).toEqual(['_tr_often www.qraia.test /']);
    await visitor.answer('withdraw');
    await visitor.evaluate(() => {
      setTimeout(() => setNatively('_tr_native=1; path=/; domain=qraia.test'), 500);
    });
    await expect.poll(visitor.kept, AT_ONCE).toEqual([]);
    // The control: it did come back, and nothing but the sweep takes it away.
    await expect.poll(visitor.kept, AT_ONCE).toEqual(['_tr_native .qraia.test /']);
    await expect.poll(visitor.kept).toEqual([]);
    expect(await visitor.sentTo('http://www.qraia.test/')).toEqual(['qraia_consent']);
  });

  it('of a decision that has lapsed: taken away before the visitor decides anew', async () => {
    const page = writing('http://www.qraia.test/', [['document', '_tr=1; path=/; max-age=3600']]);
    await visitor.goto(page);
    await visitor.answer('acceptAll');
    await expect.poll(visitor.kept).toEqual(['_tr www.qraia.test /']);
    await visitor.evaluate(() => setNatively('qraia_consent=; path=/; max-age=0'));
    // The control: it is sent once more, for no page was there to take it away.
    expect(await visitor.sentTo(page)).toEqual(['_tr']);
    await expect.poll(visitor.kept).toEqual([]);
    expect(await visitor.sentTo(page)).toEqual([]);
  });

  const granting = encodeRecord({
    revision: REVISION,
    time: Date.now(),
    granted: ['marketing'],
    services: {},
    method: 'accept-all',
  });

  it.each([
    ['beside one of the host alone', 'qraia.test', '/', 2],
    ['beside a shared one, on a path', 'winkel.eu', '/sub', 2],
    ['in the place of a shared one, where no script writes', 'winkel.eu', '/; HttpOnly', 1],
  ])('a hostile subdomain sets a decision, %s', async (_name, domain, path, sent) => {
    const page = `http://www.${domain}/sub/page`;
    const toss = `qraia_consent=${granting}; Domain=${domain}; Path=${path}`;
    await visitor.goto(page);
    await visitor.answer('rejectAll');
    await visitor.goto(`http://evil.${domain}/?${new URLSearchParams({ toss })}`);
    const before = tracked(hosts);
    // The control: where there is room for two, the browser sends both.
    expect(await visitor.sentTo(page)).toEqual(Array(sent).fill('qraia_consent'));
    // WebKit keeps the visitor's own where the other one is HttpOnly.
    if (sent === 2) expect(await visitor.decision()).toBeNull();
    await pause(300);
    expect(tracked(hosts)).toBe(before);

    for (const [how, granted] of [
      ['rejectAll', []],
      ['acceptAll', ['marketing']],
      ['withdraw', []],
    ] as const) {
      await visitor.answer(how);
      await expect.poll(visitor.decision).toMatchObject({ granted });
      await visitor.goto(page);
      expect(await visitor.decision()).toMatchObject({ granted });
    }
    await expect.poll(() => tracked(hosts)).toBeGreaterThan(before);
  });

  it('a decision that a hostile subdomain sets is one that would open the gate alone', async () => {
    const toss = `qraia_consent=${granting}; Domain=qraia.test; Path=/`;
    await visitor.goto(`http://evil.qraia.test/?${new URLSearchParams({ toss })}`);
    const before = tracked(hosts);
    await visitor.goto('http://www.qraia.test/');
    await expect.poll(() => tracked(hosts)).toBe(before + 1);
  });
});
