// A host that the catalogue knows is told by the name under which it expands.

import { describe, expect, it } from 'vitest';
import { catalogueNameOf, expandServices, knownServices, listServices, posthog } from './index.ts';

/** `*.host` as a request has it. */
const addressOf = (pattern: string): [host: string, path: string] => {
  const [, host = '', path = '/'] = /^([^/]*)(\/.*)?$/.exec(pattern) ?? [];
  return [host.replace('*', 'any'), path];
};

/** Where Matomo runs the site says; the host of the list is an example. */
const services = listServices().filter(({ id }) => id !== 'matomo');

it.each(services.map(({ id, service }) => [id, service.hosts[0] ?? '']))(
  '%s is known by its first host',
  (id, host) => {
    expect(catalogueNameOf(...addressOf(host))).toBe(id);
  },
);

it.each(services.map(({ id, service }) => [id, service.hosts]))(
  'every host of %s has its name, or none',
  (id, hosts) => {
    for (const pattern of hosts) {
      // One file of Google's for two services: the first of them is told.
      const shared = pattern === 'www.googletagmanager.com/gtag/' ? 'google-analytics' : id;
      expect([shared, undefined]).toContain(catalogueNameOf(...addressOf(pattern)));
    }
  },
);

it.each(
  knownServices()
    .filter(({ id }) => !['matomo', 'posthog'].includes(id))
    .flatMap(({ id, hosts }) => hosts.map((host) => [id, host.slice(2)] as const)),
)('%s: %s stands in the catalogue', (id, host) => {
  const known = services.find((each) => each.id === id)?.service.hosts ?? [];
  expect([...known, ...known.map((each) => each.replace('*.', ''))]).toContain(host);
});

describe('services with parameters', () => {
  it.each<[host: string, name: string]>([
    ['example.matomo.cloud', 'matomo:host=example.matomo.cloud'],
    ['eu-assets.i.posthog.com', 'posthog'],
    ...posthog({ region: 'us' })
      .hosts.filter((host) => host.startsWith('us'))
      .map((host): [string, string] => [host, 'posthog:region=us']),
  ])('%s expands as %s', (host, name) => {
    expect(catalogueNameOf(host, '/')).toBe(name);
    expect(expandServices([name]).ok).toBe(true);
  });

  it('a host that is in no service has no name', () => {
    expect(catalogueNameOf('tracker.example', '/t.js')).toBeUndefined();
    expect(catalogueNameOf('www.google.com', '/search')).toBeUndefined();
  });
});
