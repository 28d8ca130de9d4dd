// What the wire lets through, and that it lets nothing else through.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchVisit, type BeaconEvent, limits, parseBatch } from './index.ts';

const view: BeaconEvent = { e: 'view', page: '/prijzen', entry: true, first: 'vd' };
const next: BeaconEvent = { e: 'view', page: '/contact', from: '/prijzen' };
const arrival: BeaconEvent = { e: 'arrival', recency: 32 };
const click: BeaconEvent = {
  e: 'click',
  kind: 'outbound',
  page: '/prijzen',
  link: 'example.org/doc',
};

const context = { entry: '/prijzen', source: '(direct)', language: 'nl', visitor: 'new' } as const;
const visitWith = (...events: unknown[]): unknown => ({ ...context, events });
const batchWith = (visits: unknown, rest: object = {}): Record<string, unknown> => ({
  v: 1,
  id: 'q83vEjRWeJCrze8SNFZ4kA',
  site: 'www',
  day: '2026-03-29',
  consent: 'abc',
  visits,
  ...rest,
});
const parseEvents = (...events: unknown[]) => parseBatch(batchWith([visitWith(...events)]));

describe('parseBatch', () => {
  it('gives a well-formed batch back as it was', () => {
    const batch = batchWith([visitWith(view, next, { e: 'continued' }, click)]);
    expect(parseBatch(batch)).toEqual({ ok: true, value: batch });
  });

  it.each<[string, object, string]>([
    ['another version', { v: 2 }, 'v: expected 1, was given 2'],
    ['a short id', { id: 'abc' }, 'id: expected 22 characters of base64url, was given "abc"'],
    ['a site with a slash', { site: 'a/b' }, 'site: expected a site id'],
    ['a long site', { site: 'a'.repeat(limits.site + 1) }, 'site: expected a site id'],
    ['a day that is none', { day: '2026-02-30' }, 'day: expected a YYYY-MM-DD'],
    ['no consent', { consent: '' }, 'consent: expected the revision'],
    ['no visits', { visits: [] }, 'visits: expected a list of at least one visit'],
    ['an unknown field', { ip: '::1' }, 'ip: expected no such field in version 1, was given "::1"'],
  ])('refuses %s', (_, change, error) => {
    const parsed = parseBatch(batchWith([visitWith(view)], change));
    expect(!parsed.ok && parsed.error).toContain(error);
  });

  it.each<[string, object, string]>([
    ['entry with a query', { entry: '/a?b=1' }, 'visits[0].entry: expected a path'],
    ['source with a path', { source: 'example.org/a' }, 'visits[0].source: expected a host'],
    ['source in upper case', { source: 'Example.org' }, 'visits[0].source: expected a host'],
    ['a made-up word in brackets', { source: '(other)' }, 'visits[0].source: expected a host'],
    ['a full language tag', { language: 'nl-NL' }, 'visits[0].language: expected a primary'],
    ['a visitor id', { visitor: '7f3a' }, 'visits[0].visitor: expected "new" or "returning"'],
    ['an unknown field', { session: 1 }, 'visits[0].session: expected no such field'],
    ['no events', { events: [] }, 'visits[0].events: expected a list of at least one event'],
  ])('refuses in a visit: %s', (_, change, error) => {
    const parsed = parseBatch(batchWith([{ ...context, events: [view], ...change }]));
    expect(!parsed.ok && parsed.error).toContain(error);
  });

  it.each<[string, object, string]>([
    ['a page without a slash', { ...next, page: 'a' }, '.page: expected a path'],
    ['a page with a fragment', { ...next, page: '/a#b' }, '.page: expected a path'],
    ['a page with a line break', { ...next, page: '/a\n' }, '.page: expected a path'],
    ['a page with an arrow', { ...next, page: '/a→/b' }, '.page: expected a path'],
    ['a long page', { ...next, page: `/${'a'.repeat(limits.path)}` }, '.page: expected a path'],
    ['entry that is false', { ...next, entry: false }, '.entry: expected true'],
    ['both entry and from', { ...view, from: '/a' }, ': expected either entry or from'],
    ['neither entry nor from', { e: 'view', page: '/a' }, ': expected either entry or from'],
    ['firsts in another order', { ...next, first: 'dv' }, '.first: expected v, d or vd'],
    ['a recency of 0', { e: 'arrival', recency: 0 }, '.recency: expected a whole number'],
    ['a recency of 33', { e: 'arrival', recency: 33 }, '.recency: expected a whole number'],
    ['a recency of 1.5', { e: 'arrival', recency: 1.5 }, '.recency: expected a whole number'],
    ['a kind of its own', { ...click, kind: 'buy' }, '.kind: expected one of internal'],
    ['a link with a scheme', { ...click, link: 'https://a.nl/' }, '.link: expected a path'],
    ['a link with a query', { ...click, link: 'a.nl/?q=me' }, '.link: expected a path'],
    ['an unknown event', { e: 'purchase' }, '.e: expected arrival, view, continued, click'],
    ['an inherited name', { e: 'toString' }, '.e: expected arrival, view, continued, click'],
    ['a field of another event', { e: 'continued', page: '/a' }, '.page: expected no such field'],
  ])('refuses in an event: %s', (_, event, error) => {
    const parsed = parseEvents(view, event);
    expect(!parsed.ok && parsed.error).toContain(`visits[0].events[1]${error}`);
  });

  it.each([
    ['the day before', '2026-03-28', true],
    ['the same day', '2026-03-29', false],
    ['two days before', '2026-03-27', false],
    ['no day', 'yesterday', false],
  ])('takes as fromDay: %s (%s) → %s', (_, fromDay, ok) => {
    expect(parseEvents({ ...next, fromDay }).ok).toBe(ok);
  });

  it.each(['mail', 'phone'])('takes no address of a %s link, which may be a person’s', (kind) => {
    const parsed = parseEvents({ ...click, kind, link: '/+31612345678' });
    expect(parsed).toMatchObject({ ok: false });
    expect(parseEvents({ e: 'click', kind, page: '/' })).toMatchObject({ ok: true });
  });

  it('refuses fromDay on an entry', () => {
    expect(parseEvents({ ...view, fromDay: '2026-03-28' }).ok).toBe(false);
  });

  it('lets an arrival travel alone only', () => {
    expect(parseEvents(arrival).ok).toBe(true);
    expect(parseEvents(arrival, view).ok).toBe(false);
    expect(parseBatch(batchWith([visitWith(arrival), visitWith(view)])).ok).toBe(false);
    expect(parseEvents(arrival, arrival).ok).toBe(false);
  });

  it('counts the events of all visits against the limit', () => {
    const half = Array.from({ length: limits.events / 2 }, () => next);
    expect(parseBatch(batchWith([visitWith(...half), visitWith(...half)])).ok).toBe(true);
    expect(parseBatch(batchWith([visitWith(...half), visitWith(...half, next)])).ok).toBe(false);
  });

  it('never repeats a whole body in a refusal', () => {
    const parsed = parseBatch(batchWith('x'.repeat(5000)));
    expect(!parsed.ok && parsed.error.length < 200).toBe(true);
  });

  it('never throws, whatever it is given', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom('body', 'visits', 'visit', 'event'), (value, place) => {
        const body = {
          body: value,
          visits: batchWith(value),
          visit: batchWith([value]),
          event: batchWith([visitWith(value)]),
        }[place];
        expect(parseBatch(body).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a field that version 1 does not have, wherever it stands', () => {
    const known = new Set(
      'v id site day consent visits entry source language visitor events e recency page from fromDay first kind link'.split(
        ' ',
      ),
    );
    const strange = fc.string().filter((name) => !known.has(name));
    fc.assert(
      fc.property(strange, fc.jsonValue(), fc.nat(2), (name, value, depth) => {
        // Parsed, so that "__proto__" becomes a field of its own, as in a request.
        const extra = JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as object;
        const add = (object: object, at: number): object =>
          depth === at ? Object.defineProperties({ ...object }, descriptors(extra)) : object;
        const visit = add({ ...context, events: [add(view, 2)] }, 1);
        const parsed = parseBatch(add(batchWith([visit]), 0));
        expect(!parsed.ok && parsed.error).toContain('expected no such field in version 1');
      }),
    );
  });

  it('accepts every batch that its types describe', () => {
    const path = fc.stringMatching(/^\/[a-z0-9/%.-]{0,199}$/);
    const event: fc.Arbitrary<BeaconEvent> = fc.oneof(
      fc.record({ e: fc.constant('view' as const), page: path, from: path }),
      fc.record({ e: fc.constant('view' as const), page: path, entry: fc.constant(true as const) }),
      fc.record({ e: fc.constant('continued' as const) }),
      fc.record({
        e: fc.constant('click' as const),
        kind: fc.constant('phone' as const),
        page: path,
      }),
    );
    const visit: fc.Arbitrary<BatchVisit> = fc.record({
      entry: path,
      source: fc.oneof(fc.constantFrom('(direct)', '(consented later)'), fc.domain()),
      language: fc.stringMatching(/^[a-z]{2,3}$/),
      visitor: fc.constantFrom('new', 'returning'),
      events: fc.array(event, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 4 }), (visits) => {
        fc.pre(visits.every(({ source }) => source.length <= limits.host));
        expect(parseBatch(batchWith(visits)).ok).toBe(true);
      }),
    );
  });
});

const descriptors = (object: object): PropertyDescriptorMap =>
  Object.fromEntries(
    Reflect.ownKeys(object).map((name) => [
      name,
      Object.getOwnPropertyDescriptor(object, name) as PropertyDescriptor,
    ]),
  );
