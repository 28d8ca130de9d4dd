// Tells others what was decided, in their own words: Google, Microsoft and WordPress plugins.

import { type Decision, isGranted, type Signal } from '@qraia/consent';
import { whenParsed } from './whenParsed.ts';

const asked = ['marketing', 'statistics', 'preferences'] as const;
type Answer = 'granted' | 'denied';

interface Clarity {
  (...command: unknown[]): void;
  q?: unknown[];
}

interface Page {
  dataLayer?: unknown[];
  gtag?: (...command: unknown[]) => void;
  uetq?: unknown[];
  clarity?: Clarity;
  wp_consent_type?: string;
  wp_set_consent?(category: string, answer: string): void;
}

/**
 * @param command - `default` once, at the tag's start, all denied; `update` for what was decided.
 * @param next - where a decision stands already: the answers whose update follows at once; else empty.
 * @param answers - in the order of `asked`.
 */
type Tell = (command: 'default' | 'update', next: string, answers: readonly Answer[]) => void;

const page = window as Page;

/** No answers look like this. */
const NOTHING = '?';

const tell: { readonly [S in Signal]: Tell } = {
  /** Consent Mode v2: https://developers.google.com/tag-platform/security/guides/consent */
  google(command, _, [marketing, statistics, preferences]) {
    page.dataLayer ??= [];
    page.gtag ??= function () {
      // biome-ignore lint/complexity/noArguments: gtag.js takes no array for a command.
      page.dataLayer?.push(arguments);
    };
    page.gtag('consent', command, {
      ad_storage: marketing,
      ad_user_data: marketing,
      ad_personalization: marketing,
      analytics_storage: statistics,
      functionality_storage: preferences,
      personalization_storage: preferences,
      security_storage: 'granted',
    });
  },

  /**
   * UET Consent Mode: https://help.ads.microsoft.com/#apex/ads/en/60119/1
   * Clarity: https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
   */
  microsoft(command, next, [marketing, statistics]) {
    page.uetq ??= [];
    page.uetq.push('consent', command, { ad_storage: marketing });
    const clarity: Clarity =
      page.clarity ??
      function () {
        clarity.q ??= [];
        // biome-ignore lint/complexity/noArguments: as Clarity's own snippet queues them.
        clarity.q.push(arguments);
      };
    page.clarity = clarity;
    // Denied, it drops its cookies and starts again, even where a grant comes next:
    // https://github.com/microsoft/clarity/blob/master/packages/clarity-js/src/data/metadata.ts
    if (!next) clarity('consentv2', { ad_Storage: marketing, analytics_Storage: statistics });
  },

  /** WP Consent API: https://github.com/WordPress/wp-consent-level-api */
  wordpress(command, next, [marketing, statistics, preferences]) {
    const say = (event: string, detail?: object): boolean =>
      document.dispatchEvent(new CustomEvent(`wp_${event}`, { detail }));
    page.wp_consent_type = 'optin';
    // Its own script and its listeners come after the tag.
    whenParsed(() => {
      if (command === 'default') say('consent_type_defined');
      if (next) return;
      for (const [category, answer] of Object.entries({
        functional: 'granted',
        preferences,
        statistics,
        'statistics-anonymous': statistics,
        marketing,
      })) {
        const value = answer === 'granted' ? 'allow' : 'deny';
        // It says so itself where it changes something.
        if (page.wp_set_consent) page.wp_set_consent(category, value);
        else say('listen_for_consent_change', { [category]: value });
      }
    });
  },
};

/**
 * One function a signal, to be called at the tag's start and whenever the decision may have changed;
 * one that throws is left to the caller. They follow categories: what was answered of a single service
 * has no word in them.
 *
 * @param current - the decision that holds now.
 */
export const createSignals = (
  signals: readonly Signal[],
  current: () => Decision | null,
): (() => void)[] =>
  signals.map((signal) => {
    let told = NOTHING;
    return () => {
      const decision = current();
      const answers = asked.map((category) =>
        isGranted(decision, category) ? 'granted' : 'denied',
      );
      const now = decision ? answers.join() : '';
      if (told === NOTHING) {
        told = '';
        tell[signal]('default', now, ['denied', 'denied', 'denied']);
      }
      if (now !== told) tell[signal]('update', '', answers);
      told = now;
    };
  });
