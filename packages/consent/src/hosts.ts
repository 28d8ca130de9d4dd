// Which service an address belongs to, and whether a host is the site's own.

import type { Service } from './configuration.ts';

/** Whether `host[:port][/path-prefix]`, with `*.` for subdomains, covers an address. */
function covers(pattern: string, host: string, path: string): boolean {
  const slash = pattern.indexOf('/');
  const hostPattern = slash < 0 ? pattern : pattern.slice(0, slash);
  const prefix = slash < 0 ? '' : pattern.slice(slash);
  const hostMatches = hostPattern.startsWith('*.')
    ? host.endsWith(hostPattern.slice(1)) || host === hostPattern.slice(2)
    : host === hostPattern;
  return hostMatches && path.startsWith(prefix);
}

/**
 * The service that an address belongs to; the longest pattern decides.
 *
 * @param host - host with port where it is not the scheme's own, as in `URL.host`; a pattern without
 *   a port covers the host on its default port only.
 */
export function serviceOf(
  services: readonly Service[],
  host: string,
  path: string,
): Service | undefined {
  let found: Service | undefined;
  let longest = -1;
  for (const service of services) {
    for (const pattern of service.hosts) {
      // A wildcard yields to the same host spelled out, and to a host that is longer by one letter.
      const weight = pattern.startsWith('*.') ? pattern.length - 2.5 : pattern.length;
      if (weight > longest && covers(pattern, host, path)) {
        found = service;
        longest = weight;
      }
    }
  }
  return found;
}

/**
 * Whether a host is the site's own: the page's host, or the shared domain and every host below it.
 * Where no domain is configured, the page's host without "www." takes its place.
 */
export function isOwnHost(hostname: string, page: string, domain: string): boolean {
  const bare = (name: string): string => name.replace(/^www\./, '');
  const own = domain || bare(page);
  return hostname === page || hostname === own || hostname.endsWith(`.${own}`);
}
