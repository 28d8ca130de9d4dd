// How much of the page moves without the visitor's doing while the banner comes.

import { alternate } from '../alternate.ts';
import { control } from '../managers/control.ts';
import { ours } from '../managers/ours.ts';
import { theirs } from '../managers/theirs.ts';
import type { Measure, Row } from '../measure.ts';
import { openVisit } from '../visit.ts';

const viewports = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};

/** Boxes do not depend on how busy the machine is; what is fetched when does a little. */
const MOST_RUNS = 3;

export const layoutShift: Measure = {
  id: 'layout-shift',
  title: 'Cumulative layout shift, first visit',
  async run(bench) {
    const managers = { control, ours, theirs };
    const rows: Row[] = [];
    for (const [label, viewport] of Object.entries(viewports)) {
      const shifts = await alternate(
        { runs: Math.min(bench.runs, MOST_RUNS), sides: ['control', 'ours', 'theirs'] },
        async (side) => {
          const visit = await openVisit(bench, {
            manager: managers[side],
            viewport,
            isWatched: true,
          });
          await visit.load();
          await visit.checkBanner();
          const { shift } = await visit.watched();
          await visit.close();
          return shift;
        },
      );
      rows.push({ label, unit: 'score', ...shifts });
    }
    return rows;
  },
};
