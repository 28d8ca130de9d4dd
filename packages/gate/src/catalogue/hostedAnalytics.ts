// Ready statistics services whose host the site chooses: its own server, or a region.

import type { Service } from '@qraia/consent';
import type { ServiceDeclaration } from './ServiceDeclaration.ts';

/** Where a self-hosted service runs, and who receives what it measures. */
export interface SelfHosted {
  /** As in a service's `hosts`: `host[:port][/path-prefix]`, in lower case, without "https://". */
  readonly host: string;
  /** Legal name of whoever runs it; left out = the host itself. */
  readonly recipient?: string;
  /** ISO 3166-1 country of the recipient. */
  readonly country?: string;
  /** Address of the recipient's privacy statement. */
  readonly privacy?: string;
}

/** Matomo on a server of the site's own, or as `example.matomo.cloud`. */
export function matomo({ host, ...operator }: SelfHosted): ServiceDeclaration {
  const isCloud = host.endsWith('.matomo.cloud');
  return {
    id: 'matomo',
    name: 'Matomo',
    category: 'statistics',
    hosts: isCloud ? [host, `cdn.matomo.cloud/${host}/`] : [host],
    // mtm_consent* and matomo_ignore hold a visitor's own answers: withdrawing must not erase them.
    cookies: ['_pk_*', 'MATOMO_SESSID'],
    storage: [],
    purpose: {
      nl: 'Telt bezoeken en laat zien welke pagina’s je bekijkt en hoe je op de site kwam. Je browser krijgt een nummer waaraan de site je volgende bezoek herkent.',
      en: 'Counts visits and shows which pages you view and how you got here. Your browser is given a number by which the site recognises your next visit.',
    },
    retention: {
      nl: 'Cookies: _pk_id* 13 maanden, _pk_ref* 6 maanden, _pk_ses*, _pk_cvar* en _pk_hsr* 30 minuten, MATOMO_SESSID 14 dagen.',
      en: 'Cookies: _pk_id* 13 months, _pk_ref* 6 months, _pk_ses*, _pk_cvar* and _pk_hsr* 30 minutes, MATOMO_SESSID 14 days.',
    },
    ...(isCloud
      ? {
          recipient: 'InnoCraft Limited',
          country: 'NZ',
          privacy: 'https://matomo.org/matomo-cloud-privacy-policy/',
        }
      : { recipient: host }),
    ...operator,
  };
}

const PLAUSIBLE = 'plausible.io';

/** Plausible in its own cloud, or on a server of the site's own. */
export function plausible({
  host = PLAUSIBLE,
  ...operator
}: Partial<SelfHosted> = {}): ServiceDeclaration {
  return {
    id: 'plausible',
    name: 'Plausible',
    category: 'statistics',
    hosts: [host],
    cookies: [],
    // plausible_ignore is how people keep their own visits out: withdrawing must not erase it.
    storage: [],
    purpose: {
      nl: 'Telt bezoeken zonder cookies. Je IP-adres en browser worden alleen gebruikt om je binnen één dag niet dubbel te tellen.',
      en: 'Counts visits without cookies. Your IP address and browser are used only to avoid counting you twice within a day.',
    },
    retention: {
      nl: 'Bewaart niets in je browser. Het getal waarmee je binnen één dag wordt herkend, vervalt na die dag.',
      en: 'Keeps nothing in your browser. The number by which you are recognised within a day lapses after that day.',
    },
    ...(host === PLAUSIBLE
      ? {
          recipient: 'Plausible Insights OÜ',
          country: 'EE',
          privacy: 'https://plausible.io/privacy',
        }
      : { recipient: host }),
    ...operator,
  };
}

/**
 * PostHog Cloud. A visitor's own opt-out (`__ph_opt_in_out_*`) is not declared: withdrawing must not erase it.
 *
 * @param options.region - where PostHog keeps the data; the company itself is American either way.
 */
export function posthog({ region = 'eu' }: { readonly region?: 'eu' | 'us' } = {}): Service {
  return {
    id: 'posthog',
    name: 'PostHog',
    category: 'statistics',
    hosts: [
      `${region}.i.posthog.com`,
      `${region}-assets.i.posthog.com`,
      `${region}.posthog.com`,
      ...(region === 'us' ? ['app.posthog.com'] : []),
    ],
    cookies: ['ph_*', 'dmn_chk_*'],
    storage: ['ph_*', 'seenSurvey_*', 'lastSeenSurveyDate'],
    purpose: {
      nl: `Houdt bij wat je op de site doet, soms met een opname van je scherm, en herkent je browser bij een volgend bezoek. De gegevens staan in ${region === 'eu' ? 'de EU' : 'de Verenigde Staten'}.`,
      en: `Follows what you do on the site, sometimes with a recording of your screen, and recognises your browser at the next visit. The data is kept in ${region === 'eu' ? 'the EU' : 'the United States'}.`,
    },
    retention: {
      nl: 'Cookie ph_*: 1 jaar; in de opslag van je browser tot je die wist. Gegevens bij PostHog: 1 tot 7 jaar, naar het abonnement van de site.',
      en: 'Cookie ph_*: 1 year; in your browser’s storage until you clear it. Data at PostHog: 1 to 7 years, by the site’s plan.',
    },
    recipient: 'PostHog, Inc.',
    country: 'US',
    privacy: 'https://posthog.com/privacy',
  };
}
