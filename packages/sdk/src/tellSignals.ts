// Tells others what was decided, in their own words: Google, Microsoft and WordPress plugins.

import { type Decision, isGranted, type Signal } from '@qraia/consent';
import {
  type Answer,
  type SignalsWindow,
  tellClarity,
  tellGoogle,
  tellMicrosoft,
} from './signalDefaults.ts';
import { whenParsed } from './whenParsed.ts';

const asked = ['marketing', 'statistics', 'preferences'] as const;

const page = window as SignalsWindow;

const say = (event: string, detail?: object): boolean =>
  document.dispatchEvent(new CustomEvent(`wp_${event}`, { detail }));

/** WP Consent API: https://github.com/WordPress/wp-consent-level-api */
function tellWordpress([marketing, statistics, preferences]: readonly Answer[]): void {
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
}

const tell: { readonly [S in Signal]: (answers: readonly Answer[]) => void } = {
  google(answers) {
    tellGoogle('update', answers);
  },
  microsoft([marketing = 'denied', statistics = 'denied']) {
    tellMicrosoft('update', marketing);
    tellClarity(marketing, statistics);
  },
  wordpress(answers) {
    whenParsed(() => tellWordpress(answers));
  },
};

/**
 * One function a signal, to be called whenever the decision may have changed; one that throws is left to
 * the caller, and told again the next time. They follow categories: what was answered of a single service
 * has no word in them.
 *
 * @param current - the decision that holds now.
 */
export function createSignals(
  signals: readonly Signal[],
  current: () => Decision | null,
): (() => void)[] {
  // Its own script and its listeners come after the tag.
  if (signals.includes('wordpress')) {
    whenParsed(() => {
      say('consent_type_defined');
      // What an earlier revision granted is taken back where there is no decision.
      if (!current()) tellWordpress(asked.map(() => 'denied'));
    });
  }
  return signals.map((signal) => {
    let told = '';
    return () => {
      const decision = current();
      const answers = asked.map((category) =>
        isGranted(decision, category) ? 'granted' : 'denied',
      );
      const now = decision ? answers.join() : '';
      if (now === told) return;
      tell[signal](answers);
      told = now;
    };
  });
}
