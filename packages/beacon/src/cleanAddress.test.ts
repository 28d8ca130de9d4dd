// Nothing of an address leaves but path or host, within the limits of the wire.

import { limits, parseBatch } from '@qraia/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareHost, cleanPath, cleanReferrer, parseAddress } from './cleanAddress.ts';

describe('cleanPath', () => {
  it.each([
    ['https://a.nl', '/'],
    ['https://a.nl/', '/'],
    ['https://a.nl/b/', '/b'],
    ['https://a.nl/b/c?q=secret#frag', '/b/c'],
    ['https://a.nl/één pagina', '/%C3%A9%C3%A9n%20pagina'],
    [`https://a.nl/${'x'.repeat(300)}`, `/${'x'.repeat(limits.path - 1)}`],
  ])('%s', (address, path) => {
    expect(cleanPath(new URL(address))).toBe(path);
  });
});

describe('bareHost', () => {
  it.each([
    ['WWW.Example.org', 'example.org'],
    ['www2.example.org', 'www2.example.org'],
    ['example.www.org', 'example.www.org'],
    ['x'.repeat(200), 'x'.repeat(limits.host)],
  ])('%s', (name, host) => {
    expect(bareHost(name)).toBe(host);
  });
});

describe('parseAddress', () => {
  it('is undefined for what is none', () => {
    expect(parseAddress('http://[')).toBeUndefined();
    expect(parseAddress('/b', 'https://a.nl')?.href).toBe('https://a.nl/b');
  });
});

describe('cleanReferrer', () => {
  it.each([
    ['https://www.search.example/?q=my+illness', { host: 'search.example', own: false }],
    ['https://www.a.nl/b', { host: 'a.nl', own: true }],
    ['https://sub.a.nl/b', { host: 'sub.a.nl', own: false }],
    ['android-app://com.mail.app/', { host: 'com.mail.app', own: false }],
    ['about:blank', { host: '', own: false }],
    ['nonsense', { host: '', own: false }],
    ['', { host: '', own: false }],
  ])('%s', (referrer, expected) => {
    expect(cleanReferrer(referrer, ['a.nl'])).toEqual(expected);
  });
});

// A link to `http://a~b.example/` made the endpoint refuse the batch with all that was in it.
it('whatever the address: the endpoint takes path, host and link', () => {
  const check = (address: string): void => {
    const url = parseAddress(address);
    if (!url || !/^https?:$/.test(url.protocol)) return;
    const [page, host] = [cleanPath(url), bareHost(url.hostname)];
    const context = { entry: page, source: host, language: 'nl', visitor: 'new' };
    const batch = {
      v: 1,
      id: 'a'.repeat(22),
      site: 'www',
      day: '2026-03-10',
      consent: 'r1',
      visits: [
        { ...context, events: [{ e: 'click', kind: 'outbound', page, link: `${host}${page}` }] },
      ],
    };
    expect(parseBatch(batch)).toMatchObject({ ok: true });
  };
  check('http://a~b.example/');
  check("http://a!$&'()*+,;=b.example/→?→");
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), check));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (path, host) => {
      check(`https://${host}.nl/${path}`);
    }),
  );
});
