// Back-to-back group commit: whatever arrived while the last transaction ran goes into the next one.

import type { Contribution, Outcome, Store } from './store/store.ts';

interface Waiting {
  readonly contribution: Contribution;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

export interface GroupCommit {
  /** Resolves when the contribution is on disk; rejects where it could not be written. */
  add(contribution: Contribution): Promise<Outcome>;
  /** Resolves when everything added so far is answered. */
  drain(): Promise<void>;
}

export function createGroupCommit(store: Store): GroupCommit {
  let waiting: Waiting[] = [];
  let scheduled: Promise<void> | undefined;

  const run = (): void => {
    const turn = waiting;
    waiting = [];
    scheduled = undefined;
    try {
      const outcomes = store.commit(turn.map(({ contribution }) => contribution));
      for (const [place, { resolve }] of turn.entries()) resolve(outcomes[place] as Outcome);
    } catch (error) {
      for (const { reject } of turn) reject(error);
    }
  };

  return {
    add(contribution) {
      return new Promise((resolve, reject) => {
        waiting.push({ contribution, resolve, reject });
        // After the current round of I/O, so that requests that arrived together share one sync.
        scheduled ??= new Promise((done) => {
          setImmediate(() => {
            run();
            done();
          });
        });
      });
    },
    drain: async () => scheduled,
  };
}
