// Which consent belongs to a request, for as long as the request lives.

import { type Consent, readConsent } from './readConsent.ts';

interface Kept {
  readonly consent: Consent;
  isRead: boolean;
}

const keptOf = new WeakMap<object, Kept>();

/**
 * The consent of a request that one of the adapters has seen.
 *
 * @param request - what your framework hands you: `req`, Fastify's `request`, Hono's context.
 * @returns a consent that denies all but `necessary` where no adapter came before.
 */
export function consentOf(request: object): Consent {
  const kept = keptOf.get(request);
  if (!kept) return readConsent(undefined);
  kept.isRead = true;
  return kept.consent;
}

/** @returns whether anybody has asked for it since. */
export function keepConsent(requests: readonly object[], consent: Consent): () => boolean {
  const kept: Kept = { consent, isRead: false };
  for (const request of requests) keptOf.set(request, kept);
  return () => kept.isRead;
}
