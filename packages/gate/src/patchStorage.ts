// Tier 2, what is kept: writes of declared names wait until their service is granted.

import type { Service } from '@qraia/consent';
import { matches } from './matches.ts';
import { REFUSED, type Realm, wrap } from './wrap.ts';

/** @param denied - the services that are not granted now. */
export function patchStorage(
  realm: Realm,
  denied: () => readonly Service[],
  later: (call: () => void) => void,
): void {
  const isHeld = (kind: 'cookies' | 'storage', name: unknown): boolean =>
    denied().some((service) => service[kind].some((pattern) => matches(pattern, String(name))));
  /** Writes now, or as soon as it may be. */
  const write = (kind: 'cookies' | 'storage', name: unknown, go: () => unknown): unknown => {
    if (!isHeld(kind, name)) return go();
    later(() => write(kind, name, go));
    return undefined;
  };

  wrap(realm, 'Document', /^cookie$/, (_, [given], go) => {
    const cookie = String(given);
    const name = cookie.split('=', 1)[0]?.trim() ?? '';
    // Taking a cookie away is never held: it is also how withdrawal does it.
    return /;\s*max-age\s*=\s*[0-]/i.test(cookie) ? go() : write('cookies', name, go);
  });
  wrap(
    realm,
    'CookieStore',
    /^set$/,
    (_, [given], go) => write('cookies', given?.name ?? given, go) ?? Promise.resolve(),
  );
  wrap(realm, 'Storage', /^setItem$/, (_, [name], go) => write('storage', name, go));
  wrap(realm, 'IDBFactory', /^open$/, (_, [name], go) =>
    isHeld('storage', name) ? REFUSED : go(),
  );
}
