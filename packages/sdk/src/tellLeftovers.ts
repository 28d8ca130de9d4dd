// What could not be deleted after a choice is told to the page and its developer, by names alone.

import type { Gate, Release } from '@qraia/gate';

/** After the gate's last sweep, which comes two seconds after a choice. */
const WAIT_MS = 2500;

/** A database that a connection holds open. Where no list is to be had, as in Firefox before 126, there is none. */
async function leftDatabases({ services }: Gate): Promise<string[]> {
  try {
    const declaredBy = (isGranted: boolean): Set<string | undefined> =>
      new Set(services(isGranted).flatMap(({ storage }) => storage));
    const [denied, granted] = [declaredBy(false), declaredBy(true)];
    return (await indexedDB.databases()).flatMap(({ name }) =>
      name && denied.has(name) && !granted.has(name) ? name : [],
    );
  } catch {
    return [];
  }
}

export function tellLeftovers(gate: Gate, release: Release): void {
  setTimeout(async () => {
    const names = [...release.leftovers(), ...(await leftDatabases(gate))];
    if (names.length === 0) return;
    console.warn(`[qraia] could not be deleted: ${names.join(', ')}`);
    document.dispatchEvent(new CustomEvent('qraia:leftovers', { detail: names }));
  }, WAIT_MS);
}
