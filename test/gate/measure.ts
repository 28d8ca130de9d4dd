// Measures vectors in one engine: a page load each, judged by what the third party received.

import { setTimeout as pause } from 'node:timers/promises';
import { type EngineId, launchEngine, type Visit } from './engines.ts';
import type { Servers, Trace } from './servers.ts';
import { isWritable, pageOf, type TierId } from './tiers.ts';
import type { Vector } from './vector.ts';

/**
 * `held`: the third party received nothing. `fetched`: it received a request, no code of it ran.
 * `ran`: its code ran in the page, or in a frame or worker of it. `unsupported`: the ungated page in
 * this engine made no request either. `broken`: the page around the vector did not come to life.
 */
export type Outcome = 'held' | 'fetched' | 'ran' | 'unsupported' | 'broken';

export interface Measurement {
  readonly vector: Vector;
  readonly tier: TierId;
  readonly engine: EngineId;
  readonly outcome: Outcome;
  /** What the gated page's own code was thrown. */
  readonly threw?: string;
}

export interface MeasureOptions {
  readonly vectors: readonly Vector[];
  /** Beside the control, which is always measured. */
  readonly tiers: readonly TierId[];
  readonly servers: Servers;
  /** How often each gated page is loaded; the worst counts. */
  readonly repeat?: number;
  onMeasured?(measurement: Measurement): void;
}

/** Where the control shows its signal late or never. */
const CONTROL_LIMIT_MS = 1200;
/** Engines that prefetch when idle, or retry, get another chance before they are called unsupported. */
const CONTROL_SECOND_LIMIT_MS = 4000;
/** How long nothing may arrive before it counts as held: longer where the control took long. */
const HELD_MS = 500;

const ORDER: readonly Outcome[] = ['unsupported', 'held', 'fetched', 'ran', 'broken'];
export const isWorse = (one: Outcome, other: Outcome): boolean =>
  ORDER.indexOf(one) > ORDER.indexOf(other);

const outcomeOf = ({ fetched, ran }: Trace): Outcome =>
  ran ? 'ran' : fetched ? 'fetched' : 'held';
const isWhole = (vector: Vector, trace: Trace): boolean =>
  vector.runs ? trace.ran : trace.fetched;

let loads = 0;

interface Load {
  readonly trace: Trace;
  /** From the page's load until everything had arrived, or the limit. */
  readonly waited: number;
}

async function load(
  visit: Visit,
  vector: Vector,
  tier: TierId,
  engine: EngineId,
  servers: Servers,
  limit: number,
): Promise<Load> {
  loads += 1;
  const token = `${vector.id}.${tier}.${engine}.${loads}`;
  if (vector.udp) await servers.openUdp(token);
  const { site, thirdHost } = servers;
  const page = pageOf(vector, tier, { token, target: servers.target(token), site, thirdHost });
  await visit(servers.show(token, page));
  const trace = servers.trace(token);
  const start = performance.now();
  while (performance.now() - start < limit && !(isWhole(vector, trace) && trace.alive)) {
    await pause(10);
  }
  return { trace, waited: performance.now() - start };
}

/** All that is asked of one vector in one engine. Traces are read late: what arrives afterwards counts. */
async function measureVector(
  visit: Visit,
  vector: Vector,
  engine: EngineId,
  { tiers, servers, repeat = 1 }: MeasureOptions,
): Promise<() => Measurement[]> {
  let control = await load(visit, vector, 'control', engine, servers, CONTROL_LIMIT_MS);
  if (!isWhole(vector, control.trace)) {
    const again = await load(visit, vector, 'control', engine, servers, CONTROL_SECOND_LIMIT_MS);
    if (isWorse(outcomeOf(again.trace), outcomeOf(control.trace))) control = again;
  }
  const isSupported = control.trace.fetched || control.trace.ran;
  const gated = new Map<TierId, Trace[][]>();
  for (const tier of tiers) {
    if (tier === 'control' || !isSupported || !isWritable(vector, tier)) continue;
    const tries: Trace[][] = [];
    for (let time = 0; time < repeat; time += 1) {
      const limit = Math.min(3000, Math.max(HELD_MS, 2 * control.waited + 200));
      const traces = [(await load(visit, vector, tier, engine, servers, limit)).trace];
      // A busy machine may let a page load too late once; a page that the gate breaks stays broken.
      if (!traces[0]?.alive) {
        traces.push((await load(visit, vector, tier, engine, servers, 3000)).trace);
      }
      tries.push(traces);
    }
    gated.set(tier, tries);
  }
  return () => [
    {
      vector,
      tier: 'control' as const,
      engine,
      outcome: isSupported ? outcomeOf(control.trace) : 'unsupported',
    },
    ...[...gated].map(([tier, tries]) => {
      const isBroken = tries.some((traces) => traces.every(({ alive }) => !alive?.gate));
      const outcomes = tries.flat().map(outcomeOf);
      const threw = tries.flat().find((trace) => trace.threw)?.threw;
      return {
        vector,
        tier,
        engine,
        outcome: isBroken
          ? ('broken' as const)
          : outcomes.reduce((worst, one) => (isWorse(one, worst) ? one : worst)),
        ...(threw && { threw }),
      };
    }),
  ];
}

/** @throws when the engine is not installed or does not start */
export async function measure(engine: EngineId, options: MeasureOptions): Promise<Measurement[]> {
  const { lanes, close } = await launchEngine[engine]();
  try {
    const queue = options.vectors.map((vector, place) => ({ vector, place }));
    const results: (() => Measurement[])[] = [];
    await Promise.all(
      lanes.map(async (visit) => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const result = await measureVector(visit, next.vector, engine, options);
          results[next.place] = result;
          for (const measurement of result()) options.onMeasured?.(measurement);
        }
      }),
    );
    return results.flatMap((result) => result());
  } finally {
    await close();
  }
}
