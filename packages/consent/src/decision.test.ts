// Denied is the answer to every doubt.

import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  categories,
  decide,
  grantedByAll,
  heedOptOut,
  isCurrent,
  isGranted,
  isServiceGranted,
  lifetimeOf,
  parseConfiguration,
  type Service,
} from './index.ts';

const parsed = parseConfiguration(
  {
    categories: ['statistics', 'marketing'],
    revision: 'r1',
    services: [
      { id: 'pixel', name: 'Pixel', category: 'marketing', purpose: 'ads' },
      { id: 'video', name: 'Video', category: 'embedded', purpose: 'films' },
      { id: 'cart', name: 'Cart', category: 'necessary', purpose: 'buying' },
    ],
  },
  { hostname: 'www.qraia.com', statistics: true },
);
const configuration = (parsed as { configuration: Configuration }).configuration;
const NOW = 1_774_742_400_500;
const DAY = 86_400_000;

describe('decide', () => {
  it('grants only what was asked about', () => {
    const decision = decide(configuration, ['necessary', 'embedded', 'marketing'], 'choose', NOW);
    expect(decision).toEqual({
      revision: 'r1',
      time: 1_774_742_400_000,
      granted: ['marketing'],
      services: {},
      method: 'choose',
    });
  });
});

describe('a service', () => {
  const [pixel, video, cart] = configuration.services as [Service, Service, Service];

  it('has its category’s answer where it was given none of its own', () => {
    const decision = decide(configuration, ['marketing'], 'choose', NOW);
    expect(isServiceGranted(decision, pixel)).toBe(true);
    expect(isServiceGranted(null, pixel)).toBe(false);
    expect(isServiceGranted(null, cart)).toBe(true);
  });

  it('is granted alone, and denied alone', () => {
    const granted = decide(configuration, ['pixel'], 'choose', NOW);
    expect(granted).toMatchObject({ granted: [], services: { pixel: true } });
    expect(isServiceGranted(granted, pixel)).toBe(true);
    const denied = decide(configuration, ['marketing'], 'choose', NOW, ['pixel']);
    expect(denied).toMatchObject({ granted: ['marketing'], services: { pixel: false } });
    expect(isServiceGranted(denied, pixel)).toBe(false);
  });

  it('of a category that nobody was asked about is granted by nothing', () => {
    const decision = decide(configuration, ['video', 'embedded'], 'choose', NOW);
    expect(decision).toMatchObject({ granted: [], services: {} });
    expect(isServiceGranted(decision, video)).toBe(false);
  });

  it('that is necessary cannot be denied', () => {
    const decision = { ...decide(configuration, [], 'choose', NOW), services: { cart: false } };
    expect(isServiceGranted(decision, cart)).toBe(true);
  });
});

describe('isGranted', () => {
  it('grants nothing but the necessary before a decision', () => {
    expect(categories.filter((category) => isGranted(null, category))).toEqual(['necessary']);
  });

  it('grants what was granted', () => {
    const decision = decide(configuration, ['statistics'], 'choose', NOW);
    expect(categories.filter((category) => isGranted(decision, category))).toEqual([
      'necessary',
      'statistics',
    ]);
  });
});

describe('isCurrent', () => {
  const decision = decide(configuration, ['statistics'], 'choose', NOW);

  it.each([
    ['at once', 0, true],
    ['on its last second', lifetimeOf(configuration) - 501, true],
    ['after six months', 182.5 * DAY, false],
    ['by a clock that was an hour ahead when it was made', -3_600_000, true],
    ['by a clock that was more than a day ahead', -DAY - 1000, false],
  ])('holds %s (%i ms later): %s', (_, later, holds) => {
    expect(isCurrent(decision, configuration, NOW + later)).toBe(holds);
  });

  it('does not stretch to another revision', () => {
    expect(isCurrent(decision, { ...configuration, revision: 'r2' }, NOW)).toBe(false);
  });
});

describe('how long it holds', () => {
  it.each([6, 13])('%i months where the site says so', (lifetime) => {
    const decision = decide(configuration, [], 'reject-all', NOW);
    const own = { revision: 'r1', lifetime };
    expect(isCurrent(decision, own, NOW + lifetimeOf(own) - 501)).toBe(true);
    expect(isCurrent(decision, own, NOW + lifetimeOf(own))).toBe(false);
  });
});

describe('a browser’s opt-out', () => {
  it.each<[string, Parameters<typeof decide>[2], object, readonly string[]]>([
    ['an answer for everything', 'accept-all', {}, ['statistics']],
    ['what was chosen by hand not', 'choose', {}, ['statistics', 'marketing']],
    ['by option all of it', 'accept-all', { optOut: 'all' }, []],
  ])('that comes later stands against %s', (_, method, more, granted) => {
    const decision = decide(configuration, ['statistics', 'marketing'], method, NOW);
    const asked = { ...configuration, ...more };
    expect(heedOptOut(decision, asked, true).granted).toEqual(granted);
    expect(heedOptOut(decision, asked, false)).toEqual(decision);
  });

  it('that is gone later gives nothing that was not given', () => {
    const decision = decide(configuration, ['statistics'], 'accept-all', NOW);
    expect(heedOptOut(decision, configuration, false).granted).toEqual(['statistics']);
  });

  it('stands against marketing where everything is accepted at once', () => {
    expect(grantedByAll(configuration, true)).toEqual(['statistics']);
    expect(grantedByAll(configuration, false)).toEqual(['statistics', 'marketing']);
  });

  it.each<[string, object, boolean]>([
    ['another recipient', { recipient: 'Video Inc.' }, false],
    ['hosts, and nobody named who receives', { hosts: ['video.example'] }, false],
    ['the controller as its recipient', { recipient: 'site.example', hosts: ['v.example'] }, true],
    ['neither recipient nor hosts', {}, true],
  ])('stands against a category with a service that has %s: %s', (_, fields, isGranted) => {
    const service = { id: 'video', name: 'Video', category: 'embedded', purpose: 'p', ...fields };
    const { ok, ...rest } = parseConfiguration(
      { services: [service] },
      { hostname: 'site.example', statistics: false },
    );
    if (!('configuration' in rest)) throw new Error('no configuration');
    expect(grantedByAll(rest.configuration, true)).toEqual(isGranted ? ['embedded'] : []);
    expect(grantedByAll(rest.configuration, false)).toEqual(['embedded']);
  });
});
