// Says to others, before any tag of theirs, that nothing is granted. What is decided follows: `tellSignals`.

import type { Signal } from '@qraia/consent';

export interface Clarity {
  (...command: unknown[]): void;
  q?: unknown[];
}

/** What the tags of Google, Microsoft and WordPress plugins know of a page. */
export interface SignalsWindow {
  dataLayer?: unknown[];
  gtag?: (...command: unknown[]) => void;
  uetq?: unknown[];
  clarity?: Clarity;
  wp_consent_type?: string;
  wp_set_consent?(category: string, answer: string): void;
}

export type Answer = 'granted' | 'denied';
export type Command = 'default' | 'update';

const page = window as SignalsWindow;

/**
 * Consent Mode v2: https://developers.google.com/tag-platform/security/guides/consent
 *
 * @param answers - for marketing, statistics and preferences.
 */
export function tellGoogle(command: Command, [ads, analytics, own]: readonly Answer[]): void {
  page.dataLayer ??= [];
  page.gtag ??= function () {
    // biome-ignore lint/complexity/noArguments: gtag.js takes no array for a command.
    page.dataLayer?.push(arguments);
  };
  page.gtag('consent', command, {
    ad_storage: ads,
    ad_user_data: ads,
    ad_personalization: ads,
    analytics_storage: analytics,
    functionality_storage: own,
    personalization_storage: own,
    security_storage: 'granted',
  });
}

/** UET Consent Mode: https://help.ads.microsoft.com/#apex/ads/en/60119/1 */
export function tellMicrosoft(command: Command, ads: Answer): void {
  page.uetq ??= [];
  page.uetq.push('consent', command, { ad_storage: ads });
}

/** Clarity: https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2 */
export function tellClarity(ads: Answer, analytics: Answer): void {
  const clarity: Clarity =
    page.clarity ??
    function () {
      clarity.q ??= [];
      // biome-ignore lint/complexity/noArguments: as Clarity's own snippet queues them.
      clarity.q.push(arguments);
    };
  page.clarity = clarity;
  clarity('consentv2', { ad_Storage: ads, analytics_Storage: analytics });
}

/**
 * Call it before anything else of the page runs.
 *
 * @param isDecided - a decision stands, and what it says follows. Clarity hears only that: denied, it drops
 *   its cookies and starts again, even where a grant comes next:
 *   https://github.com/microsoft/clarity/blob/master/packages/clarity-js/src/data/metadata.ts
 */
export function denySignals(signals: readonly Signal[], isDecided: boolean): void {
  if (signals.includes('google')) tellGoogle('default', ['denied', 'denied', 'denied']);
  if (signals.includes('microsoft')) {
    tellMicrosoft('default', 'denied');
    if (!isDecided) tellClarity('denied', 'denied');
  }
  // WP Consent API: https://github.com/WordPress/wp-consent-level-api
  if (signals.includes('wordpress')) page.wp_consent_type = 'optin';
}
