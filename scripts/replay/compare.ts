// Holds the endpoint's reports against the brute-force figures, line by line.

import { type Dimension, limits, type Measure, type Report } from '@qraia/protocol';
import type { Figures, RangeFigures } from './figures.ts';

export interface Line {
  readonly range: string;
  /** Name of the table; "totals" for the figures of the whole range. */
  readonly table: string;
  readonly value: string;
  readonly report: number;
  readonly counted: number;
}

export type AskReport = (
  from: string,
  to: string,
  breakdown: Dimension,
  filter?: { dimension: Dimension; value: string },
) => Promise<Report>;

/** Every table that both sides know. */
const tables: readonly {
  readonly name: string;
  readonly breakdown: Dimension;
  readonly filter?: { dimension: Dimension; value: string };
  readonly measure: Measure | 'exits';
  counted(figures: RangeFigures): ReadonlyMap<string, number>;
}[] = [
  { name: 'page views', breakdown: 'page', measure: 'views', counted: pageFigure('views') },
  { name: 'page visits', breakdown: 'page', measure: 'visits', counted: pageFigure('visits') },
  {
    name: 'page visitors',
    breakdown: 'page',
    measure: 'visitors',
    counted: pageFigure('visitors'),
  },
  { name: 'entry', breakdown: 'entry', measure: 'visits', counted: ({ entries }) => entries },
  { name: 'exit', breakdown: 'page', measure: 'exits', counted: ({ exits }) => exits },
  { name: 'source', breakdown: 'source', measure: 'visits', counted: ({ sources }) => sources },
  { name: 'browser', breakdown: 'browser', measure: 'visits', counted: ({ browsers }) => browsers },
  { name: 'system', breakdown: 'system', measure: 'visits', counted: ({ systems }) => systems },
  { name: 'device', breakdown: 'device', measure: 'visits', counted: ({ devices }) => devices },
  {
    name: 'visitor',
    breakdown: 'visitor',
    measure: 'visits',
    counted: ({ visitorKinds }) => visitorKinds,
  },
  {
    name: 'transition',
    breakdown: 'transition',
    measure: 'outgoing',
    counted: ({ transitions }) => transitions,
  },
  {
    name: 'download',
    breakdown: 'link',
    filter: { dimension: 'kind', value: 'download' },
    measure: 'clicks',
    counted: ({ downloads }) => downloads,
  },
];

function pageFigure(
  figure: 'views' | 'visits' | 'visitors',
): (figures: RangeFigures) => ReadonlyMap<string, number> {
  return ({ pages }) => new Map([...pages].map(([page, figures]) => [page, figures[figure]]));
}

const valuesOf = ({ rows }: Report, measure: Measure | 'exits'): Map<string, number> =>
  new Map(
    rows.map((row) => [row.value, measure === 'exits' ? row.views - row.outgoing : row[measure]]),
  );

/** Visitors of a range that is too long for recency are right where they lie within the bounds. */
function visitorsOf({ totals, visitorsAtMost }: Report, counted: number): number {
  const isWithin = totals.visitors <= counted && counted <= (visitorsAtMost ?? totals.visitors);
  return isWithin ? counted : totals.visitors;
}

async function compareTotals(
  ask: AskReport,
  figures: Figures,
  from: string,
  to: string,
): Promise<Line[]> {
  const report = await ask(from, to, 'total');
  const { totals: counted, botViews } = figures.range(from, to);
  const { views, visits, bounces, clicks } = report.totals;
  const isBound = report.visitors !== 'exact';
  const reported: [value: string, report: number, counted: number][] = [
    ['views', views, counted.views],
    ['visits', visits, counted.visits],
    [
      isBound ? 'visitors within bounds' : 'visitors',
      visitorsOf(report, counted.visitors),
      counted.visitors,
    ],
    ['bounces', bounces, counted.bounces],
    ['clicks', clicks, counted.clicks],
    ['bot views', report.botViews, botViews],
  ];
  return reported.map(([value, figure, count]) => ({
    range: `${from} … ${to}`,
    table: 'totals',
    value,
    report: figure,
    counted: count,
  }));
}

async function compareTables(
  ask: AskReport,
  figures: Figures,
  from: string,
  to: string,
): Promise<Line[]> {
  const range = `${from} … ${to}`;
  const lines: Line[] = [];
  const counted = figures.range(from, to);
  for (const table of tables) {
    const report = await ask(from, to, table.breakdown, table.filter);
    const [left, right] = [valuesOf(report, table.measure), table.counted(counted)];
    for (const value of new Set([...left.keys(), ...right.keys()])) {
      const [reported = 0, count = 0] = [left.get(value), right.get(value)];
      if (reported === 0 && count === 0) continue;
      lines.push({ range, table: table.name, value, report: reported, counted: count });
    }
  }
  return lines;
}

/** Every range that recency is exact for, and the whole. */
export function rangesOf(days: readonly string[]): [string, string][] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const exact = days.flatMap((from, start) =>
    days.slice(start, start + limits.recency).map((to): [string, string] => [from, to]),
  );
  return days.length <= limits.recency ? exact : [...exact, [first, last]];
}

/** Totals for every range; tables for each day and for the whole. */
export async function compare(ask: AskReport, figures: Figures): Promise<Line[]> {
  const lines: Line[] = [];
  const { days } = figures;
  const ranges = rangesOf(days);
  for (const [from, to] of ranges) lines.push(...(await compareTotals(ask, figures, from, to)));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return lines;
  const shown: [string, string][] = days.map((day) => [day, day]);
  if (first !== last) shown.push([first, last]);
  for (const [from, to] of shown) lines.push(...(await compareTables(ask, figures, from, to)));
  return lines;
}
