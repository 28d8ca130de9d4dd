// Removes what this browser recorded, whether or not a recorder runs.

export const DATABASE = 'qraia';

/**
 * Deletes the whole database: one origin has one decision, so whatever statistics it holds goes with it.
 * Open connections of other tabs close themselves on `versionchange`.
 */
export const eraseStored = (): Promise<void> =>
  new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      // Blocked: a connection that does not close. The deletion stays queued behind it.
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve(); // Storage is blocked, so nothing was stored.
    }
  });
