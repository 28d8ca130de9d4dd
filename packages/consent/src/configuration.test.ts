// A configuration is completed, or every mistake in it is named: where, what was expected, what was given.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  type ConfigurationContext,
  explainMistakes,
  parseConfiguration,
} from './index.ts';

const context: ConfigurationContext = { hostname: 'www.qraia.com', statistics: true };
const video = {
  id: 'video',
  name: 'Video',
  category: 'embedded',
  purpose: { nl: 'Filmpjes', en: 'Videos' },
  hosts: ['*.video.example/embed/'],
};

const errorsOf = (input: unknown): readonly string[] => {
  const parsed = parseConfiguration(input, context);
  return parsed.ok ? [] : explainMistakes(parsed.errors);
};
const complete = (input: unknown, given: Partial<ConfigurationContext> = {}): Configuration => {
  const parsed = parseConfiguration(input, { ...context, ...given });
  if (!parsed.ok) throw new Error(explainMistakes(parsed.errors).join('\n'));
  return parsed.configuration;
};

describe('parseConfiguration completes', () => {
  it('nothing at all', () => {
    expect(complete(undefined)).toEqual({
      controller: 'www.qraia.com',
      privacy: '/privacy',
      unknown: 'hold',
      categories: ['statistics'],
      services: [],
      revision: expect.stringMatching(/^[\w-]{1,32}$/),
      domain: '',
      timeZone: 'Europe/Amsterdam',
      signals: [],
      lifetime: 6,
      statementVersion: '',
      optOut: 'marketing',
      layout: 'box',
      formal: false,
      countDecisions: true,
      texts: {},
      contact: '',
      retention: '',
    });
  });

  it('a service with nothing but what is required', () => {
    const { hosts: _, ...least } = video;
    expect(complete({ services: [least] }).services).toEqual([
      {
        ...least,
        hosts: [],
        cookies: [],
        storage: [],
        retention: '',
        recipient: '',
        country: '',
        privacy: '',
      },
    ]);
  });

  it('the categories from its services, in the order in which they are shown', () => {
    const services = [video, { ...video, id: 'cart', category: 'necessary' }];
    expect(complete({ services }).categories).toEqual(['statistics', 'embedded']);
    expect(complete({ services }, { statistics: false }).categories).toEqual(['embedded']);
  });

  it('the categories as they were given', () => {
    expect(complete({ categories: ['marketing', 'preferences'] }).categories).toEqual([
      'preferences',
      'marketing',
    ]);
  });

  it.each([
    ['localhost', 'learn'],
    ['127.0.0.1', 'learn'],
    ['localhost.evil.nl', 'hold'],
  ])('on %s what happens to the unknown: %s', (hostname, unknown) => {
    expect(complete(undefined, { hostname }).unknown).toBe(unknown);
    expect(complete({ unknown: 'hold' }, { hostname }).unknown).toBe('hold');
  });
});

describe('parseConfiguration refuses', () => {
  it.each<[unknown, string]>([
    [
      'text',
      'configuration: expected an object of controller, privacy, services and so on, was given "text"',
    ],
    [
      [],
      'configuration: expected an object of controller, privacy, services and so on, was given []',
    ],
    [{ controller: '' }, 'controller: expected a text, was given ""'],
    [{ unknown: 'ask' }, 'unknown: expected hold | learn, was given "ask"'],
    [{ services: {} }, 'services: expected a list of services, was given {}'],
    [{ services: [1] }, 'services[0]: expected an object, was given 1'],
    [{ revision: 'a b' }, 'revision: expected 1-32 letters, digits, "-" or "_", was given "a b"'],
    [{ cookieDomain: 'x' }, 'cookieDomain: expected no such field, was given "x"'],
    [{ toString: 'x' }, 'toString: expected no such field, was given "x"'],
    [
      { categories: ['analytics'] },
      'categories: expected a list of preferences | statistics | marketing | embedded, was given ["analytics"]',
    ],
    [
      { services: [{ ...video, category: 'ads' }] },
      'services[0].category: expected necessary | preferences | statistics | marketing | embedded, was given "ads"',
    ],
    [
      { services: [video, { ...video, hosts: 'x.nl', id: 'b' }] },
      'services[1].hosts: expected a list of host[:port][/path] in lower case, without "https://"; xn--… for other letters than a to z, was given "x.nl"',
    ],
    [
      { services: [{ ...video, cookies: [1] }] },
      'services[0].cookies: expected a list of texts, was given [1]',
    ],
    [
      { services: [{ ...video, onGrant: 'start()' }] },
      'services[0].onGrant: expected a function, was given "start()"',
    ],
    [
      { signals: ['facebook'] },
      'signals: expected a list of google | microsoft | wordpress, was given ["facebook"]',
    ],
    [
      { services: [{ ...video, id: 'marketing' }] },
      'services[0].id: expected letters, digits, "-" or "_", and no category’s name, was given "marketing"',
    ],
    [{ services: [video, video] }, 'services[1].id: expected a new id, was given "video" again'],
    [
      { services: [{ ...video, purpose: {} }] },
      'services[0].purpose: expected a text, or texts by language, was given {}',
    ],
  ])('%j', (input, error) => {
    expect(errorsOf(input)).toEqual([error]);
  });

  it('a service without what is required, naming each', () => {
    expect(errorsOf({ services: [{}] })).toEqual([
      'services[0].id: expected letters, digits, "-" or "_", and no category’s name, was given nothing',
      'services[0].name: expected a text, was given nothing',
      'services[0].category: expected necessary | preferences | statistics | marketing | embedded, was given nothing',
      'services[0].purpose: expected a text, or texts by language, was given nothing',
    ]);
  });

  it('several mistakes at once, so that nobody mends them one by one', () => {
    expect(errorsOf({ unknown: 1, privacy: 2 })).toHaveLength(2);
  });

  it.each(['Europe/Amsterdm', '', 'nonsense'])(
    'the time zone "%s", which would stop the page’s script when statistics start',
    (timeZone) => {
      expect(errorsOf({ timeZone })).toEqual([
        `timeZone: expected an IANA time zone such as Europe/Amsterdam, was given "${timeZone}"`,
      ]);
    },
  );

  it.each(['https://video.example', '//video.example', 'Video.example', '*', '*.', '', 'a b.nl'])(
    'the host "%s", which no address would ever match',
    (host) => {
      expect(errorsOf({ services: [{ ...video, hosts: [host] }] })).toHaveLength(1);
    },
  );

  it.each(['video.example', '*.video.example/a/b', 'localhost:4001', '[::1]:80', 'xn--a.nl'])(
    'not the host "%s"',
    (host) => {
      expect(errorsOf({ services: [{ ...video, hosts: [host] }] })).toEqual([]);
    },
  );

  it('a domain with a dot in front, under which no host would be the site’s own', () => {
    expect(errorsOf({ domain: '.qraia.com' })).toHaveLength(1);
    expect(complete({ domain: 'qraia.com' }).domain).toBe('qraia.com');
  });

  it('not the empty domain, which means this host only', () => {
    expect(complete({ domain: '' }).domain).toBe('');
  });

  it('without throwing into the page, whatever init is given', () => {
    const circle: { [name: string]: unknown } = {};
    circle.self = circle;
    for (const given of [circle, 1n, Symbol('x'), () => {}]) {
      expect(errorsOf({ privacy: given })).toHaveLength(1);
      expect(
        errorsOf({
          services: [
            { ...video, id: given },
            { ...video, id: given },
          ],
        }),
      ).toHaveLength(3);
    }
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true });
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        for (const input of [a, { services: a }, { services: [a, { ...video, id: b, name: a }] }]) {
          expect(typeof parseConfiguration(input, context).ok).toBe('boolean');
        }
      }),
    );
  });
});

describe('the revision', () => {
  const revision = (input: object, given: Partial<ConfigurationContext> = {}): string =>
    complete(input, given).revision;
  const usual = revision({ services: [video] });

  it('is the given one where one is given', () => {
    expect(revision({ revision: '2026-03' })).toBe('2026-03');
  });

  it.each<[string, object]>([
    ['who asks', { controller: 'Other', services: [video] }],
    ['what is asked', { categories: ['embedded'], services: [video] }],
    ['a purpose', { services: [{ ...video, purpose: 'Better' }] }],
    ['a recipient', { services: [{ ...video, recipient: 'Video Ltd' }] }],
    ['a category', { services: [{ ...video, category: 'marketing' }] }],
    ['a host', { services: [{ ...video, hosts: ['other.example'] }] }],
    ['a cookie', { services: [{ ...video, cookies: ['v_*'] }] }],
    ['a service more', { services: [video, { ...video, id: 'second' }] }],
  ])('changes with %s', (_, input) => {
    expect(revision(input)).not.toBe(usual);
  });

  it('changes with statistics of our own, also beside those of others', () => {
    const visits = { services: [video, { ...video, id: 'visits', category: 'statistics' }] };
    expect(revision(visits, { statistics: true })).not.toBe(
      revision(visits, { statistics: false }),
    );
  });

  it('stays when a name is corrected or services change places', () => {
    const other = { ...video, id: 'other' };
    expect(revision({ services: [{ ...video, name: 'V', retention: '1 jaar' }] })).toBe(usual);
    expect(revision({ services: [video, other] })).toBe(revision({ services: [other, video] }));
  });

  it('is the same on www and app where they share a domain, so that nobody is asked twice', () => {
    const shared = { domain: 'qraia.com', services: [video] };
    expect(revision(shared, { hostname: 'app.qraia.com' })).toBe(revision(shared));
  });
});
