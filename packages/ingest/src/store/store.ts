// What every store can do. A store knows cells and batch ids, nothing of HTTP or of people.

import type { Dimension, MeasureSums } from '@qraia/protocol';
import type { Observation } from '../observations.ts';

/** What one request brought: counted whole or not at all. */
export interface Contribution {
  readonly site: string;
  /** Id of the batch, which is counted once; absent for what carries no id. */
  readonly batch?: { readonly id: string; readonly day: string };
  readonly observations: readonly Observation[];
}

export type Outcome = 'counted' | 'duplicate';

export interface ValueRow extends MeasureSums {
  readonly value: string;
}

export interface Store {
  /** One durable transaction: when it returns, the sums and the ids are on disk. */
  commit(contributions: readonly Contribution[]): Outcome[];
  /** Sums by value of a dimension over days, both included; optionally where another has one value. */
  sums(
    site: string,
    from: string,
    to: string,
    dimension: Dimension,
    filter?: { dimension: Dimension; value: string },
  ): ValueRow[];
  /** Totals by day; `value` is the day. Days without data are absent. */
  days(site: string, from: string, to: string): ValueRow[];
  /** Arrivals by day and recency. */
  arrivals(
    site: string,
    from: string,
    to: string,
  ): { day: string; recency: number; count: number }[];
  /** First and last day with data, bots' included. */
  extent(site: string): { first: string; last: string } | null;
  /** Removes everything of a site. */
  eraseSite(site: string): void;
  close(): void;
}
