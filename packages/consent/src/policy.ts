// The Content-Security-Policy of the enforced tier: which hosts the browser itself lets a page reach.

import type { Configuration } from './configuration.ts';
import { type Decision, isServiceGranted } from './decision.ts';

export interface PolicyOptions {
  /**
   * Hosts or origins of the site and its endpoint, besides 'self' and the hosts of `domain`:
   * `stats.qraia.com`, `https://app.qraia.com:8443`, `*.qraia.com`. They are reached whatever was denied.
   */
  readonly own: readonly string[];
  /** Host name of the page. Where no `domain` is configured, it and the hosts below it are the site's own. */
  readonly page?: string;
  /**
   * Nonce of this response. Whatever carries it runs, from any host: give it to markup of your own
   * only, or better leave it to a policy of your own beside this one, for two policies both hold.
   */
  readonly nonce?: string;
  /** Address that the browser reports breaches to. It has no effect in a `<meta>`. */
  readonly reportUri?: string;
  /**
   * Keeps inline scripts and styles, `eval` and scripts from data: and blob: working; true where no
   * nonce is given. With `inline: true` the nonce is left out, for it would switch 'unsafe-inline' off.
   */
  readonly inline?: boolean;
}

/** The header that the policy goes into: undeclared hosts are reported, not held, where the site learns. */
export const policyHeader = (
  configuration: Configuration,
): 'content-security-policy' | 'content-security-policy-report-only' =>
  configuration.unknown === 'learn'
    ? 'content-security-policy-report-only'
    : 'content-security-policy';

/** One CSP host-source. An empty path is every path; one that ends with a slash is a prefix. */
interface Source {
  readonly scheme: string;
  readonly wild: boolean;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

const SOURCE = /^(?:(https?|wss?):\/\/)?(\*\.)?([a-z\d_.-]+)(:(?:\d+|\*))?(\/\S*)?$/;

/**
 * The sources of one host pattern; none where a CSP cannot say it (it knows no IPv6 addresses).
 * A CSP wildcard leaves out the host itself, and a path without a slash at its end is that path only.
 */
function sourcesOf(pattern: string): Source[] {
  const [whole, scheme = '', wildcard = '', host = '', port = '', path = ''] =
    SOURCE.exec(pattern) ?? [];
  if (whole === undefined) return [];
  const written = encodePath(path);
  return [false, ...(wildcard ? [true] : [])].flatMap((wild) =>
    (written === '' || written.endsWith('/') ? [written] : [written, `${written}/`]).map(
      (each) => ({ scheme, wild, host, port, path: each }),
    ),
  );
}

/**
 * A path prefix may hold whatever is not a space: a semicolon would begin a directive, a comma a policy,
 * and a header takes nothing but ASCII.
 */
const encodePath = (path: string): string =>
  path.replace(/[^\w.~!$&()*+=:@%/-]/gu, (letter) =>
    letter === "'" ? '%27' : encodeURIComponent(/\p{Surrogate}/u.test(letter) ? '\ufffd' : letter),
  );

const text = ({ scheme, wild, host, port, path }: Source): string =>
  `${scheme && `${scheme}://`}${wild ? '*.' : ''}${host}${port}${path}`;

/**
 * A percent-encoded path is not said at all. CSP has semicolons and commas encoded
 * (https://www.w3.org/TR/CSP3/#grammardef-path-part), but in Firefox ESR one `%3B` makes the rest of
 * the directive fail for web sockets, as if it had been decoded and read again.
 */
const isSayable = ({ path }: Source): boolean => !path.includes('%');

/** Whether everything that `inner` lets in is let in by `outer` as well. */
function covers(outer: Source, inner: Source): boolean {
  const host = outer.wild
    ? inner.host.endsWith(`.${outer.host}`) || (inner.wild && inner.host === outer.host)
    : !inner.wild && inner.host === outer.host;
  const port = outer.port === ':*' || outer.port === inner.port;
  const path = outer.path.endsWith('/')
    ? inner.path.startsWith(outer.path)
    : outer.path === '' || inner.path === outer.path;
  return host && port && path;
}

/**
 * What the declared services may reach. As in the gate, a host spelled out goes before a wildcard, and
 * of two services that declare the same the first decides.
 */
function declared(
  { services }: Configuration,
  decision: Decision | null,
): { granted: Source[]; denied: Source[] } {
  const found = new Map<string, { source: Source; pass: boolean }>();
  const all = services.flatMap((service) =>
    service.hosts.flatMap((pattern) =>
      sourcesOf(pattern).map((source) => ({
        source,
        pass: isServiceGranted(decision, service),
        implied: pattern.startsWith('*.') && !source.wild,
      })),
    ),
  );
  for (const each of [...all.filter((one) => !one.implied), ...all.filter((one) => one.implied)]) {
    const key = text(each.source);
    if (!found.has(key)) found.set(key, each);
  }
  const those = (pass: boolean): Source[] =>
    [...found.values()].filter((each) => each.pass === pass).map(({ source }) => source);
  return { granted: those(true), denied: those(false) };
}

/** The site's own hosts as `isOwnHost` has them, on every port. */
function sharedBy(domain: string, page: string): Source[] {
  const own = domain || page.replace(/^www\./, '');
  return sourcesOf(/^[\d.]+$/.test(own) ? `${own}:*` : `*.${own}:*`);
}

const hostsOf = (
  configuration: Configuration,
  decision: Decision | null,
  own: Source[],
  page: string,
): Source[] => {
  const { granted, denied } = declared(configuration, decision);
  const shared = sharedBy(configuration.domain, page);
  const isFree = (source: Source): boolean => !denied.some((each) => covers(source, each));
  return [
    ...own.filter((source) => !source.wild || isFree(source)),
    // A CSP takes nothing out of what it lets in, so what holds a denied host as well stays out.
    ...[...shared, ...granted.filter(isSayable)].filter(isFree),
  ];
};

/**
 * The policy: 'self', the site's own hosts, and the hosts of the necessary and the granted services.
 *
 * It gates hosts. It does not try to be the site's policy against injected scripts, which only the site
 * can write: so without a nonce inline code goes on working, or no existing page would survive it. A
 * site with such a policy sends both; each of them has to let a request pass.
 *
 * Images, frames, fonts, media, plugins, manifests and prefetches take `default-src`; only what differs
 * has a directive of its own, for proxies refuse headers of more than a few kilobytes.
 *
 * What a CSP cannot say: a prefix inside a path segment (`/lib-` lets `/lib-` and `/lib-/…` pass), IPv6
 * addresses, percent-encoded paths, paths after a redirect, and an exception: a source in which a denied service's host lies
 * is left out as a whole. Links, preconnects and WebRTC are not governed by it.
 *
 * @param decision - the decision that holds; null denies all but what is necessary.
 * @throws TypeError for an own host, a nonce or a report address that cannot stand in a policy.
 */
export function contentSecurityPolicy(
  configuration: Configuration,
  decision: Decision | null,
  { own, page = '', nonce = '', reportUri = '', inline = nonce === '' }: PolicyOptions,
): string {
  demand(/^([\w+/-]+={0,2})?$/.test(nonce), 'nonce', 'base64', nonce);
  demand(/^[!-+\--:<-~]*$/.test(reportUri), 'reportUri', 'an address', reportUri);
  const ownSources = own.flatMap((origin) => {
    const sources = sourcesOf(origin);
    const isGood = sources.length > 0 && sources.every(isSayable);
    demand(isGood, 'own', 'hosts or origins in lower case', origin);
    return sources;
  });
  const sources = hostsOf(configuration, decision, ownSources, page);
  const hosts = [...new Set(["'self'", ...sources.map(text)])];
  // A source without a scheme takes the page's own, and https does not stand for wss; ws does.
  const sockets = sources.map((each) => text({ ...each, scheme: 'ws' }));
  const local = ['data:', 'blob:'];
  const code = inline ? ["'unsafe-inline'"] : nonce ? [`'nonce-${nonce}'`] : [];
  const directives: { readonly [name: string]: readonly string[] } = {
    'default-src': [...hosts, ...local],
    'script-src': [...hosts, ...code, ...(inline ? ["'unsafe-eval'", ...local] : [])],
    'style-src': [...hosts, ...code, ...local],
    'connect-src': [...hosts, ...new Set(sockets), ...local],
    'worker-src': [...hosts, ...local],
    'form-action': hosts,
    ...(reportUri && { 'report-uri': [reportUri] }),
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

function demand(holds: boolean, field: string, expected: string, given: string): void {
  if (!holds) {
    throw new TypeError(`${field}: expected ${expected}, was given ${JSON.stringify(given)}`);
  }
}
