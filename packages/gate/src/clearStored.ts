// Withdrawal: removes the declared cookies and storage keys of services that are not granted.

import { COOKIE_NAME, type Service } from '@qraia/consent';
import { expireCookie } from './expireCookie.ts';
import { matches } from './matches.ts';

const AREAS = ['localStorage', 'sessionStorage'] as const;

/** Something that lies in the browser under a declared name. */
export interface Stored {
  readonly where: 'cookie' | (typeof AREAS)[number];
  readonly name: string;
}

const cookieNames = (): string[] =>
  document.cookie.split(';').map((part) => part.trim().split('=', 1)[0] ?? '');

/** A sandboxed frame may read neither cookies nor storage: nothing is kept there. */
function attempt<T>(task: () => T, otherwise: T): T {
  try {
    return task();
  } catch {
    return otherwise;
  }
}

/**
 * What is stored under a name that only denied services declare. Names that nobody declared are left
 * alone, and so are those that a granted service declares too, and the decision itself.
 */
export function storedNames(
  denied: readonly Service[],
  granted: readonly Service[] = [],
): Stored[] {
  const isAmong = (services: readonly Service[], kind: 'cookies' | 'storage', name: string) =>
    services.some((service) => service[kind].some((pattern) => matches(pattern, name)));
  const isTheirs = (kind: 'cookies' | 'storage', name: string): boolean =>
    isAmong(denied, kind, name) && !isAmong(granted, kind, name) && name !== COOKIE_NAME;
  return [
    ...attempt(cookieNames, [])
      .filter((name) => isTheirs('cookies', name))
      .map((name) => ({ where: 'cookie' as const, name })),
    ...AREAS.flatMap((where) =>
      attempt(() => Object.keys(window[where]), [])
        .filter((name) => isTheirs('storage', name))
        .map((name) => ({ where, name })),
    ),
  ];
}

/** Deletes what `storedNames` finds. */
export function clearStored(denied: readonly Service[], granted: readonly Service[] = []): void {
  for (const { where, name } of storedNames(denied, granted)) {
    if (where === 'cookie') expireCookie(name);
    else window[where].removeItem(name);
  }
  // Databases cannot be listed everywhere: those that are declared by their whole name.
  const kept = new Set(granted.flatMap(({ storage }) => storage));
  for (const name of denied.flatMap(({ storage }) => storage)) {
    if (!name.endsWith('*') && !kept.has(name)) attempt(() => indexedDB.deleteDatabase(name), null);
  }
}
