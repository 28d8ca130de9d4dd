// The visitor's decision as the site's own server reads it from a request.

import { type Decision, type Grantable, hasConsent, isCurrent, readRecord } from '@qraia/consent';

export interface ReadConsentOptions {
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: number;
  /** Revision that the site asks about now; a decision on another one is none. Any where absent. */
  readonly revision?: string;
  /** Months that a decision holds, as in the configuration; 6 where absent. */
  readonly lifetime?: number;
  /** The declared services, so that `has` answers for each of them too. */
  readonly services?: readonly Grantable[];
}

export interface Consent {
  /** null where there is none that holds: not asked yet, expired, from the future, or of another revision. */
  readonly decision: Decision | null;
  /** Whether a category, or a service by its id, is granted; `necessary` always is, what is not declared never. */
  has(name: string): boolean;
}

/**
 * Reads a decision from a request's Cookie header.
 *
 * @param cookieHeader - `request.headers.cookie`, undefined where the request has none.
 */
export function readConsent(
  cookieHeader: string | undefined,
  options: ReadConsentOptions = {},
): Consent {
  const found = readRecord(cookieHeader ?? '');
  const decision = found && holds(found, options) ? found : null;
  return consentFrom(decision, options.services);
}

/** The answers that a decision gives. */
export const consentFrom = (
  decision: Decision | null,
  services: readonly Grantable[] = [],
): Consent => ({ decision, has: (name) => hasConsent(decision, services, name) });

function holds(decision: Decision, options: ReadConsentOptions): boolean {
  const { now = Date.now(), revision = decision.revision, lifetime = 6 } = options;
  return isCurrent(decision, { revision, lifetime }, now);
}
