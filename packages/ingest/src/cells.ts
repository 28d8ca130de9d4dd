// Sums by cell: the one-way marginals of every value, and the two-way ones of the table of pairs.

import { type Dimension, type Measure, measures, pairNumber, pairs } from '@qraia/protocol';
import type { Observation } from './observations.ts';

export interface Cell {
  readonly site: string;
  readonly day: string;
  /** Number of the pair of dimensions; see `pairNumber`. */
  readonly pair: number;
  readonly a: string;
  /** Empty in a one-way marginal. */
  readonly b: string;
  readonly sums: Record<Measure, number>;
}

const noSums = (): Record<Measure, number> =>
  Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<Measure, number>;

/** Collects the increments of one commit, merged. */
export class Cells {
  readonly #cells = new Map<string, Cell>();

  add(site: string, { day, values, measures: increments }: Observation): void {
    for (const [dimension, value] of Object.entries(values) as [Dimension, string][]) {
      this.#bump(site, day, pairNumber(dimension), value, '', increments);
    }
    for (const { a, b } of pairs) {
      const [valueA, valueB] = [values[a], values[b]];
      if (valueA !== undefined && valueB !== undefined) {
        this.#bump(site, day, pairNumber(a, b), valueA, valueB, increments);
      }
    }
  }

  #bump(
    site: string,
    day: string,
    pair: number,
    a: string,
    b: string,
    increments: Observation['measures'],
  ): void {
    // No value can hold a line break: the parser refuses it.
    const key = `${site}\n${day}\n${pair}\n${a}\n${b}`;
    let cell = this.#cells.get(key);
    if (!cell) {
      cell = { site, day, pair, a, b, sums: noSums() };
      this.#cells.set(key, cell);
    }
    for (const [measure, increment] of Object.entries(increments) as [Measure, number][]) {
      cell.sums[measure] += increment;
    }
  }

  values(): Iterable<Cell> {
    return this.#cells.values();
  }
}
