// The results in words: medians, between which quarters they lie, and whether ours is at most theirs.

import type { Measure, Row } from './measure.ts';
import { median, quantile } from './quantiles.ts';

export interface Result {
  readonly measure: Measure;
  readonly rows: readonly Row[];
}

export const isAtMost = ({ ours, theirs }: Row): boolean => median(ours) <= median(theirs);

/** Ours as a share of theirs; undefined where theirs is nothing. */
export const ratio = ({ ours, theirs }: Row): number | undefined =>
  median(theirs) > 0 ? median(ours) / median(theirs) : undefined;

const figure: { readonly [unit in Row['unit']]: (value: number) => string } = {
  ms: (value) => value.toFixed(1),
  bytes: (value) => String(Math.round(value)),
  score: (value) => value.toFixed(4),
};

const inWords = (numbers: readonly number[] | undefined, unit: Row['unit']): string => {
  if (!numbers) return '';
  const middle = figure[unit](median(numbers));
  if (new Set(numbers).size < 2) return middle;
  const [low, high] = [quantile(numbers, 0.25), quantile(numbers, 0.75)].map(figure[unit]);
  return `${middle} (${low} to ${high})`;
};

const HEAD = ['', 'unit', 'ours', 'theirs', 'without', 'ours / theirs', 'ours ≤ theirs'];

export function tableText(results: readonly Result[]): string {
  const lines = results.map(({ measure, rows }) => ({
    title: measure.title,
    cells: rows.map((row) => [
      `  ${row.label}`,
      row.unit,
      inWords(row.ours, row.unit),
      inWords(row.theirs, row.unit),
      inWords(row.control, row.unit),
      ratio(row)?.toFixed(2) ?? '–',
      isAtMost(row) ? 'yes' : 'NO',
    ]),
  }));
  const all = [HEAD, ...lines.flatMap(({ cells }) => cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...all.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(HEAD), ...lines.flatMap(({ title, cells }) => ['', title, ...cells.map(line)])].join(
    '\n',
  );
}

/** For programs: every number of every round beside what the table says. */
export const resultsJson = (results: readonly Result[]): string =>
  JSON.stringify(
    results.map(({ measure, rows }) => ({
      id: measure.id,
      title: measure.title,
      rows: rows.map((row) => ({ ...row, ratio: ratio(row) ?? null, isAtMost: isAtMost(row) })),
    })),
    null,
    2,
  );
