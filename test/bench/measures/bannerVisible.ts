// When a visitor sees the banner: from the start of the navigation to the first frame that shows it.

import { alternate } from '../alternate.ts';
import type { Bench } from '../createBench.ts';
import type { Manager } from '../managers/manager.ts';
import { ours } from '../managers/ours.ts';
import { theirs, theirsInline } from '../managers/theirs.ts';
import type { Measure, Row } from '../measure.ts';
import { openVisit } from '../visit.ts';

/** Of every request: about what a phone in a city has. */
const LATENCY_MS = 100;

async function visibleAfter(bench: Bench, manager: Manager, throttle: number): Promise<number> {
  const visit = await openVisit(bench, { manager, throttle, isWatched: true });
  bench.site.latency = LATENCY_MS;
  try {
    await visit.load();
  } finally {
    bench.site.latency = 0;
  }
  await visit.checkBanner();
  const { bannerVisible } = await visit.watched();
  await visit.close();
  if (bannerVisible === undefined) throw new Error(`${manager.id}: no frame has shown the banner`);
  return bannerVisible;
}

export const bannerVisible: Measure = {
  id: 'banner-visible',
  title: `Banner visible after the start of the navigation, ${LATENCY_MS} ms latency a request`,
  async run(bench) {
    const managers = { ours, theirs, inline: theirsInline };
    const rows: Row[] = [];
    for (const throttle of new Set([1, bench.throttle])) {
      const after = await alternate(
        { runs: bench.runs, sides: ['ours', 'theirs', 'inline'] },
        (side) => visibleAfter(bench, managers[side], throttle),
      );
      const label = throttle === 1 ? 'not throttled' : 'throttled';
      rows.push(
        { label, unit: 'ms', ours: after.ours, theirs: after.theirs },
        {
          label: `${label}, their configuration in the page`,
          unit: 'ms',
          ours: after.ours,
          theirs: after.inline,
        },
      );
    }
    return rows;
  },
};
