// Sites that use the vendors' tags, and what the vendors' servers received of them.

import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COOKIE_NAME, decide, encodeRecord, parseConfiguration } from '@qraia/consent';
import { startNamedHosts } from '../namedHosts.ts';
import { type Installation, type Vendor, vendors } from './vendors.ts';

/** What reached a vendor's server. */
export interface Received {
  readonly vendor: string;
  readonly method: string;
  readonly path: string;
}

/**
 * A page of the site. `control`: the vendors' snippets without our tag. `taken-back`: neither, and the
 * site's own server answers that nothing is granted any more.
 */
export type PageName = Installation | 'control' | 'taken-back';

/** One site, and servers of the vendors that no other site uses: what a closed page still sends is not for them. */
export interface TaggedSite {
  page(name: PageName): string;
  /** Since the last `forget`; what a browser asks before it sends is among it. */
  received(): readonly Received[];
  forget(): void;
}

export interface TaggedSites {
  /** Address of the proxy through which browsers find them. */
  readonly proxy: string;
  newSite(): TaggedSite;
  close(): Promise<void>;
}

const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const built = fileURLToPath(new URL('../../../packages/sdk/dist/browser/', import.meta.url));

/** A visitor who does something all the time, as long as `isUsed` stands. */
const ACTIVITY = `<script>
  isUsed = true;
  // Ackee says every 15 s that its page is still read. A test has no such time.
  const every = setInterval;
  setInterval = (task, time, ...rest) =>
    time === 15000 ? every(() => isUsed && task(), 500) : every(task, time, ...rest);
  every(() => {
    if (!isUsed) return;
    document.querySelector('button')?.click();
    ${vendors.map(({ use }) => `try { ${use} } catch {}`).join('\n    ')}
  }, 250);
  addEventListener('pageshow', ({ persisted }) => { isRestored = persisted; });
</script>`;

const vendorHost = (id: string, domain: string): string => `${id}.${domain}.example`;

const configurationOf = (domain: string) => ({
  unknown: 'hold',
  services: vendors.map(({ id, category, cookies, storage }) => ({
    id,
    name: id,
    category,
    purpose: 'Measuring',
    hosts: [vendorHost(id, domain)],
    cookies,
    storage,
  })),
});

function pageOf(name: string, domain: string): string {
  const tag = `<script type="application/json" id="qraia-config">${JSON.stringify(configurationOf(domain))}</script><script src="/qraia.js"></script>`;
  const tags = (installation: Installation): string =>
    ACTIVITY +
    vendors
      .map(({ id, markup }) => markup[installation](`http://${vendorHost(id, domain)}`))
      .join('\n');
  const heads: Readonly<Record<string, string>> = {
    control: tags('snippet'),
    snippet: tag + tags('snippet'),
    inert: tag + tags('inert'),
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Site</title>${heads[name] ?? ''}</head><body><button type="button">Use</button></body></html>`;
}

/** What a form handler of the site's own would set. */
function takenBack(domain: string): string {
  const context = { hostname: `www.${domain}.test`, statistics: false };
  const parsed = parseConfiguration(configurationOf(domain), context);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const record = encodeRecord(decide(parsed.configuration, [], 'withdraw', Date.now()));
  return `${COOKIE_NAME}=${record}; path=/; samesite=lax`;
}

function answerSite(domain: string, name: string, response: ServerResponse): void {
  if (name.endsWith('.js')) {
    response.setHeader('content-type', 'text/javascript');
    response.end(readFileSync(join(built, basename(name))));
    return;
  }
  if (name === 'taken-back') response.setHeader('set-cookie', takenBack(domain));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pageOf(name, domain));
}

function answerVendor(
  { files, answer }: Vendor,
  path: string,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('access-control-allow-origin', headers.origin ?? '*');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-headers', 'content-type, sp-anonymous');
  // Otherwise a second tab has the script without a request.
  response.setHeader('cache-control', 'no-store');
  const isScript = path.endsWith('.js');
  const file = join(packages, files, basename(path));
  response.setHeader('content-type', isScript ? 'text/javascript' : 'application/json');
  if (isScript) response.end(existsSync(file) ? readFileSync(file) : '');
  else response.end(method === 'OPTIONS' ? '' : JSON.stringify(answer));
}

export async function startTaggedSites(): Promise<TaggedSites> {
  readFileSync(join(built, 'qraia.js')); // Fails clearly where nothing was built.
  const logs = new Map<string, Received[]>();
  const hosts = await startNamedHosts([], ({ hostname, pathname }, request, response) => {
    const [first = '', domain = ''] = hostname.split('.');
    const vendor = vendors.find(({ id }) => vendorHost(id, domain) === hostname);
    if (vendor) {
      const { method = '' } = request;
      logs.get(domain)?.push({ vendor: first, method, path: pathname });
      answerVendor(vendor, pathname, request, response);
    } else if (logs.has(domain)) answerSite(domain, pathname.slice(1), response);
    else response.writeHead(404).end(); // What a browser asks for on its own.
  });
  return {
    proxy: hosts.proxy,
    newSite() {
      const domain = `site${logs.size + 1}`;
      const log: Received[] = [];
      logs.set(domain, log);
      return {
        page: (name) => `http://www.${domain}.test/${name}`,
        received: () => log,
        forget() {
          log.length = 0;
        },
      };
    },
    close: hosts.close,
  };
}
