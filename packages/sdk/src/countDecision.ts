// Counts a decision at the endpoint: what was asked and answered, by which button, in which language.

import type { Configuration, Decision } from '@qraia/consent';
import type { DecisionCount } from '@qraia/protocol';

/** Granted and refused alike, without any id. A count that does not arrive is not sent again. */
export function countDecision(
  endpoint: string,
  site: string,
  { categories }: Configuration,
  { granted, method }: Decision,
  language: string,
): void {
  const count: DecisionCount = {
    v: 1,
    site,
    choice: Object.fromEntries(
      categories.map((category) => [category, granted.includes(category) ? 'granted' : 'denied']),
    ),
    method,
    language,
  };
  fetch(`${endpoint}/v1/decision`, {
    method: 'POST',
    body: JSON.stringify(count),
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => {});
}
