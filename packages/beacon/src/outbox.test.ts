// How increments become batches, and what never happens to bytes that were sent.

import { type BeaconEvent, limits, parseBatch, type VisitContext } from '@qraia/protocol';
import { describe, expect, it } from 'vitest';
import type { Increment } from './ledger.ts';
import {
  emptyOutbox,
  freeze,
  freezeAsSent,
  type Outbox,
  put,
  serialize,
  settle,
} from './outbox.ts';

const to = { site: 'www', consent: 'r1' };
const context: VisitContext = { entry: '/', source: '(direct)', language: 'nl', visitor: 'new' };
const view = (page: string, day = '2026-03-10'): Increment => ({
  day,
  context,
  event: { e: 'view', page, entry: true },
});
const arrival = (day = '2026-03-10'): Increment => ({
  day,
  context,
  event: { e: 'arrival', recency: 32 },
});
let made = 0;
const newId = (): string => `id${String(++made).padStart(20, '0')}`;
const add = (outbox: Outbox, increments: Increment[], owner = 'tab'): Outbox =>
  put(outbox, increments, owner, newId);
const pages = ({ batches }: Outbox): unknown =>
  batches.map(({ increments }) =>
    increments.map(({ event }) => (event.e === 'view' ? event.page : event.e)),
  );
const bodies = ({ batches }: Outbox): unknown[] => batches.map(({ body }) => body);

describe('put', () => {
  it('sends an arrival alone, and what follows it together', () => {
    const outbox = add(add(emptyOutbox, [arrival(), view('/a')]), [view('/b')]);
    expect(pages(outbox)).toEqual([['arrival'], ['/a', '/b']]);
  });

  it('never adds to a batch that holds an arrival, whichever comes first', () => {
    expect(pages(add(add(emptyOutbox, [view('/a')]), [arrival(), arrival()]))).toEqual([
      ['/a'],
      ['arrival'],
      ['arrival'],
    ]);
  });

  it('keeps site-days and pages of other tabs apart', () => {
    let outbox = add(emptyOutbox, [view('/a'), view('/b', '2026-03-11'), view('/c')]);
    outbox = add(outbox, [view('/d')], 'other tab');
    expect(pages(outbox)).toEqual([['/a', '/c'], ['/b'], ['/d']]);
  });

  it('adds nothing to frozen batches', () => {
    const frozen = freeze(add(emptyOutbox, [view('/a')]), to);
    const outbox = add(frozen, [view('/b')]);
    expect(pages(outbox)).toEqual([['/a'], ['/b']]);
    expect(outbox.batches[0]).toEqual(frozen.batches[0]);
  });

  it('drops the oldest beyond 200 batches, and counts them', () => {
    let outbox: Outbox = emptyOutbox;
    for (let page = 0; page < 203; page++) outbox = freeze(add(outbox, [view(`/${page}`)]), to);
    expect(outbox.batches).toHaveLength(200);
    expect(outbox.dropped).toBe(3);
    expect(pages(outbox)).toEqual(Array.from({ length: 200 }, (_, page) => [`/${page + 3}`]));
  });

  // Larger ones `fetch` with `keepalive` never carried, and they held up everything behind them.
  it('makes no batch that is too large to be carried', () => {
    const path = (mark: number): string => `/${mark}`.padEnd(limits.path, 'x');
    const longest = (mark: number): Increment => {
      const event: BeaconEvent = {
        e: 'click',
        kind: 'download',
        page: path(mark),
        link: `${'h'.repeat(limits.host)}${path(mark)}`,
      };
      return {
        day: '2026-03-10',
        context: {
          entry: path(mark),
          source: 's'.repeat(limits.host),
          language: 'nld',
          visitor: 'returning',
        },
        event,
      };
    };
    const many = Array.from({ length: 1000 }, (_, mark) => longest(mark));
    const outbox = freeze(add(emptyOutbox, many), {
      site: 's'.repeat(limits.site),
      consent: 'c'.repeat(64),
    });
    expect(outbox.batches.flatMap(({ increments }) => increments)).toEqual(many);
    for (const body of bodies(outbox)) {
      expect(Buffer.byteLength(body as string)).toBeLessThanOrEqual(limits.bodyBytes);
      expect(parseBatch(JSON.parse(body as string))).toMatchObject({ ok: true });
    }
  });
});

describe('freeze', () => {
  it('gives bytes that the endpoint takes, and that never change again', () => {
    const outbox = freeze(add(emptyOutbox, [arrival(), view('/a'), view('/b')]), to);
    for (const body of bodies(outbox)) {
      expect(parseBatch(JSON.parse(body as string))).toMatchObject({ ok: true });
    }
    const later = freeze(add(outbox, [view('/c')]), { site: 'www', consent: 'r2' });
    expect(bodies(later).slice(0, 2)).toEqual(bodies(outbox));
  });

  it('writes the context once for neighbours that share it', () => {
    const other = { ...view('/c'), context: { ...context, entry: '/c' } };
    const outbox = add(emptyOutbox, [view('/a'), view('/b'), other, view('/d')]);
    const batch = outbox.batches[0];
    const { visits } = JSON.parse(batch ? serialize(batch, to) : '');
    expect(visits.map(({ events }: { events: unknown[] }) => events.length)).toEqual([2, 1, 1]);
  });
});

describe('settle', () => {
  it('takes out what was answered, and nothing else', () => {
    const outbox = add(emptyOutbox, [arrival(), view('/a')]);
    const [first] = outbox.batches;
    expect(pages(settle(outbox, new Set([first?.id ?? ''])))).toEqual([['/a']]);
  });
});

describe('freezeAsSent', () => {
  it('splits off what came after the bytes that were sent', () => {
    const sent = add(emptyOutbox, [view('/a')]);
    const stored = add(sent, [view('/b'), view('/c')]);
    const outbox = freezeAsSent(stored, sent.batches, to, newId);
    expect(pages(outbox)).toEqual([['/a'], ['/b', '/c']]);
    const [first, rest] = outbox.batches;
    expect(first?.id).toBe(sent.batches[0]?.id);
    expect(first?.body).toBe(sent.batches[0] && serialize(sent.batches[0], to));
    expect(rest?.id).not.toBe(first?.id);
    expect(rest?.body).toBeUndefined();
  });

  it('freezes without a rest where nothing came after', () => {
    const sent = add(emptyOutbox, [view('/a')]);
    const outbox = freezeAsSent(sent, sent.batches, to, newId);
    expect(outbox).toEqual(freeze(sent, to));
  });

  it('changes no bytes that another tab froze, and brings back nothing that was answered', () => {
    const sent = add(emptyOutbox, [view('/a')]);
    const frozen = freeze(sent, to);
    expect(freezeAsSent(frozen, sent.batches, to, newId)).toEqual(frozen);
    expect(freezeAsSent(emptyOutbox, sent.batches, to, newId)).toEqual(emptyOutbox);
  });
});
