// What the policy of a decision lets in, and that no configuration gets a directive of its own into it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  contentSecurityPolicy,
  decide,
  explainMistakes,
  type OptionalCategory,
  type PolicyOptions,
  parseConfiguration,
  policyHeader,
} from './index.ts';

interface Given {
  readonly [id: string]: readonly [category: string, ...hosts: string[]];
}

const parse = (input: object): Configuration => {
  const parsed = parseConfiguration(input, { hostname: 'www.qraia.com', statistics: true });
  if (!parsed.ok) throw new Error(explainMistakes(parsed.errors).join('\n'));
  return parsed.configuration;
};
const configurationOf = (given: Given, more: object = {}): Configuration =>
  parse({
    ...more,
    services: Object.entries(given).map(([id, [category, ...hosts]]) => ({
      id,
      name: id,
      category,
      purpose: 'p',
      hosts,
    })),
  });

/** The directives of a policy: name → sources. */
const directivesOf = (policy: string): { [name: string]: string[] } =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
const policyOf = (
  configuration: Configuration,
  granted: readonly OptionalCategory[] | null,
  options: Partial<PolicyOptions> = {},
) =>
  directivesOf(
    contentSecurityPolicy(
      configuration,
      granted && decide(configuration, granted, 'choose', 1_774_742_400_000),
      { own: [], ...options },
    ),
  );
/** The hosts alone: what forms may be sent to, without 'self'. */
const hostsFor = (
  given: Given,
  granted: readonly OptionalCategory[] | null,
  options: Partial<PolicyOptions> = {},
  more: object = {},
) => policyOf(configurationOf(given, more), granted, options)['form-action']?.slice(1);

const SOURCE =
  /^('(self|unsafe-inline|unsafe-eval)'|data:|blob:|(ws:\/\/)?(\*\.)?[a-z\d_.-]+(:(\d+|\*))?(\/[\w.~!$&()*+=:@%/-]*)?)$/;
const ads = ['marketing', '*.ads.example'] as const;
const video = ['embedded', 'video.example'] as const;
const pay = ['necessary', 'pay.example:8443'] as const;

describe('the policy lets in', () => {
  it.each<[readonly OptionalCategory[] | null, string[]]>([
    [null, ['pay.example:8443']],
    [[], ['pay.example:8443']],
    [['embedded'], ['video.example', 'pay.example:8443']],
    [['marketing'], ['ads.example', '*.ads.example', 'pay.example:8443']],
  ])('for %j: %j', (granted, hosts) => {
    expect(hostsFor({ ads, video, pay }, granted)?.sort()).toEqual([...hosts].sort());
  });

  it('the site’s own hosts, whatever was denied', () => {
    const own = ['stats.qraia.com', 'https://app.example:8443', '*.cdn.example'];
    expect(hostsFor({ ads }, null, { own }, { domain: 'qraia.com' })).toEqual([
      'stats.qraia.com',
      'https://app.example:8443',
      'cdn.example',
      '*.cdn.example',
      'qraia.com:*',
      '*.qraia.com:*',
    ]);
  });

  it('the same hosts in every directive, and what is no host where it is of use', () => {
    expect(policyOf(configurationOf({ video }), ['embedded'])).toEqual({
      'default-src': ["'self'", 'video.example', 'data:', 'blob:'],
      'script-src': [
        "'self'",
        'video.example',
        "'unsafe-inline'",
        "'unsafe-eval'",
        'data:',
        'blob:',
      ],
      'style-src': ["'self'", 'video.example', "'unsafe-inline'", 'data:', 'blob:'],
      'connect-src': ["'self'", 'video.example', 'ws://video.example', 'data:', 'blob:'],
      'worker-src': ["'self'", 'video.example', 'data:', 'blob:'],
      'form-action': ["'self'", 'video.example'],
    });
  });

  it('web sockets of an origin that was given with its scheme', () => {
    const own = ['https://stats.qraia.com'];
    expect(policyOf(configurationOf({}), null, { own })['connect-src']).toContain(
      'ws://stats.qraia.com',
    );
  });

  it.each([
    ['v.example/embed/', ['v.example/embed/']],
    ['v.example/gtag/js', ['v.example/gtag/js', 'v.example/gtag/js/']],
    ['*.v.example/a/', ['*.v.example/a/', 'v.example/a/']],
    ['localhost:4001', ['localhost:4001']],
    ['[::1]:80', []],
    ["v.example/'unsafe-inline'/", []],
    ['v.example/;sandbox/', []],
    ['v.example/,x/', []],
    ['v.example/%3Bsandbox/', []],
    ['v.example/é\u0001/', []],
    ['v.example/\ud800/', []],
  ])('of the pattern %s: %j', (pattern, sources) => {
    expect(hostsFor({ one: ['necessary', pattern] }, null)).toEqual(sources);
  });
});

describe('nothing of a denied service comes in with another', () => {
  it.each<[string, Given, string[]]>([
    [
      'a wildcard in which it lies',
      { wide: ['necessary', '*.a.nl'], denied: ['marketing', 'b.a.nl'] },
      ['a.nl'],
    ],
    [
      'a host of which it is a path',
      { wide: ['necessary', 'a.nl', 'c.nl'], denied: ['marketing', 'a.nl/maps/'] },
      ['c.nl'],
    ],
    ['a path of its', { wide: ['necessary', 'a.nl/m/'], denied: ['marketing', 'a.nl/m/x'] }, []],
    [
      'the same host where it was declared first',
      { denied: ['marketing', 'a.nl'], late: ['necessary', 'a.nl'] },
      [],
    ],
  ])('%s stays out', (_, given, hosts) => {
    expect(hostsFor(given, null)).toEqual(hosts);
  });

  it.each<[string, Given, string[]]>([
    [
      'the same host where the granted one was declared first',
      { first: ['necessary', 'a.nl'], denied: ['marketing', 'a.nl'] },
      ['a.nl'],
    ],
    [
      'a path of a host that was denied',
      { denied: ['marketing', '*.a.nl'], narrow: ['necessary', 'www.a.nl/maps/'] },
      ['www.a.nl/maps/'],
    ],
    [
      'a host spelled out beside a wildcard that was denied',
      { denied: ['marketing', '*.a.nl'], spelled: ['necessary', 'a.nl'] },
      ['a.nl'],
    ],
    [
      'a host whose name only ends alike, or on another port',
      { own: ['necessary', '*.a.nl'], denied: ['marketing', 'bada.nl', 'b.a.nl:8080'] },
      ['*.a.nl', 'a.nl'],
    ],
  ])('%s comes in', (_, given, hosts) => {
    expect(hostsFor(given, null)).toEqual(hosts);
  });

  it('without a domain the page’s host and those below it are the site’s own, as in the gate', () => {
    const page = 'www.qraia.com';
    expect(hostsFor({}, null, { page })).toEqual(['qraia.com:*', '*.qraia.com:*']);
    expect(hostsFor({ a: ['marketing', 'x.qraia.com'] }, null, { page })).toEqual(['qraia.com:*']);
    expect(hostsFor({}, null, { page: '127.0.0.1' })).toEqual(['127.0.0.1:*']);
    expect(hostsFor({}, null, { page: 'a.nl; sandbox' })).toEqual([]);
    expect(hostsFor({ a: ['marketing', 'localhost:4001'] }, null, { page: 'localhost' })).toEqual([
      '*.localhost:*',
    ]);
  });

  it('the domain’s wildcard stays out, and with the grant comes back', () => {
    const given: Given = { cloaked: ['statistics', 'metrics.qraia.com'] };
    const domain = { domain: 'qraia.com' };
    const own = ['app.qraia.com', '*.qraia.com'];
    expect(hostsFor(given, null, { own }, domain)).toEqual([
      'app.qraia.com',
      'qraia.com',
      'qraia.com:*',
    ]);
    expect(hostsFor(given, ['statistics'], {}, domain)).toContain('*.qraia.com:*');
  });
});

describe('inline code', () => {
  const configuration = configurationOf({});

  it('goes on working without a nonce', () => {
    expect(policyOf(configuration, null)['script-src']).toContain("'unsafe-inline'");
  });

  it('needs the nonce where one is given', () => {
    const policy = policyOf(configuration, null, { nonce: 'abc123==' });
    expect(policy['script-src']).toEqual(["'self'", "'nonce-abc123=='"]);
    expect(policy['style-src']).toEqual(["'self'", "'nonce-abc123=='", 'data:', 'blob:']);
  });

  it('is as asked for, and never both: a nonce switches unsafe-inline off', () => {
    const both = policyOf(configuration, null, { nonce: 'abc', inline: true });
    expect(both['style-src']).toEqual(["'self'", "'unsafe-inline'", 'data:', 'blob:']);
    expect(policyOf(configuration, null, { inline: false })['script-src']).toEqual(["'self'"]);
  });
});

describe('the header', () => {
  it('enforces, and only reports where the site learns', () => {
    expect(policyHeader(parse({ unknown: 'hold' }))).toBe('content-security-policy');
    expect(policyHeader(parse({ unknown: 'learn' }))).toBe('content-security-policy-report-only');
  });

  it('names where to report to', () => {
    const policy = policyOf(configurationOf({}), null, { reportUri: 'https://r.example/csp?a=1' });
    expect(policy['report-uri']).toEqual(['https://r.example/csp?a=1']);
  });

  it.each<[Partial<PolicyOptions>, string]>([
    [{ own: ['a.nl; sandbox'] }, 'own: expected hosts or origins in lower case'],
    [{ own: ['a.nl/%3Bsandbox/'] }, 'own: expected hosts or origins in lower case'],
    [{ own: ["'none'"] }, 'own: expected hosts or origins in lower case'],
    [{ own: ['*'] }, 'own: expected hosts or origins in lower case'],
    [{ nonce: "a' *" }, 'nonce: expected base64'],
    [{ nonce: 'a\n' }, 'nonce: expected base64'],
    [{ reportUri: '/csp; sandbox' }, 'reportUri: expected an address'],
    [{ reportUri: '/csp,x' }, 'reportUri: expected an address'],
  ])('refuses %j', (options, error) => {
    expect(() => policyOf(configurationOf({}), null, options)).toThrow(error);
  });

  it.each(['a.nl;sandbox', 'a.nl,b.nl', 'a.nl /x', "'self'", 'a.nl\nx', 'a.nl/x y', '*', 'https:'])(
    'the configuration refuses the host %j before the policy sees it',
    (host) => {
      expect(() => configurationOf({ odd: ['necessary', host] })).toThrow('hosts');
    },
  );

  it('has no directive but its own for any configuration that is accepted', () => {
    const tail = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(';sandbox', ";script-src/*;'none'", ',default-src', '%3B;', '\u0000', 'ſ'),
    );
    const host = fc.oneof(
      fc
        .tuple(fc.constantFrom('', '*.'), fc.constantFrom('a.nl', 'b.a.nl', '-', '..', 'localhost'))
        .chain(([wild, name]) => tail.map((rest) => `${wild}${name}/${rest}`)),
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^(\*\.)?[a-z._-]{1,8}(:\d{1,5})?(\/[!-~]{0,9})?$/),
    );
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(host, { maxLength: 3 }),
        fc.array(host, { maxLength: 2 }),
        fc.constantFrom('', 'qraia.com'),
        fc.constantFrom(null, ['marketing' as const]),
        (some, others, domain, granted) => {
          let configuration: Configuration;
          try {
            configuration = configurationOf(
              { one: ['necessary', ...some], two: ['marketing', ...others] },
              { domain },
            );
          } catch {
            return;
          }
          accepted += 1;
          const policy = policyOf(configuration, granted);
          expect(Object.keys(policy)).toEqual(Object.keys(policyOf(configurationOf({}), null)));
          expect(
            Object.values(policy)
              .flat()
              .filter((source) => !SOURCE.test(source)),
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
