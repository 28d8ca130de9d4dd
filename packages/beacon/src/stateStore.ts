// Where ledger and outbox live: one value, changed in one transaction.

import { createStore, promisifyRequest, update } from 'idb-keyval';
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

export const DATABASE = 'qraia';

/**
 * IndexedDB through idb-keyval. Ledger and outbox are one value under one key because idb-keyval's
 * `update` is one transaction for one key; readwrite transactions queue across tabs, so that needs no
 * lock. Deleting the database is beyond its API: the connection is closed through the store first.
 *
 * @param site - one browser profile may hold several sites on one origin: a key each.
 */
export function indexedDbStore(site: string): StateStore {
  let store = createStore(DATABASE, 'state');
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
      const left = await store('readwrite', async (objects) => {
        objects.delete(site);
        return promisifyRequest(objects.count());
      });
      if (left > 0) return;
      await store('readonly', (objects) => objects.transaction.db.close());
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(DATABASE);
        request.onsuccess = () => resolve();
        request.onerror = () => resolve();
        // Another tab still holds it open: emptied it is, and that tab erases it in turn.
        request.onblocked = () => resolve();
      });
      store = createStore(DATABASE, 'state');
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
