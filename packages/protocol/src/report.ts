// The question that a dashboard asks and the answer it gets; the only way out of the store.

import { type Dimension, dimensions, type Measure, pairs } from './dimensions.ts';
import { accepted, type Result, refused } from './result.ts';
import { dayNumber } from './siteDay.ts';

export interface ReportQuery {
  site: string;
  /** First and last site-day, both included. */
  from: string;
  to: string;
  /** `total` gives the totals and a row a day. */
  breakdown: Dimension;
  /** One filter, on a dimension that is kept together with the breakdown. */
  filter?: { dimension: Dimension; value: string };
  /** Rows to list, 1 to 100,000; the rest is summed in `(other)`. */
  limit: number;
}

/**
 * How a figure came about: `exact`; `sum of days` where one visitor may stand on several days;
 * `at least` where the range is too long for recency and the given figure is a lower bound.
 */
export type Exactness = 'exact' | 'sum of days' | 'at least';

export type MeasureSums = Record<Measure, number>;

export interface ReportRow extends MeasureSums {
  value: string;
}

export interface Report {
  query: ReportQuery;
  /** Fewer visitors than this are never shown on a row of their own. */
  k: number;
  /** Whether the site holds generated example data. */
  example: boolean;
  timeZone: string;
  totals: MeasureSums & { bounces: number };
  /** How `totals.visitors` is to be read. */
  visitors: Exactness;
  /** The upper bound, where `totals.visitors` is the lower one. */
  visitorsAtMost?: number;
  /** Views by programs that say so themselves: in no other figure. */
  botViews: number;
  rows: ReportRow[];
  /** Rows that were joined into `(other)` because of the limit or of k. */
  joined: number;
}

const canFilter = (breakdown: Dimension, filter: Dimension): boolean =>
  pairs.some(({ a, b }) => (a === breakdown && b === filter) || (b === breakdown && a === filter));

/** Checks a parsed body of `POST /v1/report`. */
export function parseReportQuery(value: unknown): Result<ReportQuery> {
  if (typeof value !== 'object' || value === null) return refused('body', 'an object', value);
  const {
    site,
    from,
    to,
    breakdown = 'total',
    filter,
    limit = 100,
    ...rest
  } = value as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return refused(unknown, 'no such field', rest[unknown]);
  if (typeof site !== 'string') return refused('site', 'a site id', site);
  if (typeof from !== 'string' || Number.isNaN(dayNumber(from))) {
    return refused('from', 'a YYYY-MM-DD', from);
  }
  if (typeof to !== 'string' || !(dayNumber(to) >= dayNumber(from))) {
    return refused('to', 'a YYYY-MM-DD not before from', to);
  }
  if (dayNumber(to) - dayNumber(from) >= 1100) {
    return refused('to', 'a range of at most 1,100 days', to);
  }
  if (typeof breakdown !== 'string' || !Object.hasOwn(dimensions, breakdown)) {
    return refused('breakdown', `one of ${Object.keys(dimensions).join(', ')}`, breakdown);
  }
  if (!Number.isInteger(limit) || Number(limit) < 1 || Number(limit) > 100_000) {
    return refused('limit', 'a whole number from 1 to 100,000', limit);
  }
  const query = { site, from, to, breakdown: breakdown as Dimension, limit: Number(limit) };
  if (filter === undefined) return accepted(query);
  if (typeof filter !== 'object' || filter === null) {
    return refused('filter', 'a dimension and a value', filter);
  }
  const { dimension, value: wanted, ...more } = filter as Record<string, unknown>;
  const [extra] = Object.keys(more);
  if (extra !== undefined) return refused(`filter.${extra}`, 'no such field', more[extra]);
  if (typeof wanted !== 'string') return refused('filter.value', 'a text', wanted);
  if (
    typeof dimension !== 'string' ||
    !Object.hasOwn(dimensions, dimension) ||
    !canFilter(query.breakdown, dimension as Dimension)
  ) {
    return refused(
      'filter.dimension',
      `a dimension kept together with ${breakdown}: ${pairs
        .filter(({ a, b }) => a === breakdown || b === breakdown)
        .map(({ a, b }) => (a === breakdown ? b : a))
        .join(', ')}`,
      dimension,
    );
  }
  return accepted({ ...query, filter: { dimension: dimension as Dimension, value: wanted } });
}
