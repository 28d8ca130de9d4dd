// One decision on all subdomains that share it, in Chromium, Firefox and WebKit.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NamedHosts } from './namedHosts.ts';
import type { PageWindow } from './surroundings.ts';
import { startTrackedSite } from './trackedSite.ts';
import { newTrackedVisitor, type TrackedVisitor, tracked } from './trackedVisitor.ts';
import { type Engine, engines } from './visitors.ts';

const WWW = 'http://www.winkel.eu/';
const APP = 'http://app.winkel.eu/';

describe.each(engines)('%s', (name, launch) => {
  let hosts: NamedHosts;
  let engine: Engine;
  let visitor: TrackedVisitor;
  beforeAll(async () => {
    hosts = await startTrackedSite();
    engine = await launch(hosts.proxy);
  });
  beforeEach(async () => {
    visitor = await newTrackedVisitor(engine, hosts);
    await visitor.goto(WWW);
  });
  afterEach(() => visitor?.leave());
  afterAll(async () => {
    await engine?.close();
    await hosts?.close();
  });

  it('an answer holds on the other at its next page', async () => {
    const before = tracked(hosts);
    const added = () => tracked(hosts) - before;
    await visitor.answer('acceptAll');
    await expect.poll(added).toBe(1);
    await visitor.goto(APP);
    expect(await visitor.decision()).toMatchObject({ granted: ['marketing'] });
    await expect.poll(added).toBe(2);
    await visitor.answer('withdraw');
    await visitor.goto(WWW);
    expect(await visitor.decision()).toMatchObject({ granted: [], method: 'withdraw' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(added()).toBe(2);
  });

  // Our WebKit's second tab is reached from the first, and so not on another host.
  if (name === 'WebKit') return;
  it('an answer holds in a tab of the other that stands beside it, within seconds', async () => {
    const before = tracked(hosts);
    const added = () => tracked(hosts) - before;
    const tab = await visitor.openTab(APP);
    const granted = () =>
      tab.evaluate(() => (window as unknown as PageWindow).qraia.decision()?.granted ?? null);
    const asks = () =>
      tab.evaluate(
        () => !!document.querySelector('qraia-banner')?.shadowRoot?.querySelector('.layer'),
      );
    await expect.poll(asks).toBe(true);
    expect(await granted()).toBeNull();
    await visitor.answer('acceptAll');
    await expect.poll(granted).toEqual(['marketing']);
    await expect.poll(asks).toBe(false);
    await expect.poll(added).toBe(2);
    await visitor.answer('withdraw');
    await expect.poll(granted).toEqual([]);
  });

  it('rules 24, 25: the other has a receipt, too, without what was on the screen', async () => {
    await visitor.answer('acceptAll');
    await visitor.goto(APP);
    const tab = await visitor.openTab(APP);
    const receipt = () =>
      tab.evaluate(() => JSON.parse(localStorage.getItem('qraia_receipt') ?? 'null'));
    await expect
      .poll(receipt)
      .toMatchObject({ notice: { shown: '' }, event: { method: 'accept-all', type: 'given' } });
  });
});
