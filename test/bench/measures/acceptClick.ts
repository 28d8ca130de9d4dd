// Interaction to next paint of the accept button, which also lets the services run.

import { alternate } from '../alternate.ts';
import { ours } from '../managers/ours.ts';
import { theirs } from '../managers/theirs.ts';
import type { Measure } from '../measure.ts';
import { openVisit } from '../visit.ts';

export const acceptClick: Measure = {
  id: 'accept-click',
  title: 'Accept: from the click to the next frame, throttled',
  async run(bench) {
    const took = await alternate({ runs: bench.runs, sides: ['ours', 'theirs'] }, async (side) => {
      const manager = side === 'ours' ? ours : theirs;
      const visit = await openVisit(bench, { manager, throttle: bench.throttle, isWatched: true });
      await visit.load();
      await visit.accept();
      const { eventDuration, nextFrame } = await visit.watched();
      await visit.close();
      if (nextFrame === undefined) throw new Error(`${manager.id}: the page has seen no click`);
      return { eventDuration, nextFrame };
    });
    return [
      {
        label: 'click to next frame',
        unit: 'ms',
        ours: took.ours.map(({ nextFrame }) => nextFrame),
        theirs: took.theirs.map(({ nextFrame }) => nextFrame),
      },
      {
        // The figure that web vitals report. The browser tells it in steps of 8, and none below 16.
        label: 'event timing (INP)',
        unit: 'ms',
        ours: took.ours.map(({ eventDuration }) => eventDuration),
        theirs: took.theirs.map(({ eventDuration }) => eventDuration),
      },
    ];
  },
};
