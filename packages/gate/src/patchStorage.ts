// Tier 2, what is kept: writes of declared names wait until their service is granted.

import type { Service } from '@qraia/consent';
import { matches } from './clearStored.ts';
import type { Realm } from './patchElements.ts';
import { NOT_GRANTED } from './patchRequests.ts';
import { wrapMethod, wrapProperty } from './wrap.ts';

/** @param denied - the services that are not granted now. */
export function patchStorage(
  realm: Realm,
  denied: () => readonly Service[],
  later: (call: () => void) => void,
): void {
  const isHeld = (kind: 'cookies' | 'storage', name: string): boolean =>
    denied().some((service) => service[kind].some((pattern) => matches(pattern, name)));
  /** Writes now, or as soon as it may be. */
  const write = (isDenied: () => boolean, go: () => unknown): unknown => {
    if (!isDenied()) return go();
    const again = (): void => {
      if (isDenied()) later(again);
      else go();
    };
    later(again);
    return undefined;
  };

  wrapProperty(realm.Document.prototype, 'cookie', (_, args, go) => {
    const cookie = String(args[0]);
    // Taking a cookie away is never held: it is also how withdrawal does it.
    if (/;\s*max-age\s*=\s*[0-]/i.test(cookie)) return go();
    const name = cookie.split('=', 1)[0]?.trim() ?? '';
    return write(() => isHeld('cookies', name), go);
  });
  const { CookieStore } = realm as unknown as { CookieStore?: { prototype: object } };
  wrapMethod(CookieStore?.prototype, 'set', (_, args, go) => {
    const [given] = args;
    const name = typeof given === 'object' ? (given as { name: string }).name : String(given);
    return isHeld('cookies', name) ? Promise.resolve() : go();
  });
  wrapMethod(realm.Storage.prototype, 'setItem', (_, args, go) =>
    write(() => isHeld('storage', String(args[0])), go),
  );
  wrapMethod(realm.IDBFactory?.prototype, 'open', (_, args, go) => {
    if (!isHeld('storage', String(args[0]))) return go();
    throw new realm.DOMException(NOT_GRANTED, 'SecurityError');
  });
}
