// Counted without identifiers, against counting with them.

import { dayNumber, dayText } from '@qraia/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayArrivals, uniqueVisitors } from './uniqueVisitors.ts';

const START = dayNumber('2026-01-01');

/** What browsers send whose days are known, and how many of them were there in a range. */
function world(histories: number[][]) {
  const counts = new Map<string, DayArrivals>();
  const browsers = histories.map((days) => [...new Set(days)].sort((x, y) => x - y));
  for (const days of browsers) {
    for (const [place, day] of days.entries()) {
      const last = days[place - 1];
      const recency = last === undefined ? 32 : Math.min(32, day - last);
      const key = `${day} ${recency}`;
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { day: dayText(START + day), recency, count });
    }
  }
  return {
    arrivals: (from: number, to: number): DayArrivals[] =>
      [...counts.values()].filter(({ day }) => {
        const d = dayNumber(day) - START;
        return d >= from && d <= to;
      }),
    truth: (from: number, to: number): number =>
      browsers.filter((days) => days.some((day) => day >= from && day <= to)).length,
  };
}
const count = (histories: number[][], from: number, to: number) =>
  uniqueVisitors(world(histories).arrivals(from, to), dayText(START + from), dayText(START + to));

const histories = fc.array(fc.array(fc.nat(120), { maxLength: 25, size: 'max' }), {
  maxLength: 12,
  size: 'max',
});

describe('uniqueVisitors', () => {
  it('counts who comes daily once', () => {
    const daily = Array.from({ length: 40 }, (_, day) => day);
    expect(count([daily, [3], [3, 35]], 0, 31)).toEqual({ count: 3, exactness: 'exact' });
    expect(count([daily], 5, 5)).toEqual({ count: 1, exactness: 'exact' });
    expect(count([], 0, 6)).toEqual({ count: 0, exactness: 'exact' });
  });

  it('says that a range of 33 days has bounds only', () => {
    expect(count([[0], [32]], 0, 32)).toEqual({ count: 1, exactness: 'at least', atMost: 2 });
  });

  it('is exact for ranges of up to 32 days', () => {
    fc.assert(
      fc.property(histories, fc.nat(120), fc.integer({ min: 1, max: 32 }), (days, from, length) => {
        const to = from + length - 1;
        expect(count(days, from, to)).toEqual({
          count: world(days).truth(from, to),
          exactness: 'exact',
        });
      }),
      { numRuns: 500 },
    );
  });

  it('holds its bounds for longer ones', () => {
    fc.assert(
      fc.property(
        histories,
        fc.nat(80),
        fc.integer({ min: 33, max: 100 }),
        (days, from, length) => {
          const to = from + length - 1;
          const { count: least, atMost, exactness } = count(days, from, to);
          const truth = world(days).truth(from, to);
          expect(exactness).toBe('at least');
          expect(least).toBeLessThanOrEqual(truth);
          expect(atMost).toBeGreaterThanOrEqual(truth);
        },
      ),
      { numRuns: 300 },
    );
  });
});
