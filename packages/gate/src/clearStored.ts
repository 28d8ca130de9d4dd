// Withdrawal: removes the declared cookies and storage keys of services that are not granted.

import { COOKIE_NAME, type Service } from '@qraia/consent';
import { matches } from './matches.ts';

const AREAS = ['localStorage', 'sessionStorage'] as const;

/** Something that lies in the browser under a declared name. */
export interface Stored {
  readonly where: 'cookie' | (typeof AREAS)[number];
  readonly name: string;
}

/** This host and every parent domain: which of them a cookie was set for cannot be read. */
function domains(hostname: string): string[] {
  const labels = hostname.split('.');
  return ['', ...labels.map((_, index) => `;domain=${labels.slice(index).join('.')}`)];
}

/** The path of the page and every prefix of it, with and without its slash. */
function paths(pathname: string): string[] {
  const found = ['/'];
  for (let end = pathname.indexOf('/', 1); end > 0; end = pathname.indexOf('/', end + 1)) {
    found.push(pathname.slice(0, end), pathname.slice(0, end + 1));
  }
  return [...found, pathname];
}

function expire(name: string): void {
  // A name that begins with __Secure- or __Host- can be written in no other way.
  const secure = location.protocol === 'https:' || /^__/.test(name) ? ';secure' : '';
  for (const domain of domains(location.hostname)) {
    for (const path of paths(location.pathname)) {
      // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser, nor synchronous.
      document.cookie = `${name}=;max-age=0;path=${path}${domain}${secure}`;
    }
  }
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
    if (where === 'cookie') expire(name);
    else window[where].removeItem(name);
  }
  // Databases cannot be listed everywhere: those that are declared by their whole name.
  const kept = new Set(granted.flatMap(({ storage }) => storage));
  for (const name of denied.flatMap(({ storage }) => storage)) {
    if (!name.endsWith('*') && !kept.has(name)) attempt(() => indexedDB.deleteDatabase(name), null);
  }
}
