// Days of the calendar: arithmetic that loses none, and a clock that knows of summer time.

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayNumber, dayText, siteCalendar } from './index.ts';

afterEach(() => vi.unstubAllGlobals());

describe('dayNumber and dayText', () => {
  it('begin in 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayText(0)).toBe('1970-01-01');
    expect(dayNumber('2026-03-29')).toBe(20_541);
  });

  it('are each other’s inverse', () => {
    const last = dayNumber('9999-12-31');
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0000-01-01'), max: last }), (number) => {
        expect(dayNumber(dayText(number))).toBe(number);
      }),
    );
  });

  it('count on by one from day to day', () => {
    expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2);
    expect(dayNumber('2026-03-01') - dayNumber('2026-02-28')).toBe(1);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', ' 2026-01-01'])(
    'takes %s for no day',
    (text) => {
      expect(dayNumber(text)).toBeNaN();
    },
  );

  it('takes any other text for no day', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{4}-\d\d-\d\d$/.test(text));
        expect(dayNumber(text)).toBeNaN();
      }),
    );
  });
});

describe('siteCalendar', () => {
  const amsterdam = siteCalendar('Europe/Amsterdam');
  const day = (time: string): string => amsterdam(Date.parse(time));

  it.each([
    ['the last minute of winter-time Saturday', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['midnight before the clock goes forward', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the last second of that Sunday, an hour earlier', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['the midnight after it', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['midnight before the clock goes back', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the last second of a day of 25 hours', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['the midnight after it', '2026-10-25T23:00:00Z', '2026-10-26'],
  ])('knows %s', (_, time, expected) => {
    expect(day(time)).toBe(expected);
  });

  it('gives spring’s Sunday 23 hours, autumn’s 25, and every other day of 2026 24', () => {
    const hours = new Map<string, number>();
    const end = Date.parse('2026-12-31T23:00:00Z');
    for (let time = Date.parse('2025-12-31T23:00:00Z'); time < end; time += 3_600_000) {
      hours.set(amsterdam(time), (hours.get(amsterdam(time)) ?? 0) + 1);
    }
    expect(hours.size).toBe(365);
    const unusual = [...hours].filter(([, count]) => count !== 24);
    expect(unusual).toEqual([
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ]);
  });

  it('never goes back while time goes on', () => {
    const time = fc.integer({ min: 0, max: Date.parse('2100-01-01') });
    fc.assert(
      fc.property(time, fc.nat(200 * 3_600_000), (start, later) => {
        const [before, after] = [dayNumber(amsterdam(start)), dayNumber(amsterdam(start + later))];
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after - before).toBeLessThanOrEqual(Math.ceil(later / 86_400_000) + 1);
      }),
    );
  });

  it('counts days where a browser writes Canadian dates month first (ICU 72)', () => {
    class MonthFirst extends Intl.DateTimeFormat {
      constructor(_: string, options: Intl.DateTimeFormatOptions) {
        super('en-US', options);
      }
    }
    vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: MonthFirst } }));
    expect(siteCalendar('Europe/Amsterdam')(Date.parse('2026-03-09T12:00:00Z'))).toBe('2026-03-09');
  });

  it('throws on a time zone that does not exist', () => {
    expect(() => siteCalendar('Europe/Amsterdm')).toThrow(RangeError);
  });
});
