// What must hold for every service of the catalogue.

import { isCategory, parseConfiguration, type Service, serviceOf } from '@qraia/consent';
import { describe, expect, it } from 'vitest';
import * as catalogue from './index.ts';
import { listServices, matomo, plausible, posthog, reasons } from './index.ts';

const services = listServices().map(({ service }) => service);
const complete = services as readonly Service[];
const context = { hostname: 'www.example.org', statistics: false };

/** One file of Google's for two services; whichever comes first in the configuration decides. */
const SHARED = ['www.googletagmanager.com/gtag/'];

describe.each(services.map((service) => [service.id, service] as const))('%s', (id, service) => {
  it('is a service that a configuration takes', () => {
    expect(parseConfiguration({ services: [service] }, context)).toMatchObject({ ok: true });
    expect(isCategory(service.category)).toBe(true);
  });

  it('speaks Dutch and English', () => {
    for (const text of [service.purpose, service.retention]) {
      expect(text).toEqual({ nl: expect.any(String), en: expect.any(String) });
      const { nl, en } = text as { nl: string; en: string };
      expect(nl).toMatch(/\S.*\.$/);
      expect(en).toMatch(/\S.*\.$/);
      expect(nl).not.toBe(en);
      expect(nl).not.toMatch(/\b(u|uw)\b/);
    }
  });

  it('has hosts in lower case, at least one', () => {
    expect(service.hosts).not.toEqual([]);
    for (const host of service.hosts) expect(host).toBe(host.toLowerCase());
    expect(new Set(service.hosts).size).toBe(service.hosts.length);
  });

  it('says who receives, where, and under which statement', () => {
    expect(service.recipient).not.toBe('');
    if (id === 'matomo') return; // Self-hosted: for the site to say.
    expect(service.country).toMatch(/^[A-Z]{2}$/);
    expect(service.privacy).toMatch(/^https:\/\//);
  });

  it('names cookies and keys, never a pattern that takes all', () => {
    for (const name of [...service.cookies, ...service.storage]) {
      expect(name).toMatch(/^[^*\s]{3,}\*?$/);
    }
  });
});

describe('the catalogue', () => {
  it('has every service that is exported, and exports every service it has', () => {
    const exported = Object.values(catalogue).filter(
      (value): value is Service => typeof value === 'object' && 'category' in value,
    );
    const byParameter = ['matomo', 'plausible', 'posthog'];
    expect([...exported.map(({ id }) => id), ...byParameter].sort()).toEqual(
      services.map(({ id }) => id).sort(),
    );
  });

  it('has each id once, and is taken as a whole', () => {
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    expect(parseConfiguration({ services }, context)).toMatchObject({ ok: true });
  });

  it('gives every host to one service', () => {
    for (const service of complete) {
      for (const pattern of service.hosts) {
        if (SHARED.includes(pattern)) continue;
        const [host = '', ...path] = pattern.split('/');
        for (const name of [host.replace(/^\*\./, ''), host.replace(/^\*\./, 'any.')]) {
          const owner = serviceOf(complete, name, `/${path.join('/')}`);
          expect([pattern, owner?.id]).toEqual([pattern, service.id]);
        }
      }
    }
  });

  it('gives every cookie and key to one service', () => {
    for (const field of ['cookies', 'storage'] as const) {
      const names = services.flatMap((service) => service[field]);
      const prefixes = names.flatMap((name) => (name.endsWith('*') ? [name.slice(0, -1)] : []));
      for (const service of services) {
        for (const name of service[field]) {
          const others = services.filter((other) => other !== service).flatMap((s) => s[field]);
          expect(others).not.toContain(name);
          const taken = prefixes.filter(
            (prefix) =>
              name.startsWith(prefix) && !service[field].some((own) => own === `${prefix}*`),
          );
          expect([name, taken]).toEqual([name, []]);
        }
      }
    }
  });

  it.each([
    ['www.googletagmanager.com', '/gtag/js', 'google-analytics'],
    ['www.googletagmanager.com', '/gtm.js', 'google-tag-manager'],
    ['region1.google-analytics.com', '/g/collect', 'google-analytics'],
    ['region1.analytics.google.com', '/g/collect', 'google-analytics'],
    ['stats.g.doubleclick.net', '/g/collect', 'google-ads'],
    ['www.google.com', '/pagead/1p-conversion/1/', 'google-ads'],
    ['www.google.com', '/recaptcha/api.js', 'recaptcha'],
    ['www.google.com', '/maps/embed', 'google-maps'],
    ['www.google.com', '/search', undefined],
    ['www.facebook.com', '/tr/', 'meta-pixel'],
    ['www.facebook.com', '/plugins/post.php', undefined],
    ['px.ads.linkedin.com', '/collect', 'linkedin-insight'],
    ['bat.bing.com', '/bat.js', 'microsoft-uet'],
    ['www.clarity.ms', '/tag/x', 'microsoft-clarity'],
    ['js-eu1.hs-scripts.com', '/1.js', 'hubspot'],
    ['www.youtube-nocookie.com', '/embed/x', 'youtube'],
    ['player.vimeo.com', '/video/1', 'vimeo'],
    ['fonts.googleapis.com', '/css2', 'google-fonts'],
    ['ajax.googleapis.com', '/ajax/libs/jquery/3.7.1/jquery.min.js', 'google-hosted-libraries'],
    ['cdnjs.cloudflare.com', '/ajax/libs/x.js', 'cdnjs'],
    ['challenges.cloudflare.com', '/turnstile/v0/api.js', 'turnstile'],
  ])('knows %s%s', (host, path, id) => {
    expect(serviceOf(complete, host, path)?.id).toBe(id);
  });
});

describe('reasons', () => {
  it('are written for every service that is called necessary, in both languages', () => {
    for (const { id, category } of services) {
      if (category === 'necessary') expect(Object.keys(reasons)).toContain(id);
    }
    for (const { nl, en } of Object.values(reasons)) {
      expect(nl).toMatch(/\S.*\.$/);
      expect(en).toMatch(/\S.*\.$/);
    }
  });

  it('say so where a service is not exempt, and its category agrees', () => {
    for (const [id, { nl, en }] of Object.entries(reasons)) {
      const service = services.find((each) => each.id === id);
      expect([id, en.startsWith('Not exempt')]).toEqual([id, service?.category !== 'necessary']);
      expect(nl.startsWith('Niet vrijgesteld')).toBe(en.startsWith('Not exempt'));
    }
  });
});

describe('services whose host the site chooses', () => {
  it('Matomo on a server of the site’s own, below a path', () => {
    const service = matomo({
      host: 'example.org/matomo',
      recipient: 'Example B.V.',
      country: 'NL',
    });
    expect(service).toMatchObject({
      hosts: ['example.org/matomo'],
      recipient: 'Example B.V.',
      country: 'NL',
    });
    expect(service).not.toHaveProperty('privacy');
  });

  it('Matomo in its cloud, whose script comes from a host of its own', () => {
    expect(matomo({ host: 'example.matomo.cloud' })).toMatchObject({
      hosts: ['example.matomo.cloud', 'cdn.matomo.cloud/example.matomo.cloud/'],
      country: 'NZ',
    });
  });

  it('Plausible, whose own recipient is not claimed for another host', () => {
    expect(plausible()).toMatchObject({ hosts: ['plausible.io'], country: 'EE' });
    const own = plausible({ host: 'p.example.org' });
    expect(own).toMatchObject({ hosts: ['p.example.org'], recipient: 'p.example.org' });
    expect(own).not.toHaveProperty('country');
  });

  it('PostHog by region', () => {
    expect(posthog().hosts).toContain('eu.i.posthog.com');
    const american = posthog({ region: 'us' });
    expect(american.hosts).toContain('us-assets.i.posthog.com');
    expect(american.hosts.join()).not.toContain('eu');
    expect(american.purpose).toMatchObject({ en: expect.stringContaining('United States') });
  });
});
