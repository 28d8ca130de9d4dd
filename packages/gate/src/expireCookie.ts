// Removes a cookie wherever a page here can have set it: its domain and path cannot be read.

/** This host and every parent domain; '' = this host alone. */
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

/**
 * A name that begins with `__Secure-` or `__Host-` can be written in no other way, and a partitioned
 * cookie is another one than that of the same name without:
 * https://developer.mozilla.org/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies
 */
export function expireCookie(name: string): void {
  const kinds =
    location.protocol === 'https:' || name.startsWith('__')
      ? [';secure', ';secure;partitioned']
      : [''];
  try {
    for (const domain of domains(location.hostname)) {
      for (const path of paths(location.pathname)) {
        for (const kind of kinds) {
          // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser, nor synchronous.
          document.cookie = `${name}=;max-age=0;path=${path}${domain}${kind}`;
        }
      }
    }
  } catch {
    // A sandboxed frame has no cookies.
  }
}
