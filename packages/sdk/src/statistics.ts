// Recording, as the decision wants it: fetched and started on grant, stopped in the same tick and erased.

import { type Beacon, type BeaconOptions, eraseStored } from '@qraia/beacon';
import { entries } from './bundleEntries.ts';
import { bundleLoader } from './loadBundle.ts';

export interface Statistics {
  /**
   * Brings recording in line with the decision. Undecided (expired, or unreadable) pauses: what was
   * recorded with consent stays until there is an answer. Denied erases it.
   */
  follow(answer: 'granted' | 'denied' | 'undecided'): void;
}

/**
 * The recorder is a bundle of its own: who has not granted, or refuses, never downloads it.
 *
 * @param bundle - address of `qraia-beacon.js`.
 */
export function createStatistics(
  bundle: string,
  nonce: string,
  options: BeaconOptions,
): Statistics {
  let beacon: Beacon | undefined;
  let isWanted = false;

  const start = bundleLoader(bundle, nonce, () => true);

  return {
    follow(answer) {
      isWanted = answer === 'granted';
      if (isWanted) {
        void start().then(() => {
          // The visitor may have withdrawn while it was on its way.
          if (isWanted && !beacon && options.mayRecord()) {
            beacon = entries.qraiaStartBeacon?.(options);
          }
        });
        return;
      }
      const stopped = beacon;
      beacon = undefined;
      stopped?.stop();
      if (answer === 'denied') void (stopped ? stopped.erase() : eraseStored()).catch(() => {});
    },
  };
}
