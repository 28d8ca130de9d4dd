// The only exit of rows: those of fewer than k visitors, and those beyond the limit, are joined.

import { measures, OTHER, type ReportRow } from '@qraia/protocol';

/**
 * How many visitors a row is of, as far as its table can tell. Visitors are counted where they arrived:
 * a row without any may hold many actions of one who came back. Only a table that knows no visitors at
 * all (links, transitions) takes its actions for them; sealing will know better.
 */
const peopleOf = (rows: readonly ReportRow[]): ((row: ReportRow) => number) =>
  rows.some(({ visitors }) => visitors > 0)
    ? ({ visitors }) => Math.max(1, visitors)
    : (row) => Math.max(...measures.map((measure) => row[measure]));

const join = (rows: readonly ReportRow[]): ReportRow => {
  const sums = Object.fromEntries(
    measures.map((measure) => [measure, rows.reduce((sum, row) => sum + row[measure], 0)]),
  );
  return { value: OTHER, ...sums } as ReportRow;
};

export interface Suppressed {
  readonly rows: ReportRow[];
  /** How many rows went into `(other)`. */
  readonly joined: number;
}

/**
 * Joins small rows into `(other)`. Where that alone would be told apart by subtraction (it is one row, or
 * has fewer than k visitors), the smallest row that may be shown goes with it. Sums are kept.
 *
 * @param rows - largest first.
 */
export function suppress(rows: readonly ReportRow[], k: number, limit: number): Suppressed {
  const people = peopleOf(rows);
  const shown = rows.filter((row) => people(row) >= k);
  const hidden = rows.filter((row) => people(row) < k);
  while (
    hidden.length > 0 &&
    shown.length > 0 &&
    (hidden.length === 1 || people(join(hidden)) < k)
  ) {
    hidden.push(shown.pop() as ReportRow);
  }
  hidden.push(...shown.splice(limit));
  if (hidden.length === 0) return { rows: shown, joined: 0 };
  const rest = join(hidden);
  return { rows: people(rest) >= k ? [...shown, rest] : shown, joined: hidden.length };
}
