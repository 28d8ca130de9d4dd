// What of an address may leave the browser: path or host, never query, fragment, user or port of others.

import { limits } from '@qraia/protocol';

/** Path without query and fragment, without a trailing slash, cut to its limit. */
export const cleanPath = (url: URL): string =>
  (url.pathname.replace(/(.)\/$/, '$1') || '/').slice(0, limits.path);

/** A host may hold more than the wire takes (`a~b.example`): the endpoint would refuse the whole batch. */
export const bareHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[^a-z0-9_.:[\]-]/g, '_')
    .slice(0, limits.host);

/** A parsed address, or undefined where the text is none. */
export function parseAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/**
 * Host of the page that led here.
 *
 * @param ownHosts - bare hosts that are the site itself.
 */
export function cleanReferrer(
  referrer: string,
  ownHosts: readonly string[],
): { host: string; own: boolean } {
  const url = parseAddress(referrer);
  if (!url || !/^(https?|android-app):$/.test(url.protocol)) return { host: '', own: false };
  const host = bareHost(url.hostname);
  return { host, own: ownHosts.includes(host) };
}
