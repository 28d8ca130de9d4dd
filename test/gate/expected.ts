// The recorded outcomes: read, compared with a run, and written anew with the reasons that people gave.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type EngineId, engineIds } from './engines.ts';
import { isWorse, type Measurement, type Outcome } from './measure.ts';
import { type TierId, tierIds } from './tiers.ts';

/** What one tier does to one vector, and, where something is not held, why. */
export type Cell = { [engine in EngineId]?: Outcome } & { why?: string };
export type Expected = { [vector: string]: { [tier in TierId]?: Cell } };

const file = new URL('expected.json', import.meta.url);

export const readExpected = (): Expected =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : {};

export const writeExpected = (expected: Expected): void =>
  writeFileSync(file, `${JSON.stringify(expected, null, 2)}\n`);

const isLeak = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && outcome !== 'held' && outcome !== 'unsupported';

/** Engines in which a cell is not held. */
export const leaksOf = (cell: Cell): EngineId[] =>
  engineIds.filter((engine) => isLeak(cell[engine]));

export interface Comparison {
  /** Leaks that were not recorded, and controls that no longer prove their vector. */
  readonly worse: readonly string[];
  readonly better: readonly string[];
}

/** Holds measurements to what was recorded; a cell without a record may only be held. */
export function compare(measurements: readonly Measurement[], expected: Expected): Comparison {
  const worse: string[] = [];
  const better: string[] = [];
  for (const { vector, tier, engine, outcome } of measurements) {
    const recorded = expected[vector.id]?.[tier]?.[engine];
    if (outcome === recorded) continue;
    const line = `${vector.id}, ${tier}, ${engine}: ${outcome}, recorded: ${recorded ?? 'nothing'}`;
    // The control has to work as well as it did: where it does not, the other columns prove nothing.
    if (tier === 'control') {
      if (recorded) (isWorse(outcome, recorded) ? better : worse).push(line);
    } else if (isWorse(outcome, recorded ?? 'held')) worse.push(line);
    else if (recorded) better.push(line);
  }
  return { worse, better };
}

/**
 * The record with the measured cells in place of the old ones.
 *
 * @param vectorIds - all that exist, in the table's order: others are forgotten.
 */
export function merge(
  expected: Expected,
  measurements: readonly Measurement[],
  vectorIds: readonly string[],
): Expected {
  const merged: Expected = {};
  for (const id of vectorIds) {
    const cells: Expected[string] = {};
    for (const tier of tierIds) {
      const old = expected[id]?.[tier];
      const cell: Cell = {};
      for (const engine of engineIds) {
        const here = measurements.filter((each) => each.vector.id === id && each.engine === engine);
        const measured = here.find((each) => each.tier === tier)?.outcome;
        // Where the control found the vector unsupported, what was recorded of the gated page is void.
        const isVoid = here.some(({ outcome }) => outcome === 'unsupported');
        const outcome = measured ?? (isVoid ? undefined : old?.[engine]);
        if (outcome) cell[engine] = outcome;
      }
      if (tier !== 'control' && old?.why && leaksOf(cell).length > 0) cell.why = old.why;
      if (Object.keys(cell).length > 0) cells[tier] = cell;
    }
    if (Object.keys(cells).length > 0) merged[id] = cells;
  }
  return merged;
}

/** Leaks that nobody has given a reason for, as "vector, tier (engines)". */
export function unexplained(expected: Expected): string[] {
  return Object.entries(expected).flatMap(([vector, cells]) =>
    tierIds.flatMap((tier) => {
      const cell = cells[tier];
      if (!cell || tier === 'control' || cell.why) return [];
      const engines = leaksOf(cell);
      return engines.length > 0 ? [`${vector}, ${tier} (${engines.join(', ')})`] : [];
    }),
  );
}
