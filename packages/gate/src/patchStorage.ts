// Tier 2, what is kept: writes of declared names wait until their service is granted.

import type { Service } from '@qraia/consent';
import { matches } from './matches.ts';
import { REFUSED, type Realm, wrap } from './wrap.ts';

/**
 * A held value of a storage area reads back as it was given. Tags take a write that is gone at once for a
 * fault, and mixpanel's lock then tries again until the stack is full.
 *
 * @param denied - the services that are not granted now.
 * @param declared - all services.
 */
export function patchStorage(
  realm: Realm,
  denied: () => readonly Service[],
  declared: readonly Service[],
  later: (call: () => void) => void,
): void {
  const isAmong = (services: readonly Service[], kind: 'cookies' | 'storage', name: unknown) =>
    services.some((service) => service[kind].some((pattern) => matches(pattern, String(name))));
  /** Writes now, or as soon as it may be. */
  const writeCookie = (name: unknown, go: () => unknown): unknown =>
    isAmong(denied(), 'cookies', name) ? later(() => writeCookie(name, go)) : go();

  wrap(realm, 'Document', /^cookie$/, (_, [given], go) => {
    const cookie = String(given);
    const name = cookie.split('=', 1)[0]?.trim() ?? '';
    // Taking a cookie away is never held: it is also how withdrawal does it.
    return /;\s*max-age\s*=\s*[0-]/i.test(cookie) ? go() : writeCookie(name, go);
  });
  wrap(
    realm,
    'CookieStore',
    /^set$/,
    (_, [given], go) => writeCookie(given?.name ?? given, go) ?? Promise.resolve(),
  );

  /** What waits in a storage area, by name. */
  const areas = new WeakMap<Storage, Map<string, string>>();
  wrap(realm, 'Storage', /^((get|set|remove)Item|clear)$/, (area, args, go, method) => {
    const [name, value] = args.map(String);
    const waiting = areas.get(area) ?? new Map();
    areas.set(area, waiting);
    if (method === 'getItem') return waiting.get(name) ?? go();
    if (method === 'setItem' && isAmong(denied(), 'storage', name)) {
      waiting.set(name, value);
      return later(() => {
        if (waiting.has(name)) area.setItem(name, waiting.get(name));
      });
    }
    if (method === 'clear') waiting.clear();
    else waiting.delete(name);
    return go();
  });

  wrap(realm, 'IDBFactory', /^open$/, (_, [name], go) => {
    if (isAmong(denied(), 'storage', name)) return REFUSED;
    const request = go();
    // Withdrawal deletes the database, which waits until every connection of every tab is closed; a tab
    // may hear of that before it hears of the withdrawal.
    if (isAmong(declared, 'storage', name)) {
      request.addEventListener('success', ({ target: { result } }: { target: IDBOpenDBRequest }) =>
        result.addEventListener('versionchange', () => result.close()),
      );
    }
    return request;
  });
}
