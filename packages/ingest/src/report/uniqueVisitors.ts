// Visitors of a range without an identifier: arrivals whose last day lies before the range.

import { dayNumber, type Exactness, limits } from '@qraia/protocol';

export interface UniqueVisitors {
  readonly count: number;
  readonly exactness: Exactness;
  /** The upper bound, where `count` is only the lower one. */
  readonly atMost?: number;
}

export interface DayArrivals {
  readonly day: string;
  /** Days since the browser's last day with a view; `limits.recency` = longer ago, or never. */
  readonly recency: number;
  readonly count: number;
}

/**
 * A browser that was seen in [a, b] has exactly one arrival in it whose last day is before a: its first.
 * So visitors = Σ over days d of arrivals with recency ≥ d − a + 1; exact for ranges of up to 32 days,
 * for recency is known up to there. (The predicate of client-regulated counting in Google's Omaha
 * protocol, and of Wikimedia's Last-Access unique devices.)
 *
 * For longer ranges: at least the best window of 32 days, at most with every arrival of unknown last day.
 */
export function uniqueVisitors(
  arrivals: readonly DayArrivals[],
  from: string,
  to: string,
): UniqueVisitors {
  const [a, b] = [dayNumber(from), dayNumber(to)];
  const counted = arrivals.map(({ day, recency, count }) => ({
    d: dayNumber(day),
    recency,
    count,
  }));
  const within = (start: number, end: number): number =>
    counted.reduce(
      (sum, { d, recency, count }) =>
        d >= start && d <= end && recency >= Math.min(d - start + 1, limits.recency)
          ? sum + count
          : sum,
      0,
    );
  if (b - a + 1 <= limits.recency) return { count: within(a, b), exactness: 'exact' };
  let best = 0;
  for (let start = a; start + limits.recency - 1 <= b; start++) {
    best = Math.max(best, within(start, start + limits.recency - 1));
  }
  return { count: best, exactness: 'at least', atMost: within(a, b) };
}
