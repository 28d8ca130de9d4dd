// What a measure is: one file each in `measures/`, which gives rows for the common table.

import type { Bench } from './createBench.ts';

export interface Row {
  readonly label: string;
  readonly unit: 'ms' | 'bytes' | 'score';
  /** One number a round; less is better. */
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** The page without a manager, where that says something. */
  readonly control?: readonly number[];
}

export interface Measure {
  /** As `--only` names it. */
  readonly id: string;
  /** What is measured, above its rows. */
  readonly title: string;
  /** @throws when something is broken, such as a banner that never appears */
  run(bench: Bench): Promise<Row[]>;
}
