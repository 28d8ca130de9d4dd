// @vitest-environment happy-dom
// Who an address belongs to, and whether it may be reached.

import { type Configuration, hasConsent, parseConfiguration } from '@qraia/consent';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from './index.ts';

const configure = (unknown: 'hold' | 'learn'): Configuration => {
  const service = { name: 'n', purpose: 'p' };
  const parsed = parseConfiguration(
    {
      unknown,
      services: [
        { ...service, id: 'pay', category: 'necessary', hosts: ['pay.example'] },
        {
          ...service,
          id: 'ads',
          category: 'marketing',
          hosts: ['*.ads.example', 'www.qraia.com/ads/'],
        },
      ],
    },
    { hostname: 'www.qraia.com', statistics: false },
  );
  return (parsed as { configuration: Configuration }).configuration;
};

const verdict = (address: string, unknown: 'hold' | 'learn' = 'hold') => {
  const configuration = configure(unknown);
  const { pass, service } = judge(
    {
      configuration,
      sdkAddresses: ['https://stats.example/qraia-ui.js', 'https://stats.example/v1/beacon'],
      has: (name) => hasConsent(null, configuration.services, name),
    },
    address,
  );
  return [pass, service?.id];
};

beforeAll(() => {
  const page = window as unknown as { happyDOM: { setURL(address: string): void } };
  page.happyDOM.setURL('https://www.qraia.com/prijzen');
});

describe('judge', () => {
  it.each([
    ['/own', true, undefined],
    ['//cdn.qraia.com/x', true, undefined],
    ['https://stats.example/v1/beacon', true, undefined],
    ['https://stats.example/v1/beacon?x=1', true, undefined],
    ['https://stats.example/other.js', false, undefined],
    ['https://pay.example/', true, 'pay'],
    ['https://x.ads.example/', false, 'ads'],
    ['//ads.example/', false, 'ads'],
    ['HTTPS://X.ADS.EXAMPLE/', false, 'ads'],
    ['wss://x.ads.example/', false, 'ads'],
    ['/ads/tag.js', false, 'ads'],
    ['https://nobody.example/', false, undefined],
    ['https://user@www.qraia.com@nobody.example/', false, undefined],
    ['https://www.qraia.com.nobody.example/', false, undefined],
    ['data:text/plain,x', true, undefined],
    ['blob:https://nobody.example/1', true, undefined],
    ['about:blank', true, undefined],
    ['https://', true, undefined],
  ])('says of %s: %s, %s', (address, pass, service) => {
    expect(verdict(address)).toEqual([pass, service]);
  });

  it('lets the undeclared through while learning, and never what is declared and not granted', () => {
    expect(verdict('https://nobody.example/', 'learn')).toEqual([true, undefined]);
    expect(verdict('https://x.ads.example/', 'learn')).toEqual([false, 'ads']);
  });

  it('lets the question be asked where its own host is declared as a service', () => {
    const declared = parseConfiguration(
      {
        unknown: 'hold',
        services: [
          {
            id: 'stats',
            name: 'Stats',
            category: 'statistics',
            purpose: 'x',
            hosts: ['stats.example'],
          },
        ],
      },
      { hostname: 'www.qraia.com', statistics: true },
    ) as { configuration: Configuration };
    const judged = (address: string) =>
      judge(
        {
          configuration: declared.configuration,
          sdkAddresses: ['https://stats.example/qraia-ui.js'],
          has: () => false,
        },
        address,
      ).pass;
    expect(judged('https://stats.example/qraia-ui.js')).toBe(true);
    expect(judged('https://stats.example/other.js')).toBe(false);
  });
});
