// What of an address the brute-force count goes by.

const PAGE_LENGTH = 200;
const HOST_LENGTH = 100;
const REFERRER_SCHEMES = ['http:', 'https:', 'android-app:'];

/** The page or link a url stands for; undefined when it cannot be parsed. */
export function pageOf(url: string): string | undefined {
  let path: string;
  try {
    const parsed = new URL(url, 'http://site.invalid');
    // No browser shows a page of ours at another kind of address.
    if (!/^https?:$/.test(parsed.protocol)) return undefined;
    path = parsed.pathname;
  } catch {
    return undefined;
  }
  if (path !== '/' && path.endsWith('/')) path = path.slice(0, -1);
  return path.slice(0, PAGE_LENGTH);
}

/** A link to the site itself is its path; any other is host and path. */
export function linkOf(url: string, hosts: readonly string[]): string {
  const { hostname } = new URL(url, 'http://site.invalid');
  const host = plainHost(hostname);
  const path = pageOf(url) ?? '';
  return host === 'site.invalid' || hosts.includes(host) ? path : `${host}${path}`;
}

/** What of a host is counted: lower case, no leading `www.`, nothing that a host name cannot hold. */
const plainHost = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/[^a-z0-9_.:[\]-]/g, '_')
    .slice(0, HOST_LENGTH);

/** A referrer's host, lower-case, without port or leading `www.`; empty when it has none we count. */
export function hostOf(referrer: string | undefined): string {
  if (!referrer) return '';
  let url: URL;
  try {
    url = new URL(referrer);
  } catch {
    return '';
  }
  if (!REFERRER_SCHEMES.includes(url.protocol)) return '';
  return plainHost(url.hostname);
}
