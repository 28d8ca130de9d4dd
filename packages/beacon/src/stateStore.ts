// Where ledger and outbox live: one value, changed in one transaction.

import { createStore, type UseStore, update } from 'idb-keyval';
import { DATABASE, eraseStored } from './eraseStored.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { emptyOutbox, type Outbox } from './outbox.ts';

export interface BeaconState {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
}

export interface StateStore {
  /** Reads, changes and writes in one transaction; resolves with what was written. */
  update(change: (state: BeaconState) => BeaconState): Promise<BeaconState>;
  /** Removes everything, the database included. */
  erase(): Promise<void>;
}

export const emptyState: BeaconState = { ledger: emptyLedger, outbox: emptyOutbox };

/** State of another version, or broken by someone, is no state: the browser starts anew. */
const readState = (value: unknown): BeaconState => {
  const state = value as Partial<BeaconState> | undefined;
  return state?.ledger?.v === 1 && state.outbox?.v === 1 ? (state as BeaconState) : emptyState;
};

/**
 * IndexedDB through idb-keyval. Ledger and outbox are one value under one key because idb-keyval's
 * `update` is one transaction for one key; readwrite transactions queue across tabs, so that needs no
 * lock. Deleting the database is beyond its API: the connection is closed through the store first.
 *
 * @param site - one origin may hold several sites: a key each.
 */
export function indexedDbStore(site: string): StateStore {
  let opened: UseStore | undefined;
  /** Another tab that erases waits for this one's connection: it is given up at once. */
  const giveUp = (database: IDBDatabase): void => {
    database.close();
    opened = undefined;
  };
  const store: UseStore = (mode, use) => {
    opened ??= createStore(DATABASE, 'state');
    return opened(mode, (objects) => {
      const { db } = objects.transaction;
      db.onversionchange = () => giveUp(db);
      return use(objects);
    });
  };
  return {
    async update(change) {
      let written = emptyState;
      await update(
        site,
        (value) => {
          written = change(readState(value));
          return written;
        },
        store,
      );
      return written;
    },
    async erase() {
      await store('readonly', (objects) => giveUp(objects.transaction.db));
      await eraseStored();
    },
  };
}

/** State in memory only: for generating example data, and for tests. */
export function memoryStore(): StateStore {
  let state = emptyState;
  return {
    update: async (change) => {
      state = change(state);
      return state;
    },
    erase: async () => {
      state = emptyState;
    },
  };
}
