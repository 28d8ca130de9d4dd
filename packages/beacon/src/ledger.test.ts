// What a view or click adds: visits, days, firsts, recency.

import { CONSENTED_LATER, DIRECT, dayNumber, limits } from '@qraia/protocol';
import { describe, expect, it } from 'vitest';
import {
  emptyLedger,
  type Increment,
  type Ledger,
  type Moment,
  type PageView,
  recordClick,
  recordView,
} from './ledger.ts';

const MINUTE = 60_000;
const at = (text: string): Moment => ({ time: Date.parse(text), day: text.slice(0, 10) });
const view = (page: string, host = '', own = false): PageView => ({
  page,
  referrer: { host, own },
  language: 'nl',
});

/** A browser that lives through steps; collects what each of them sent. */
function browser(ledger: Ledger = emptyLedger) {
  let held = ledger;
  const take = (made: { ledger: Ledger; increments: readonly Increment[] }) => {
    held = made.ledger;
    return made.increments;
  };
  return {
    view: (page: string, moment: Moment, host?: string, own?: boolean) =>
      take(recordView(held, view(page, host, own), moment)),
    click: (moment: Moment) => take(recordClick(held, { kind: 'outbound', link: 'a.nl/' }, moment)),
    get ledger() {
      return held;
    },
  };
}
const events = (increments: readonly Increment[]) => increments.map(({ event }) => event);
const names = (increments: readonly Increment[]) => increments.map(({ event }) => event.e);

describe('visits', () => {
  const start = at('2026-03-10T10:00:00Z');
  const later = (milliseconds: number): Moment => ({ ...start, time: start.time + milliseconds });

  it('opens a visit with the first view', () => {
    expect(browser().view('/', start)).toEqual([
      {
        day: '2026-03-10',
        context: { entry: '/', source: DIRECT, language: 'nl', visitor: 'new' },
        event: { e: 'arrival', recency: 32 },
      },
      {
        day: '2026-03-10',
        context: { entry: '/', source: DIRECT, language: 'nl', visitor: 'new' },
        event: { e: 'view', page: '/', entry: true, first: 'vd' },
      },
    ]);
  });

  it.each([
    ['goes on after exactly 30 minutes', 30 * MINUTE, { from: '/' }],
    ['is over a millisecond later', 30 * MINUTE + 1, { entry: true }],
  ])('%s', (_, pause, expected) => {
    const visitor = browser();
    visitor.view('/', start);
    const [made] = events(visitor.view('/b', later(pause)));
    expect(made).toMatchObject({ e: 'view', page: '/b', ...expected });
  });

  it('says once that it went on, at its second view', () => {
    const visitor = browser();
    visitor.view('/', start);
    expect(names(visitor.view('/b', later(MINUTE)))).toEqual(['view', 'continued']);
    expect(names(visitor.view('/c', later(2 * MINUTE)))).toEqual(['view']);
  });

  it('is kept alive by a click, which wakes no dead one', () => {
    const visitor = browser();
    visitor.view('/', start);
    visitor.click(later(20 * MINUTE));
    expect(events(visitor.view('/b', later(50 * MINUTE)))[0]).toMatchObject({ from: '/' });

    expect(names(visitor.click(later(81 * MINUTE)))).toEqual(['click']);
    expect(events(visitor.view('/c', later(82 * MINUTE)))[0]).toMatchObject({ entry: true });
  });

  it('keeps the context of its entry', () => {
    const visitor = browser();
    visitor.view('/', start, 'zoek.example');
    const [made] = visitor.view('/b', later(MINUTE), 'other.example');
    expect(made?.context).toEqual({
      entry: '/',
      source: 'zoek.example',
      language: 'nl',
      visitor: 'new',
    });
    expect(visitor.view('/c', later(60 * MINUTE))[0]?.context).toEqual({
      entry: '/c',
      source: DIRECT,
      language: 'nl',
      visitor: 'returning',
    });
  });

  it('ignores a click before any view', () => {
    const visitor = browser();
    expect(visitor.click(start)).toEqual([]);
    expect(visitor.ledger).toBe(emptyLedger);
  });

  it('clicks on the last page, with the context of the visit', () => {
    const visitor = browser();
    visitor.view('/', start);
    visitor.view('/b', later(MINUTE));
    expect(visitor.click(later(2 * MINUTE))).toEqual([
      {
        day: '2026-03-10',
        context: { entry: '/', source: DIRECT, language: 'nl', visitor: 'new' },
        event: { e: 'click', page: '/b', kind: 'outbound', link: 'a.nl/' },
      },
    ]);
  });
});

describe('midnight', () => {
  it('crosses with fromDay, and goes on on the day of entry', () => {
    const visitor = browser();
    visitor.view('/', at('2026-03-10T23:50:00Z'));
    const made = visitor.view('/b', at('2026-03-11T00:10:00Z'));
    expect(made.map(({ day, event }) => ({ day, ...event }))).toEqual([
      { day: '2026-03-11', e: 'arrival', recency: 1 },
      {
        day: '2026-03-11',
        e: 'view',
        page: '/b',
        from: '/',
        fromDay: '2026-03-10',
        first: 'vd',
      },
      { day: '2026-03-10', e: 'continued' },
    ]);
    const [third] = events(visitor.view('/c', at('2026-03-11T00:12:00Z')));
    expect(third).toEqual({ e: 'view', page: '/c', from: '/b', first: 'vd' });
  });

  it('makes a page a first of the new day that is none of the visit', () => {
    const visitor = browser();
    visitor.view('/', at('2026-03-10T23:50:00Z'));
    const [, again] = events(visitor.view('/', at('2026-03-11T00:10:00Z')));
    expect(again).toMatchObject({ first: 'd' });
  });

  // The endpoint takes yesterday for fromDay, and refused the batch with all that was in it.
  it('a page left open for two nights with clicks on it opens a new visit', () => {
    const visitor = browser();
    visitor.view('/', at('2026-03-10T23:50:00Z'));
    const end = at('2026-03-12T00:01:00Z').time;
    for (let time = at('2026-03-10T23:55:00Z').time; time < end; time += 25 * MINUTE) {
      visitor.click({ time, day: new Date(time).toISOString().slice(0, 10) });
    }
    expect(events(visitor.view('/b', at('2026-03-12T00:02:00Z')))).toEqual([
      { e: 'arrival', recency: 2 },
      { e: 'view', page: '/b', entry: true, first: 'vd' },
    ]);
  });
});

describe('arrivals', () => {
  const recencyAfter = (days: number): unknown => {
    const visitor = browser();
    const first = at('2026-01-01T12:00:00Z');
    visitor.view('/', first);
    const time = first.time + days * 86_400_000;
    const day = new Date(time).toISOString().slice(0, 10);
    expect(dayNumber(day) - dayNumber(first.day)).toBe(days);
    return events(visitor.view('/', { time, day }))[0];
  };

  it.each([
    [1, 1],
    [2, 2],
    [31, 31],
    [32, 32],
    [33, 32],
    [400, 32],
  ])('after %i days have recency %i', (days, recency) => {
    expect(recencyAfter(days)).toEqual({ e: 'arrival', recency });
  });

  it('happen once a day, however many visits', () => {
    const visitor = browser();
    visitor.view('/', at('2026-03-10T08:00:00Z'));
    expect(names(visitor.view('/', at('2026-03-10T18:00:00Z')))).toEqual(['view']);
  });

  it('are not sent while the clock is set back, nor for the day it was set back from', () => {
    const visitor = browser();
    visitor.view('/', at('2026-03-10T08:00:00Z'));
    expect(names(visitor.view('/b', at('2026-03-08T08:00:00Z')))).not.toContain('arrival');
    expect(names(visitor.view('/c', at('2026-03-10T09:00:00Z')))).not.toContain('arrival');
    const after = events(visitor.view('/d', at('2026-03-11T09:00:00Z')));
    expect(after[0]).toEqual({ e: 'arrival', recency: 1 });
  });

  it('name no day before where the clock was set back within a visit', () => {
    const visitor = browser();
    visitor.view('/', at('2026-03-10T08:00:00Z'));
    const [made] = events(visitor.view('/b', at('2026-03-08T08:00:00Z')));
    expect(made).not.toHaveProperty('fromDay');
  });
});

describe('sources', () => {
  const start = at('2026-03-10T10:00:00Z');
  const returning = (): Ledger => {
    const visitor = browser();
    visitor.view('/', at('2026-03-01T10:00:00Z'));
    return visitor.ledger;
  };

  it.each([
    ['a host', emptyLedger, 'zoek.example', false, 'zoek.example'],
    ['direct without a referrer', emptyLedger, '', false, DIRECT],
    [
      'consented later: came from the site, known to nobody',
      emptyLedger,
      'x.nl',
      true,
      CONSENTED_LATER,
    ],
    ['direct: came from the site, known already', returning(), 'x.nl', true, DIRECT],
  ])('%s', (_, ledger, host, own, source) => {
    const made = browser(ledger).view('/', start, host, own);
    for (const { context } of made) expect(context.source).toBe(source);
  });
});

describe('firsts', () => {
  it('are of the visit and of the day', () => {
    const visitor = browser();
    const first = (time: string, page: string): unknown =>
      events(visitor.view(page, at(time))).find(({ e }) => e === 'view');
    expect(first('2026-03-10T10:00:00Z', '/')).toMatchObject({ first: 'vd' });
    expect(first('2026-03-10T10:01:00Z', '/')).not.toHaveProperty('first');
    expect(first('2026-03-10T10:02:00Z', '/b')).toMatchObject({ first: 'vd' });
    expect(first('2026-03-10T12:00:00Z', '/')).toMatchObject({ entry: true, first: 'v' });
    expect(first('2026-03-11T12:00:00Z', '/')).toMatchObject({ entry: true, first: 'vd' });
  });

  it('are no longer told beyond 500 pages, so that none is told twice', () => {
    const visitor = browser();
    const start = at('2026-03-10T10:00:00Z');
    let told = 0;
    for (let round = 0; round < 2; round++) {
      for (let page = 0; page < 510; page++) {
        const made = visitor.view(`/${page}`, { ...start, time: start.time + page });
        told += events(made).filter((event) => 'first' in event).length;
      }
    }
    expect(told).toBe(500);
    expect(visitor.ledger.seenToday).toHaveLength(500);
    expect(visitor.ledger.visit?.seen).toHaveLength(500);
  });
});

it('holds the 30 minutes that the protocol names', () => {
  expect(limits.visitTimeout).toBe(30 * MINUTE);
});
