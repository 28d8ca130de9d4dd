// Recording, as the decision wants it: fetched and started on grant, stopped in the same tick and erased.

import { type Beacon, type BeaconOptions, eraseStored } from '@qraia/beacon';
import { entries } from './bundleEntries.ts';
import { isPaused, keepPaused } from './paused.ts';

type Answer = 'granted' | 'denied' | 'undecided';

export interface Statistics {
  /**
   * Brings recording in line with the decision. Undecided (expired, or unreadable) pauses: what was
   * recorded with consent stays until there is an answer. Denied erases it.
   */
  follow(answer: Answer): void;
  /** By the visitor's wish. Other tabs stop too; they go on with their next page. */
  pause(isPaused: boolean): void;
  /** Removes what was recorded. Goes on, as decided, with the next page: this one is not counted twice. */
  erase(): Promise<void>;
}

/**
 * The recorder is a bundle of its own: who has not granted, or refuses, never downloads it.
 *
 * @param load - fetches it; true once it is there.
 */
export function createStatistics(
  load: () => Promise<true | undefined>,
  options: BeaconOptions,
): Statistics {
  let beacon: Beacon | undefined;
  let last: Answer = 'undecided';
  const mayRecord = (): boolean => options.mayRecord() && !isPaused();

  const stop = (): Beacon | undefined => {
    const stopped = beacon;
    beacon = undefined;
    stopped?.stop();
    return stopped;
  };

  const follow = (answer: Answer): void => {
    last = answer;
    if (answer === 'granted' && !isPaused()) {
      void load().then(() => {
        // The visitor may have withdrawn while it was on its way.
        if (last === 'granted' && !beacon && mayRecord()) {
          beacon = entries.qraiaStartBeacon?.({ ...options, mayRecord });
        }
      });
      return;
    }
    const stopped = stop();
    if (answer === 'denied') {
      keepPaused(false);
      void (stopped ? stopped.erase() : eraseStored()).catch(() => {});
    }
  };

  return {
    follow,
    pause(paused) {
      stop(); // Also one that found itself paused by another tab.
      keepPaused(paused);
      follow(last);
    },
    async erase() {
      const stopped = stop();
      await (stopped ? stopped.erase() : eraseStored());
    },
  };
}
