// Withdrawal: removes the declared cookies and storage keys of services that are not granted.

import { COOKIE_NAME, type Service } from '@qraia/consent';

/** A name, or the beginning of names where the pattern ends with `*`. */
export const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

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
  const secure = location.protocol === 'https:' ? ';secure' : '';
  for (const domain of domains(location.hostname)) {
    for (const path of paths(location.pathname)) {
      // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser, nor synchronous.
      document.cookie = `${name}=;max-age=0;path=${path}${domain}${secure}`;
    }
  }
}

/**
 * Names that nobody declared are left alone, and so are those that a granted service declares too, and
 * the decision itself.
 */
export function clearStored(denied: readonly Service[], granted: readonly Service[] = []): void {
  const cookies = denied.flatMap((service) => service.cookies);
  const keys = denied.flatMap((service) => service.storage);
  const keptCookies = [COOKIE_NAME, ...granted.flatMap((service) => service.cookies)];
  const keptKeys = granted.flatMap((service) => service.storage);
  const isAmong = (patterns: readonly string[], name: string): boolean =>
    patterns.some((pattern) => matches(pattern, name));
  if (cookies.length > 0) {
    for (const part of document.cookie.split(';')) {
      const name = part.trim().split('=', 1)[0] ?? '';
      if (name && isAmong(cookies, name) && !isAmong(keptCookies, name)) expire(name);
    }
  }
  if (keys.length === 0) return;
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of Object.keys(window[area])) {
        if (isAmong(keys, key) && !isAmong(keptKeys, key)) window[area].removeItem(key);
      }
    } catch {
      // Storage is blocked: nothing is kept there.
    }
  }
}
