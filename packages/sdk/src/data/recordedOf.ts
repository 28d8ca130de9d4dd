// What the recorder's own state says to a visitor.

import type { Recorded } from '@qraia/banner';
import type { BeaconState } from '@qraia/beacon';

/**
 * @param stored - what lies in the database under the site; of another version, or broken, it says nothing.
 * @returns undefined = nothing is recorded.
 */
export function recordedOf(stored: unknown): Recorded | undefined {
  const { ledger, outbox } = (stored ?? {}) as Partial<BeaconState>;
  if (ledger?.v !== 1 || outbox?.v !== 1) return undefined;
  const { visit, lastDay = '', seenToday } = ledger;
  return {
    lastDay,
    pages: seenToday,
    ...(visit && {
      visit: {
        entry: visit.context.entry,
        source: visit.context.source,
        language: visit.context.language,
      },
    }),
    waiting: outbox.batches.reduce((sum, { increments }) => sum + increments.length, 0),
  };
}
