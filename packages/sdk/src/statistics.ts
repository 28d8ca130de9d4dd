// Recording, as the decision wants it: fetched and started on grant, stopped in the same tick and erased.

import { type Beacon, type BeaconOptions, eraseStored } from '@qraia/beacon';
import { entries } from './bundleEntries.ts';
import { loadScript } from './loadScript.ts';

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
  let loading: Promise<boolean> | undefined;

  const start = async (): Promise<void> => {
    loading ??= loadScript(bundle, nonce);
    const ran = await loading;
    if (!ran) loading = undefined;
    // The visitor may have withdrawn while it was on its way.
    if (ran && isWanted && !beacon && options.mayRecord()) {
      beacon = entries.qraiaStartBeacon?.(options);
    }
  };

  return {
    follow(answer) {
      isWanted = answer === 'granted';
      if (isWanted) {
        void start();
        return;
      }
      const stopped = beacon;
      beacon = undefined;
      stopped?.stop();
      if (answer === 'denied') void (stopped ? stopped.erase() : eraseStored()).catch(() => {});
    },
  };
}
