// Tier 2, calls: a request to what is not granted fails at once, as without a network.

import type { Holder } from './holder.ts';
import { REFUSED, type Realm, wrap } from './wrap.ts';

/** An address that fails in every browser without a request. */
const NOWHERE = 'blob:null/';

/** @param may - whether an address may be reached now; it takes note of what it refuses. */
export function patchRequests(
  realm: Realm,
  { namesDenied }: Holder,
  may: (what: string, address: unknown) => boolean,
): void {
  // The same error as the browser's own failure: pages that handle that handle this.
  const failed = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
  wrap(
    realm,
    '',
    /^(fetch(Later)?|EventSource|WebSocket|(Shared)?Worker)$/,
    (_, [given], go, name) => {
      if (may(name, given?.url ?? given) && !namesDenied(String(given))) return go();
      return name === 'fetch' ? failed() : REFUSED;
    },
  );
  wrap(realm, 'Navigator', /^sendBeacon$/, (_, [address], go, name) =>
    may(name, address) ? go() : false,
  );
  wrap(realm, 'XMLHttpRequest', /^open$/, (_, args, go) => {
    if (!may('XMLHttpRequest', args[1])) args[1] = NOWHERE;
    return go();
  });
}
