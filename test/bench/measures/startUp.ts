// What starting costs the main thread: the same page with each manager, less the page without one.

import { alternate } from '../alternate.ts';
import type { Bench } from '../createBench.ts';
import { control } from '../managers/control.ts';
import type { Manager } from '../managers/manager.ts';
import { ours } from '../managers/ours.ts';
import { theirs } from '../managers/theirs.ts';
import type { Measure, Row } from '../measure.ts';
import { openVisit, type Visit } from '../visit.ts';

/** Milliseconds of the main thread, from the request of the page until it is idle. */
interface Spent {
  /** Everything, drawing included. */
  readonly all: number;
  /** Running and compiling scripts, but for microtasks, which the browser counts with none of its parts. */
  readonly script: number;
  /** Working out styles and boxes. */
  readonly layout: number;
}

/** The browser's own counters, which only grow. */
async function counters({ devtools }: Visit): Promise<Spent> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const milliseconds = (...names: string[]): number =>
    metrics.reduce((sum, { name, value }) => sum + (names.includes(name) ? value * 1000 : 0), 0);
  return {
    all: milliseconds('TaskDuration'),
    script: milliseconds('ScriptDuration', 'V8CompileDuration'),
    layout: milliseconds('LayoutDuration', 'RecalcStyleDuration'),
  };
}

async function spentOn(bench: Bench, manager: Manager, isDecided: boolean): Promise<Spent> {
  const visit = await openVisit(bench, { manager, isDecided, throttle: bench.throttle });
  // Of the thread's own time: what else the machine does meanwhile is not counted.
  await visit.devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await counters(visit);
  await visit.load();
  const after = await counters(visit);
  await visit.checkBanner();
  await visit.close();
  return {
    all: after.all - before.all,
    script: after.script - before.script,
    layout: after.layout - before.layout,
  };
}

const parts: readonly { readonly part: keyof Spent; readonly words: string }[] = [
  { part: 'all', words: 'main thread' },
  { part: 'script', words: 'of it scripts, less microtasks' },
  { part: 'layout', words: 'of it layout and style' },
];

export const startUp: Measure = {
  id: 'start-up',
  title: 'Start-up: main thread until idle, beyond the page without a manager, throttled',
  async run(bench) {
    const managers = { control, ours, theirs };
    const rows: Row[] = [];
    for (const isDecided of [false, true]) {
      const spent = await alternate(
        { runs: bench.runs, sides: ['control', 'ours', 'theirs'] },
        (side) => spentOn(bench, managers[side], isDecided),
      );
      for (const { part, words } of parts) {
        const beyond = (side: 'ours' | 'theirs'): number[] =>
          spent[side].map((each, round) => each[part] - (spent.control[round]?.[part] ?? 0));
        rows.push({
          label: `${isDecided ? 'decided' : 'first visit'}, ${words}`,
          unit: 'ms',
          ours: beyond('ours'),
          theirs: beyond('theirs'),
          control: spent.control.map((each) => each[part]),
        });
      }
    }
    return rows;
  },
};
