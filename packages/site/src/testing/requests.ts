// For tests: a site with one service of each kind, its clock, and the requests of its visitors.

import { COOKIE_NAME, type Decision, encodeRecord } from '@qraia/consent';
import { createSiteConsent, type SiteConsent, type SiteConsentOptions } from '../index.ts';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-03-10T12:00:00Z');

const service = { name: 'A service', purpose: 'p' };
export const services = [
  { ...service, id: 'login', category: 'necessary', hosts: ['pay.example'], cookies: ['sid'] },
  {
    ...service,
    id: 'video',
    category: 'embedded',
    hosts: ['video.example'],
    cookies: ['vid_*', 'sid'],
  },
  { ...service, id: 'ads', category: 'marketing', hosts: ['ads.example'], cookies: ['ad', '_x'] },
];

export const createTestSite = (
  options: Partial<SiteConsentOptions> = {},
  configuration: object = {},
): SiteConsent =>
  createSiteConsent(
    { domain: 'qraia.com', revision: 'r1', services, ...configuration },
    { hostname: 'www.qraia.com', enforce: true, now: () => NOW, ...options },
  );

/** The record of a visitor who granted embedded ten days ago. */
export const recordOf = (changes: Partial<Decision> = {}): string =>
  `${COOKIE_NAME}=${encodeRecord({
    revision: 'r1',
    time: NOW - 10 * DAY,
    granted: ['embedded'],
    services: {},
    method: 'choose',
    ...changes,
  })}`;

/** A browser that goes to a page of www.qraia.com through a proxy that speaks https. */
export const visitWith = (cookie: string, more: { readonly [name: string]: string } = {}) => ({
  host: 'www.qraia.com',
  'x-forwarded-proto': 'https',
  'sec-fetch-dest': 'document',
  ...(cookie && { cookie }),
  ...more,
});

/** The decision set again: what is left of 182.5 days after ten. */
export const reset = `${recordOf()}; Max-Age=${172.5 * 86_400}; Path=/; Domain=qraia.com; SameSite=Lax; Secure`;
