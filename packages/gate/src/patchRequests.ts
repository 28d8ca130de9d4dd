// Tier 2, calls: a request to what is not granted fails at once, as without a network.

import type { Realm } from './patchElements.ts';
import { wrapConstructor, wrapMethod } from './wrap.ts';

/** What a page reads that catches it. */
export const NOT_GRANTED = 'not granted';

/** An address that fails in every browser without a request. */
const NOWHERE = 'blob:null/';

/** @param may - whether an address may be reached now; it takes note of what it refuses. */
export function patchRequests(realm: Realm, may: (what: string, address: string) => boolean): void {
  // The same error as the browser's own failure: pages that handle that handle this.
  wrapMethod(realm, 'fetch', (_, args, go) => {
    const [input] = args;
    const address = input instanceof realm.Request ? input.url : String(input);
    return may('fetch', address) ? go() : Promise.reject(new TypeError('Failed to fetch'));
  });
  wrapMethod(realm.Navigator.prototype, 'sendBeacon', (_, [address], go) =>
    may('sendBeacon', String(address)) ? go() : false,
  );
  wrapMethod(realm.XMLHttpRequest.prototype, 'open', (_, args, go) => {
    const [method, address, ...rest] = args;
    return may('XMLHttpRequest', String(address)) ? go() : go([method, NOWHERE, ...rest]);
  });
  for (const name of ['EventSource', 'WebSocket', 'Worker', 'SharedWorker']) {
    wrapConstructor(realm, name, (args, go) => {
      if (may(name, String(args[0]))) return go();
      throw new realm.DOMException(NOT_GRANTED, 'SecurityError');
    });
  }
  // The constructor gives the source without its setter.
  wrapConstructor(realm, 'Audio', (args, go) => {
    const audio = go([]) as HTMLAudioElement;
    if (args.length > 0) audio.src = String(args[0]);
    return audio;
  });
}
