// The receipt says what was shown, what was answered and what has changed since, and identifies nobody.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  changesSince,
  createReceipt,
  decide,
  parseConfiguration,
  type Receipt,
  readReceipt,
} from './index.ts';

const pixel = {
  id: 'pixel',
  name: 'Pixel',
  category: 'marketing',
  purpose: { nl: 'Advertenties', en: 'Ads' },
  recipient: 'Pixel Inc.',
  country: 'US',
  cookies: ['_px'],
};
const video = { id: 'video', name: 'Video', category: 'embedded', purpose: 'films' };
const cart = { id: 'cart', name: 'Cart', category: 'necessary', purpose: 'buying' };
const configure = (input: object): Configuration => {
  const parsed = parseConfiguration(input, { hostname: 'www.qraia.com', statistics: true });
  if (!parsed.ok) throw new Error('expected a configuration');
  return parsed.configuration;
};
const configuration = configure({
  controller: 'Qraia B.V.',
  statementVersion: '2026-03',
  services: [pixel, video, cart],
});
const NOW = Date.parse('2026-03-10T12:00:00.400Z');
const shown = { hash: 'sha-256:00', language: 'nl' };
const receiptOf = (
  granted: readonly string[],
  method: 'choose' | 'withdraw' | 'reject-all' = 'choose',
  denied: readonly string[] = [],
): Receipt =>
  createReceipt(configuration, decide(configuration, granted, method, NOW, denied), shown);

describe('a receipt', () => {
  it('names what was granted and what was denied, service by service', () => {
    const { purposes, event, notice, controller } = receiptOf(['statistics', 'video']);
    expect(controller).toBe('Qraia B.V.');
    expect(notice).toEqual({
      shown: 'sha-256:00',
      privacy: '/privacy',
      statementVersion: '2026-03',
      revision: configuration.revision,
      language: 'nl',
    });
    expect(
      purposes.map(({ category, state, services }) => [
        category,
        state,
        services.map((service) => [service.id, service.state]),
      ]),
    ).toEqual([
      ['statistics', 'granted', []],
      ['marketing', 'denied', [['pixel', 'denied']]],
      ['embedded', 'denied', [['video', 'granted']]],
    ]);
    expect(event).toEqual({
      type: 'given',
      method: 'choose',
      time: '2026-03-10T12:00:00.000Z',
      expires: '2026-09-09T00:00:00.000Z',
    });
  });

  it.each([
    ['refused', [], 'reject-all'],
    ['withdrawn', [], 'withdraw'],
    ['given', ['pixel'], 'choose'],
  ] as const)('tells that consent was %s', (type, granted, method) => {
    expect(receiptOf(granted, method).event.type).toBe(type);
  });

  it('is the same for two visitors who answered the same in the same second', () => {
    expect(receiptOf(['statistics'])).toEqual(receiptOf(['statistics']));
  });

  it('reads back as it was written', () => {
    const receipt = receiptOf(['marketing']);
    expect(readReceipt(JSON.stringify(receipt))).toEqual(receipt);
  });

  it('of another version, broken or hostile is none', () => {
    const receipt = receiptOf([]);
    expect(readReceipt(JSON.stringify({ ...receipt, v: 2 }))).toBeNull();
    expect(readReceipt(JSON.stringify({ ...receipt, purposes: [null] }))).toBeNull();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readReceipt(text)).toBeNull();
      }),
    );
  });
});

describe('what has changed since', () => {
  const receipt = receiptOf(['marketing']);
  const changed = (input: object) =>
    changesSince(
      receipt,
      configure({ controller: 'Qraia B.V.', services: [pixel, video], ...input }),
    );

  it('is nothing where the same is asked', () => {
    expect(changed({})).toEqual({
      isOtherController: false,
      categories: [],
      services: [],
      removed: [],
    });
  });

  it('is what is new, and what has another purpose, recipient, country or name to keep', () => {
    const chat = { id: 'chat', name: 'Chat', category: 'preferences', purpose: 'talking' };
    expect(changed({ services: [pixel, video, chat] })).toMatchObject({
      categories: ['preferences'],
      services: ['Chat'],
    });
    for (const change of [
      { purpose: 'profiles' },
      { recipient: 'Other Inc.' },
      { country: 'BR' },
      { cookies: ['_px', '_py'] },
      { hosts: ['other.example'] },
      { category: 'statistics' },
    ]) {
      expect(changed({ services: [{ ...pixel, ...change }, video] }).services).toEqual(['Pixel']);
    }
    expect(changed({ controller: 'Other B.V.' }).isOtherController).toBe(true);
  });

  it('is what has gone, and not what nobody is asked about', () => {
    expect(changed({ services: [video, { ...cart, purpose: 'other' }] })).toMatchObject({
      services: [],
      removed: ['Pixel'],
    });
  });

  it('is not a host, to a receipt from before hosts were kept', () => {
    const purposes = receipt.purposes.map((purpose) => ({
      ...purpose,
      services: purpose.services.map(({ hosts, ...service }) => service),
    }));
    const now = configure({ controller: 'Qraia B.V.', services: [pixel, video] });
    expect(changesSince({ ...receipt, purposes }, now).services).toEqual([]);
  });
});
