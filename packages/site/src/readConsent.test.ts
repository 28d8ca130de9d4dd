// What a site's server may take for granted.

import { COOKIE_NAME, type Decision, encodeRecord, lifetimeOf } from '@qraia/consent';
import { describe, expect, it } from 'vitest';
import { readConsent } from './readConsent.ts';

const DAY = 86_400_000;
const LIFETIME = lifetimeOf({ lifetime: 6 });
const NOW = Date.parse('2026-03-10T12:00:00Z');
const decision: Decision = {
  revision: 'r1',
  time: NOW - DAY,
  granted: ['statistics', 'embedded'],
  services: {},
  method: 'choose',
};
const cookie = (changes: Partial<Decision> = {}): string =>
  `theme=dark; ${COOKIE_NAME}=${encodeRecord({ ...decision, ...changes })}; lang=nl`;
const optional = ['preferences', 'statistics', 'marketing', 'embedded'] as const;

describe('readConsent', () => {
  it('reads what was granted, and nothing more', () => {
    const consent = readConsent(cookie(), { now: NOW, revision: 'r1' });
    expect(consent.decision).toEqual(decision);
    expect(optional.filter((category) => consent.has(category))).toEqual([
      'statistics',
      'embedded',
    ]);
    expect(consent.has('necessary')).toBe(true);
  });

  it('takes any revision where none is asked for', () => {
    expect(readConsent(cookie({ revision: 'other' }), { now: NOW }).has('statistics')).toBe(true);
  });

  it('reads a refusal as a decision that grants nothing', () => {
    const consent = readConsent(cookie({ granted: [], method: 'reject-all' }), { now: NOW });
    expect(consent.decision?.method).toBe('reject-all');
    expect(optional.some((category) => consent.has(category))).toBe(false);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['other cookies only', 'theme=dark'],
    ['a broken record', `${COOKIE_NAME}=1.r1.x`],
    ['a record of another version', cookie().replace('=1.', '=2.')],
    ['two that disagree', `${cookie()}; ${cookie({ granted: ['marketing'] })}`],
    ['another revision', cookie({ revision: 'r2' })],
    ['one that has just expired', cookie({ time: NOW - LIFETIME })],
    ['one from the future', cookie({ time: NOW + DAY + 1000 })],
  ])('denies all for %s', (_, header) => {
    const consent = readConsent(header, { now: NOW, revision: 'r1' });
    expect(consent.decision).toBeNull();
    expect(optional.some((category) => consent.has(category))).toBe(false);
    expect(consent.has('necessary')).toBe(true);
  });

  it('holds until the last second, and where a clock is a little ahead', () => {
    const last = cookie({ time: NOW - LIFETIME + 1000 });
    expect(readConsent(last, { now: NOW }).has('statistics')).toBe(true);
    const ahead = cookie({ time: NOW + DAY });
    expect(readConsent(ahead, { now: NOW }).has('statistics')).toBe(true);
  });

  it('goes by the system’s clock where none is given', () => {
    expect(readConsent(cookie({ time: Date.now() })).has('statistics')).toBe(true);
    const old = Date.now() - LIFETIME - 1000;
    expect(readConsent(cookie({ time: old })).has('statistics')).toBe(false);
  });

  it('answers for declared services too, and denies those that nobody declared', () => {
    const services = [
      { id: 'video', category: 'embedded' },
      { id: 'map', category: 'embedded' },
    ] as const;
    const header = cookie({ granted: [], services: { video: true } });
    const { has } = readConsent(header, { now: NOW, services });
    expect(['video', 'map', 'embedded', 'other', 'necessary'].filter(has)).toEqual([
      'video',
      'necessary',
    ]);
  });
});
