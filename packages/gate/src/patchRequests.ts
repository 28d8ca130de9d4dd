// Tier 2, calls: a request to what is not granted fails at once, as without a network.

import { addressesNamed } from './addresses.ts';
import type { Holder } from './holder.ts';
import { REFUSED, type Realm, wrap } from './wrap.ts';

/** An address that fails in every browser without a request. */
const NOWHERE = 'blob:null/';

/** @param may - whether an address may be reached now; it takes note of what it refuses. */
export function patchRequests(
  realm: Realm,
  { namesDenied, ofBlobs }: Holder,
  may: (what: string, address: unknown) => boolean,
): void {
  wrap(
    realm,
    ' Navigator',
    'fetchLater SharedWorker Worker WebSocket EventSource fetch sendBeacon',
    (_, [given], go, name) => {
      if (may(name, given?.url ?? given) && !namesDenied(String(given))) return go();
      if (name === 'sendBeacon') return false;
      // The same error as the browser's own failure: pages that handle that handle this.
      return name === 'fetch' ? Promise.reject(new TypeError('Failed to fetch')) : REFUSED;
    },
  );
  wrap(realm, 'XMLHttpRequest', 'open', (_, args, go) => {
    if (!may('XMLHttpRequest', args[1])) args[1] = NOWHERE;
    return go();
  });

  // What a blob says is read where it is made: asking for it would be a request, which a policy may forbid.
  const texts = new WeakMap<Blob, string>();
  wrap(realm, '', 'Blob File', (_, [parts], go) => {
    const blob = go();
    const known = [parts]
      .flat()
      .map((part) => texts.get(part) ?? (typeof part === 'string' ? part : ''));
    texts.set(blob, known.join(''));
    return blob;
  });
  wrap(realm.URL as never, '', 'createObjectURL', (_, [blob], go) => {
    const address = go();
    const named = addressesNamed(texts.get(blob) ?? '');
    // Most name none, and a page may make thousands.
    if (named) ofBlobs.set(address, named);
    return address;
  });
}
