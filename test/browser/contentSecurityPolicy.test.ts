// The tag under pages' own strict policies: it does all it does elsewhere, and breaches none of them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { polices, withoutOurs } from './policedPage.ts';
import { type PolicedSite, startPolicedSite } from './policedSite.ts';
import { type Engine, engines, type Visitor } from './visitors.ts';

/** The third party's: written inert, and in three ways that are patched. */
const FILES = ['written.js', 'made.js', 'markup.gif', 'frame.gif'];

let site: PolicedSite;
beforeAll(async () => {
  site = await startPolicedSite();
});
afterAll(() => site?.close());

describe.each(engines)('%s', (_, launch) => {
  let engine: Engine;
  let visitor: Visitor;
  beforeAll(async () => {
    engine = await launch(site.proxy);
    visitor = await engine.newVisitor();
  });
  afterAll(async () => {
    await visitor?.leave();
    await engine?.close();
  });

  it.each(polices.map((police) => [police.name, police] as const))('%s', async (_name, police) => {
    // The control: without the tag the third party is reached, and breaches are seen.
    const { order, told: before } = await site.show(visitor, police, 'control');
    expect(order).toEqual(expect.arrayContaining(['own', ...FILES.slice(1), 'ran-made.js', 'end']));
    expect(before).not.toHaveProperty('never');
    expect(before.end).toContainEqual(expect.stringMatching(/^script-src-elem inline/));
    const { position, hasTrustedTypes } = before.engine as Record<string, unknown>;
    expect(position).toBe(police.policy.includes('style-src') ? 'static' : 'fixed');
    if (hasTrustedTypes && police.policy.includes('require-trusted-types-for')) {
      expect(before.end).toContainEqual(expect.stringMatching(/^require-trusted-types-for/));
    }

    const course = await site.show(visitor, police, 'accepts');
    // First of all, for it says why something below did not happen.
    expect(course.told.end ?? 'not reached').toEqual([]);
    expect(course.order).toContain('own');
    expect(course.told.accepting).toEqual({
      position: 'fixed',
      minHeight: '44px',
      areEqual: true,
      isSeen: true,
    });
    const accepting = course.order.indexOf('accepting');
    for (const file of FILES) expect(course.order.indexOf(file)).toBeGreaterThan(accepting);
    // In place: each names the element that it stands behind.
    expect(course.told).toMatchObject({ 'ran-written.js': 'first', inline: 'second' });
    expect(course.order).toContain('ran-made.js');
  });

  it('a page that lets us in nowhere: nothing is asked or reached, nothing is thrown', async () => {
    const { order, told } = await site.show(visitor, withoutOurs, 'waits');
    expect(order).toEqual(['own', 'end']);
    expect(told.end).not.toContainEqual(expect.stringMatching(/^thrown/));
  });
});
