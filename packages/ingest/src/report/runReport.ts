// Answers a report's question from the cells.

import {
  type Dimension,
  type Measure,
  type MeasureSums,
  measures,
  type Report,
  type ReportQuery,
  type ReportRow,
} from '@qraia/protocol';
import type { SiteConfiguration } from '../serverConfiguration.ts';
import type { Store } from '../store/store.ts';
import { suppress } from './suppress.ts';
import { uniqueVisitors } from './uniqueVisitors.ts';

/** What a table is ordered by. */
const leading: Partial<Record<Dimension, Measure>> = {
  page: 'views',
  link: 'clicks',
  kind: 'clicks',
  transition: 'outgoing',
  bot: 'views',
  recency: 'visitors',
  choice: 'decisions',
  method: 'decisions',
  asked: 'decisions',
};

const sumUp = (rows: readonly MeasureSums[]): MeasureSums =>
  Object.fromEntries(
    measures.map((measure) => [measure, rows.reduce((sum, row) => sum + row[measure], 0)]),
  ) as MeasureSums;

export function runReport(store: Store, site: SiteConfiguration, query: ReportQuery): Report {
  const { from, to, breakdown, filter, limit } = query;
  const days = store.days(site.id, from, to);
  const totals = sumUp(days);
  const unique = uniqueVisitors(store.arrivals(site.id, from, to), from, to);
  const by = leading[breakdown] ?? 'visits';
  const found: ReportRow[] =
    breakdown === 'total' ? days : store.sums(site.id, from, to, breakdown, filter);
  const ordered = found.sort((x, y) =>
    breakdown === 'total'
      ? x.value.localeCompare(y.value)
      : y[by] - x[by] || (x.value < y.value ? -1 : 1),
  );
  // Totals of a day are published as they are; every other table goes through suppression.
  const { rows, joined } =
    breakdown === 'total' ? { rows: ordered, joined: 0 } : suppress(ordered, site.k, limit);
  return {
    query,
    k: site.k,
    example: site.example,
    timeZone: site.timeZone,
    totals: { ...totals, visitors: unique.count, bounces: totals.visits - totals.continued },
    visitors: unique.exactness,
    ...(unique.atMost === undefined ? {} : { visitorsAtMost: unique.atMost }),
    botViews: sumUp(store.sums(site.id, from, to, 'bot')).views,
    rows,
    joined,
  };
}
