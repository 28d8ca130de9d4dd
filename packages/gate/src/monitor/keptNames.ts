// The names under which something is kept in this browser for this site; never what is kept.

import { COOKIE_NAME, type Service } from '@qraia/consent';
import { matches } from '../matches.ts';
import type { Leak } from './Leak.ts';

export type KeptName = Leak & { readonly kind: Exclude<Leak['kind'], 'request' | 'policy'> };

/** What is blocked keeps nothing. */
const or = <T>(nothing: T, read: () => T): T => {
  try {
    return read();
  } catch {
    return nothing;
  }
};

/** Where no list of databases is to be had, as in Firefox before 126, there are none in it. */
const databases = async (): Promise<string[]> => {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch {
    return [];
  }
};

/** Every name there is, this SDK's own among them. HttpOnly cookies cannot be seen. */
export async function keptNames(): Promise<KeptName[]> {
  const named = (kind: KeptName['kind'], names: readonly string[]): KeptName[] =>
    names.filter(Boolean).map((name) => ({ kind, name }));
  return [
    ...named(
      'cookie',
      or('', () => document.cookie)
        .split(';')
        .map((part) => part.trim().split('=', 1)[0] ?? ''),
    ),
    ...named(
      'localStorage',
      or([], () => Object.keys(localStorage)),
    ),
    ...named(
      'sessionStorage',
      or([], () => Object.keys(sessionStorage)),
    ),
    ...named('indexedDB', await databases()),
  ];
}

/** Ours: the decision, the ledger, and what else begins with the name. */
const isOwn = (name: string): boolean => name === COOKIE_NAME || /^qraia\b|^qraia_/.test(name);

/** The service that declares a name, granted or not. */
export const keeperOf = (
  services: readonly Service[],
  { kind, name }: KeptName,
): Service | undefined =>
  services.find((service) =>
    service[kind === 'cookie' ? 'cookies' : 'storage'].some((pattern) => matches(pattern, name)),
  );

/** Whether somebody has said what a name is for. */
export const isDeclared = (services: readonly Service[], kept: KeptName): boolean =>
  isOwn(kept.name) || keeperOf(services, kept) !== undefined;
