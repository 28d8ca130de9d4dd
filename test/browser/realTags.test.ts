// Real tags from npm in three engines: nothing before consent, at work after it, silent after withdrawal.

import { setTimeout as pause } from 'node:timers/promises';
import { COOKIE_NAME, RECEIPT_KEY } from '@qraia/consent';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTaggedSites, type TaggedSite, type TaggedSites } from './tags/taggedSites.ts';
import { vendors } from './tags/vendors.ts';
import { type Engine, engines, type Tab, type Visitor } from './visitors.ts';

// In the page.
declare const qraia: {
  acceptAll(): void;
  accept(...names: string[]): void;
  withdraw(): void;
  has(name: string): boolean;
};
declare let isUsed: boolean;
declare const isRestored: boolean | undefined;

const ALL = vendors.map(({ id }) => id);

/** Where each vendor keeps something. Ackee keeps nothing. */
const USUAL = {
  posthog: ['cookie', 'local', 'session'],
  mixpanel: ['cookie', 'database', 'local', 'session'],
  snowplow: ['cookie', 'local'],
};

/** `place name` of what the page's own storage holds. */
const stored = async (): Promise<string[]> => [
  ...Object.keys(localStorage).map((name) => `local ${name}`),
  ...Object.keys(sessionStorage).map((name) => `session ${name}`),
  ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
];

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** Long enough for a tag that is not held to be fetched. */
const UNDECIDED_MS = 1000;
/** Longer than the tags gather events for. */
const QUIET_MS = 400;
/** What was sent just before the withdrawal may arrive just after it. */
const UNDER_WAY_MS = 150;
/** Beyond the sweep 2 s after a withdrawal. */
const OBSERVED_MS = 2300;

let sites: TaggedSites;
beforeAll(async () => {
  sites = await startTaggedSites();
});
afterAll(() => sites?.close());

describe.each(engines)('%s', (_, launch) => {
  let engine: Engine;
  let site: TaggedSite;
  let visitor: Visitor;
  beforeAll(async () => {
    engine = await launch(sites.proxy);
  });
  beforeEach(async () => {
    site = sites.newSite();
    visitor = await engine.newVisitor();
  });
  afterEach(() => visitor?.leave());
  afterAll(() => engine?.close());

  const requests = (): string[] =>
    site.received().map(({ vendor, method, path }) => `${vendor}: ${method} ${path}`);
  /** The vendors to whom an event has come. */
  const served = (): string[] =>
    vendors
      .filter(({ id, beacon }) =>
        site.received().some(({ vendor, path }) => vendor === id && beacon.test(path)),
      )
      .map(({ id }) => id);

  /** `place name` of all that is kept, but for our own record of the decision and its receipt. */
  async function kept(tab: Tab = visitor): Promise<string[]> {
    const cookies = (await visitor.cookies()).filter(({ name }) => name !== COOKIE_NAME);
    const inside = await tab.evaluate(stored);
    return [
      ...cookies.map(({ name }) => `cookie ${name}`),
      ...inside.filter((entry) => !entry.endsWith(` ${RECEIPT_KEY}`)),
    ];
  }
  /** The places by the vendor whose declaration covers the name; the name itself where none does. */
  async function places(): Promise<Record<string, string[]>> {
    const found: Record<string, Set<string>> = {};
    for (const entry of (await kept()).sort()) {
      const [place = '', name = ''] = entry.split(' ');
      const vendor = vendors.find(({ cookies, storage }) =>
        (place === 'cookie' ? cookies : storage).some((pattern) => matches(pattern, name)),
      );
      const owner = vendor?.id ?? entry;
      found[owner] = (found[owner] ?? new Set()).add(place);
    }
    return Object.fromEntries(Object.entries(found).map(([owner, all]) => [owner, [...all]]));
  }

  async function expectNothing(): Promise<void> {
    await pause(UNDECIDED_MS);
    expect(requests()).toEqual([]);
    expect(await kept()).toEqual([]);
  }
  async function expectAtWork(): Promise<void> {
    await expect.poll(served).toEqual(ALL);
    await expect.poll(places).toEqual(USUAL);
  }
  /** However the consent went: no request, and nothing of theirs is kept or comes back. */
  async function expectSilence(...tabs: Tab[]): Promise<void> {
    for (const tab of tabs) {
      await expect.poll(() => tab.evaluate(() => qraia.has('statistics'))).toBe(false);
    }
    await pause(UNDER_WAY_MS);
    site.forget();
    for (const tab of tabs) await expect.poll(() => kept(tab)).toEqual([]);
    await pause(OBSERVED_MS);
    expect(requests()).toEqual([]);
    for (const tab of tabs) expect(await kept(tab)).toEqual([]);
  }
  /** The visitor does nothing until the tags have nothing more to send. */
  async function rest(): Promise<void> {
    await visitor.evaluate(() => {
      isUsed = false;
    });
    const arrivals = async (): Promise<number> => {
      site.forget();
      await pause(QUIET_MS);
      return requests().length;
    };
    await expect.poll(arrivals).toBe(0);
  }
  const goOn = (): Promise<void> =>
    visitor.evaluate(() => {
      isUsed = true;
    });

  it('without our tag every vendor is sent events, and keeps what the site declares', async () => {
    await visitor.goto(site.page('control'));
    await expectAtWork();
  });

  it('usual snippets wait for their category, and fall silent in every tab', async () => {
    await visitor.goto(site.page('snippet'));
    await expectNothing();
    await visitor.evaluate(() => qraia.accept('statistics'));
    await expect.poll(served).toEqual(['posthog', 'mixpanel']);
    await pause(OBSERVED_MS);
    expect(served()).toEqual(['posthog', 'mixpanel']);
    await visitor.evaluate(() => qraia.accept('statistics', 'marketing'));
    await expectAtWork();

    await rest();
    const other = await visitor.openTab(site.page('snippet'));
    await expect.poll(served).toEqual(ALL);
    await goOn();

    await visitor.evaluate(() => qraia.withdraw());
    await expectSilence(visitor, other);

    await visitor.evaluate(() => qraia.acceptAll());
    await expect.poll(served).toEqual(ALL);
  });

  it('inert markup waits, and is silent in a page that is restored after a withdrawal', async () => {
    await visitor.goto(site.page('inert'));
    await expectNothing();
    await visitor.evaluate(() => qraia.acceptAll());
    await expectAtWork();

    // Firefox restores no page that was left with a request under way.
    await rest();
    // No tab is told of it, for a page that is told of anything is not restored in Chromium.
    await visitor.goto(site.page('taken-back'));
    await visitor.evaluate(() => void setTimeout(() => history.back()));
    const wasRestored = () => visitor.evaluate(() => isRestored).catch(() => undefined);
    await expect.poll(wasRestored).toBe(true);
    await goOn();
    await expectSilence(visitor);
  });
});
