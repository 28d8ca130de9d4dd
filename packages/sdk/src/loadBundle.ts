// Fetches one of our own bundles when it is needed, once.

import { loadScript } from './loadScript.ts';

/**
 * @param make - what the bundle is for; called when it has run.
 * @param integrity - what its bytes must hash to; absent = not looked at.
 * @returns loads at the first call. undefined where the bundle cannot be had: everything stays as it was
 *   decided, and the next call tries again.
 */
export function bundleLoader<T>(
  address: string,
  nonce: string,
  make: () => T | undefined | Promise<T | undefined>,
  integrity?: string,
): () => Promise<T | undefined> {
  let loading: Promise<T | undefined> | undefined;
  return () => {
    loading ??= loadScript(address, nonce, integrity).then((ran) => {
      if (!ran) loading = undefined;
      return ran ? make() : undefined;
    });
    return loading;
  };
}
