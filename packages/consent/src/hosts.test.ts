// Which service an address belongs to, and who is at home.

import { describe, expect, it } from 'vitest';
import { type Configuration, isOwnHost, parseConfiguration, serviceOf } from './index.ts';

const servicesWith = (hosts: { [id: string]: string[] }) => {
  const services = Object.entries(hosts).map(([id, patterns]) => ({
    id,
    name: id,
    category: 'marketing',
    purpose: 'p',
    hosts: patterns,
  }));
  const parsed = parseConfiguration({ services }, { hostname: 'qraia.com', statistics: false });
  return (parsed as { configuration: Configuration }).configuration.services;
};

describe('serviceOf', () => {
  const services = servicesWith({
    ads: ['*.google.com', '*.a.nl'],
    maps: ['www.google.com/maps/'],
    search: ['google.com'],
    local: ['localhost:4001', '*.test.nl:8080/p'],
    letter: ['b.a.nl'],
  });

  it.each([
    ['www.google.com', '/maps/embed', 'maps'],
    ['www.google.com', '/maps', 'ads'],
    ['www.google.com', '/ads', 'ads'],
    ['a.b.google.com', '/', 'ads'],
    ['google.com', '/', 'search'],
    ['evilgoogle.com', '/', undefined],
    ['google.com.evil.nl', '/', undefined],
    ['localhost:4001', '/', 'local'],
    ['localhost', '/', undefined],
    ['localhost:4002', '/', undefined],
    ['x.test.nl:8080', '/page', 'local'],
    ['test.nl:8080', '/page', 'local'],
    ['x.test.nl:8080', '/other', undefined],
    ['x.test.nl', '/page', undefined],
  ])('finds for %s%s: %s', (host, path, id) => {
    expect(serviceOf(services, host, path)?.id).toBe(id);
  });

  it('takes a host spelled out over a wildcard with as many letters', () => {
    expect(serviceOf(services, 'b.a.nl', '/')?.id).toBe('letter');
    expect(serviceOf([...services].reverse(), 'b.a.nl', '/')?.id).toBe('letter');
    expect(serviceOf([...services].reverse(), 'google.com', '/')?.id).toBe('search');
  });

  it('finds none where nothing is declared', () => {
    expect(serviceOf([], 'google.com', '/')).toBeUndefined();
  });
});

describe('isOwnHost', () => {
  it.each([
    ['qraia.com', 'qraia.com', '', true],
    ['www.qraia.com', 'qraia.com', '', true],
    ['qraia.com', 'www.qraia.com', '', true],
    ['cdn.qraia.com', 'www.qraia.com', '', true],
    ['evilqraia.com', 'qraia.com', '', false],
    ['evilqraia.com', 'www.qraia.com', 'qraia.com', false],
    ['qraia.com.evil.nl', 'qraia.com', 'qraia.com', false],
    ['qraia.com', 'app.qraia.com', '', false],
    ['www.qraia.com', 'app.qraia.com', '', false],
    ['www.qraia.com', 'app.qraia.com', 'qraia.com', true],
    ['qraia.com', 'app.qraia.com', 'qraia.com', true],
    ['staging.example', 'staging.example', 'qraia.com', true],
    ['com', 'qraia.com', 'qraia.com', false],
  ])('%s, on a page of %s with domain "%s": %s', (host, page, domain, own) => {
    expect(isOwnHost(host, page, domain)).toBe(own);
  });
});
