// What this browser recorded, read without changing or creating anything.

import { DATABASE } from './eraseStored.ts';

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opening creates what is not there, so it is taken back before it has come to be. */
async function open(): Promise<IDBDatabase | undefined> {
  const known = (await indexedDB.databases?.())?.some(({ name }) => name === DATABASE);
  if (known === false) return undefined;
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.transaction?.abort();
  return result(request);
}

/**
 * Ledger and outbox by site.
 *
 * @returns undefined = there is no database: nothing was recorded.
 */
export async function readStored(): Promise<{ readonly [site: string]: unknown } | undefined> {
  let database: IDBDatabase | undefined;
  try {
    database = await open();
    const [store] = database?.objectStoreNames ?? [];
    if (!database || !store) return undefined;
    // An erasure waits for every connection.
    database.onversionchange = () => database?.close();
    const objects = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([
      result(objects.getAllKeys()),
      result(objects.getAll()),
    ]);
    return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
  } catch {
    return undefined; // Aborted, as there was none; or storage is blocked.
  } finally {
    database?.close();
  }
}
