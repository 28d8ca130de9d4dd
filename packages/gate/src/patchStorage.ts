// Tier 2, what is kept: writes of declared names wait until their service is granted.

import type { Service } from '@qraia/consent';
import { matches } from './matches.ts';
import { REFUSED, type Realm, wrap } from './wrap.ts';

/**
 * A held value of a storage area reads back as it was given. Tags take a write that is gone at once for a
 * fault, and mixpanel's lock then tries again until the stack is full.
 *
 * @param denied - the services that are not granted now.
 */
export function patchStorage(
  realm: Realm,
  denied: () => readonly Service[],
  later: (call: () => void) => void,
): void {
  const isAmong = (kind: 'cookies' | 'storage', name: unknown) =>
    denied().some((service) => service[kind].some((pattern) => matches(pattern, String(name))));
  /** Writes now, or as soon as it may be. */
  const writeCookie = (name: unknown, go: () => unknown): unknown =>
    isAmong('cookies', name) ? later(() => writeCookie(name, go)) : go();

  wrap(realm, 'CookieStore Document', 'cookie set', (_, [given], go) => {
    const cookie = String(given?.name ?? given);
    // Taking a cookie away is never held: it is also how withdrawal does it.
    return /;\s*max-age\s*=\s*(0|-\d+)(?!\d|.*max-age)/i.test(cookie)
      ? go()
      : (writeCookie(cookie.replace(/=.*/s, '').trim(), go) ?? Promise.resolve());
  });

  /** What waits, by name: of both areas, for hardly a tag keeps different values under one name. */
  const waiting = new Map<string, string>();
  wrap(realm, 'Storage', 'clear setItem removeItem getItem', (area, [name, value], go, method) => {
    if (method === 'getItem') return waiting.get(name) ?? go();
    if (method === 'setItem' && isAmong('storage', name)) {
      waiting.set(name, String(value));
      return later(() => {
        if (waiting.has(name)) area.setItem(name, waiting.get(name));
      });
    }
    if (method === 'clear') waiting.clear();
    waiting.delete(name);
    return go();
  });

  wrap(realm, 'IDBFactory', 'open', (_, [name], go) => (isAmong('storage', name) ? REFUSED : go()));
}
