// What a manager's own code costs the main thread, by samples: steadier than a difference of two pages.

import { alternate } from '../alternate.ts';
import type { Bench } from '../createBench.ts';
import type { Manager } from '../managers/manager.ts';
import { ours } from '../managers/ours.ts';
import { theirs } from '../managers/theirs.ts';
import type { Measure, Row } from '../measure.ts';
import { openVisit } from '../visit.ts';

/** As much of a profile of the processor as is read here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

const SAMPLE_EVERY_US = 200;

/**
 * A sample belongs to the file of the nearest function that has one. So what the browser does when it is
 * called by a manager is the manager's, and where ours stands around a call of the page, the call is too.
 */
function spentIn({ nodes, samples = [], timeDeltas = [] }: Profile, manager: Manager): number {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const files = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const fileOf = (node: number | undefined): string => {
    let at = node;
    while (at !== undefined && !files.get(at)) at = parents.get(at);
    return at === undefined ? '' : new URL(files.get(at) ?? '', 'http://localhost').pathname;
  };
  const isOwn = new Map(nodes.map(({ id }) => [id, manager.files.has(fileOf(id))]));
  return samples.reduce(
    // The time of a sample ends with the next one.
    (sum, node, index) => sum + (isOwn.get(node) ? (timeDeltas[index + 1] ?? 0) / 1000 : 0),
    0,
  );
}

async function spentBy(bench: Bench, manager: Manager, isDecided: boolean): Promise<number> {
  const visit = await openVisit(bench, { manager, isDecided, throttle: bench.throttle });
  await visit.devtools.send('Profiler.enable');
  await visit.devtools.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
  await visit.devtools.send('Profiler.start');
  await visit.load();
  const { profile } = await visit.devtools.send('Profiler.stop');
  await visit.checkBanner();
  await visit.close();
  return spentIn(profile, manager);
}

export const ownScript: Measure = {
  id: 'own-script',
  title: 'Own script: samples of the processor in a manager’s files until idle, throttled',
  async run(bench) {
    const rows: Row[] = [];
    for (const isDecided of [false, true]) {
      const spent = await alternate({ runs: bench.runs, sides: ['ours', 'theirs'] }, (side) =>
        spentBy(bench, side === 'ours' ? ours : theirs, isDecided),
      );
      rows.push({ label: isDecided ? 'decided' : 'first visit', unit: 'ms', ...spent });
    }
    return rows;
  },
};
