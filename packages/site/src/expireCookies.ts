// Withdrawal on the server: expires the cookies of services that are not granted, HttpOnly ones as well.

import {
  COOKIE_NAME,
  type Configuration,
  type Decision,
  isServiceGranted,
  type Service,
} from '@qraia/consent';
import { cookieNames } from './cookieNames.ts';

/** Lines in one response; proxies refuse headers beyond 4 to 8 kB. The rest goes with the next. */
const MOST_LINES = 40;

export interface Place {
  /** Host name of the request, without its port. */
  readonly host: string;
  readonly isHttps: boolean;
  /** Paths besides `/`. */
  readonly paths: readonly string[];
}

/**
 * Set-Cookie lines for the cookies that the request carries and that only denied services declare.
 * Which domain and path a cookie was set for is not said, so each one that comes into question is tried.
 */
export function expireCookies(
  { services, domain }: Configuration,
  decision: Decision | null,
  cookieHeader: string,
  { host, isHttps, paths }: Place,
): string[] {
  const isOf = (granted: boolean) => (service: Service) =>
    isServiceGranted(decision, service) === granted;
  const denied = services.filter(isOf(false)).flatMap(({ cookies }) => cookies);
  const kept = services.filter(isOf(true)).flatMap(({ cookies }) => cookies);
  const expired = [...new Set(cookieNames(cookieHeader))].filter(
    (name) =>
      // A visitor can write anything there; what is none of a header's letters never came from a header.
      /^[!-+\--~]+$/.test(name) &&
      name !== COOKIE_NAME &&
      isAmong(denied, name) &&
      !isAmong(kept, name),
  );
  return expired
    .flatMap((name) =>
      // A name that begins with __Host- has no domain and no other path than the root.
      (name.startsWith('__Host-') ? [''] : domainsOf(host, domain)).flatMap((attribute) =>
        ['/', ...(name.startsWith('__Host-') ? [] : paths)].map(
          (path) => `${name}=; Max-Age=0; Path=${path}${attribute}${isHttps ? '; Secure' : ''}`,
        ),
      ),
    )
    .slice(0, MOST_LINES);
}

const isAmong = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name,
  );

/**
 * This host alone, the host, and its parents up to the shared domain; without one up to two labels,
 * for a browser refuses the lines for a public suffix. The shared domain is tried on every host: a
 * proxy may have put in a name of its own.
 */
function domainsOf(host: string, domain: string): string[] {
  const labels =
    /^[a-z\d_-]+(\.[a-z\d_-]+)+$/.test(host) && !/^[\d.]+$/.test(host) ? host.split('.') : [];
  const parents = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
  const end = parents.indexOf(domain);
  const names = end < 0 ? parents : parents.slice(0, end + 1);
  const tried = new Set([...names, ...(domain ? [domain] : [])]);
  return ['', ...[...tried].map((name) => `; Domain=${name}`)];
}
