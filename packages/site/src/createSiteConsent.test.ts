// What a decision asks of a response, without a server.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSiteConsent } from './index.ts';
import { createTestSite, DAY, NOW, recordOf, reset } from './testing/requests.ts';

const EXPIRY = /^[^\s;,=]+=; Max-Age=0; Path=\/(; Domain=[\w.-]+)?; Secure$/;
const linesOf = (
  cookie: string,
  host = 'www.qraia.com',
  site = createTestSite({ enforce: false }),
): string[] =>
  site
    .headers(cookie, host)
    .filter(([name]) => name === 'set-cookie')
    .map(([, value]) => value);
const domainsOf = (host: string, domain: string): (string | undefined)[] =>
  linesOf('ad=1', host, createTestSite({}, { domain })).map(
    (line) => /Domain=([^;]+)/.exec(line)?.[1],
  );

describe('a cookie of a denied service', () => {
  it.each<[string, string, (string | undefined)[]]>([
    ['www.qraia.com', 'qraia.com', [undefined, 'www.qraia.com', 'qraia.com']],
    ['a.b.qraia.com', 'qraia.com', [undefined, 'a.b.qraia.com', 'b.qraia.com', 'qraia.com']],
    ['WWW.Qraia.com:8443', 'qraia.com', [undefined, 'www.qraia.com', 'qraia.com']],
    ['qraia.com', 'qraia.com', [undefined, 'qraia.com']],
    ['app.qraia.co.uk', '', [undefined, 'app.qraia.co.uk', 'qraia.co.uk', 'co.uk']],
    ['localhost:3000', '', [undefined]],
    ['127.0.0.1:3000', '', [undefined]],
    ['[::1]:3000', '', [undefined]],
    ['backend:3000', 'qraia.com', [undefined, 'qraia.com']],
    ['a.nl; Secure', '', [undefined]],
    ['', '', [undefined]],
  ])('is expired on "%s" with domain "%s" for %j', (host, domain, domains) => {
    expect(domainsOf(host, domain)).toEqual(domains);
  });

  it('is expired on every path that was named', () => {
    const site = createTestSite({ paths: ['/shop', '/shop/'] }, { domain: '' });
    expect(linesOf('ad=1', 'localhost', site)).toEqual([
      'ad=; Max-Age=0; Path=/; Secure',
      'ad=; Max-Age=0; Path=/shop; Secure',
      'ad=; Max-Age=0; Path=/shop/; Secure',
    ]);
  });

  it('is expired without domain where its name forbids one', () => {
    const services = [
      { id: 'ads', name: 'A', purpose: 'p', category: 'marketing', cookies: ['__*'] },
    ];
    const site = createTestSite({ paths: ['/x'] }, { services });
    expect(linesOf('__Host-ad=1', 'www.qraia.com', site)).toEqual([
      '__Host-ad=; Max-Age=0; Path=/; Secure',
    ]);
  });

  it('is never the decision, whatever a service declares', () => {
    const services = [
      { id: 'all', name: 'A', purpose: 'p', category: 'marketing', cookies: ['*'] },
    ];
    expect(linesOf(recordOf(), 'www.qraia.com', createTestSite({}, { services }))).toEqual([reset]);
  });

  it('does not make the head too long for a proxy', () => {
    const many = Array.from({ length: 500 }, (_, index) => `vid_${index}=1`).join('; ');
    expect(linesOf(many)).toHaveLength(40);
  });
});

describe('the decision', () => {
  const secondsLeft = (later: number): number =>
    Number(
      /Max-Age=(\d+)/.exec(
        linesOf(recordOf(), '', createTestSite({ now: () => NOW + later }))[0] ?? '',
      )?.[1],
    );

  it('keeps its own end, however often the visitor comes', () => {
    expect(secondsLeft(0)).toBe(172.5 * 86_400);
    expect(secondsLeft(100 * DAY)).toBe(72.5 * 86_400);
    expect(secondsLeft(172.5 * DAY - 1000)).toBe(1);
    expect(secondsLeft(172.5 * DAY)).toBeNaN();
  });

  it('is set for this host alone without a domain, and without Secure on http', () => {
    const [line] = createTestSite({ enforce: false }, { domain: '' }).headers(recordOf(), '', {
      isHttps: false,
    });
    expect(line?.[1]).toBe(`${recordOf()}; Max-Age=14904000; Path=/; SameSite=Lax`);
  });

  it('is not set where it stands twice, even where both agree', () => {
    expect(linesOf(`${recordOf()}; ${recordOf()}`)).toEqual([]);
  });

  it('is refused as it was granted', () => {
    const refusal = recordOf({ granted: [], method: 'reject-all' });
    expect(linesOf(refusal)).toEqual([expect.stringContaining(`${refusal}; Max-Age=`)]);
  });
});

describe('createSiteConsent', () => {
  it('only reports where the site learns', () => {
    const names = createTestSite({}, { unknown: 'learn' })
      .headers('', 'www.qraia.com')
      .map(([name]) => name);
    expect(names).toEqual(['content-security-policy-report-only', 'vary']);
  });

  it('takes the page’s host for the site’s own where no domain is configured', () => {
    const site = createTestSite({}, { domain: '' });
    expect(site.headers('', 'www.shop.nl:3000')[0]?.[1]).toContain('shop.nl:* *.shop.nl:*');
  });

  it('passes on where to report to, and that nothing inline may run', () => {
    const site = createTestSite({ inline: false, reportUri: '/csp' });
    const policy = site.headers('', '')[0]?.[1] ?? '';
    expect(policy).toContain('report-uri /csp');
    expect(policy).not.toContain('unsafe');
  });

  it.each<[object, object, string]>([
    [{ unknown: 'ask' }, {}, 'unknown: expected hold | learn, was given "ask"'],
    [{}, { paths: ['shop'] }, 'paths: expected a path, was given "shop"'],
    [{}, { paths: ['/a; Domain=x'] }, 'paths: expected a path'],
    [{}, { own: ['a b'] }, 'own: expected hosts or origins'],
    [{}, { reportUri: '/a;b' }, 'reportUri: expected an address'],
  ])('refuses to start with %j %j', (configuration, options, error) => {
    expect(() =>
      createSiteConsent(configuration, { hostname: 'www.qraia.com', ...options }),
    ).toThrow(error);
  });

  it('has nothing in its headers that a header cannot hold, whatever a visitor sends', () => {
    const services = [
      { id: 'all', name: 'A', purpose: 'p', category: 'marketing', cookies: ['*'] },
    ];
    const site = createTestSite({}, { services, domain: '' });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
    );
    const cookies = fc
      .array(
        fc.oneof(
          text,
          text.map((name) => `${name}=1`),
        ),
      )
      .map((all) => all.join('; '));
    fc.assert(
      fc.property(cookies, text, (cookie, host) => {
        const odd = site
          .headers(cookie, host)
          .filter(([name, value]) =>
            name === 'set-cookie' ? !EXPIRY.test(value) : !/^[ -~]+$/.test(value),
          );
        expect(odd).toEqual([]);
      }),
    );
  });
});
