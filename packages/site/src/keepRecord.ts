// Sets the decision cookie again as it is, for Safari deletes what a script wrote after seven days.

import {
  COOKIE_NAME,
  type Configuration,
  type Decision,
  encodeRecord,
  lifetimeOf,
} from '@qraia/consent';
import { cookieNames } from './cookieNames.ts';

/**
 * The Set-Cookie line, or none. It expires when the decision does: visits do not extend it. A decision
 * is never made here, and one that stands there twice is not repeated: one of them may be a sibling
 * subdomain's.
 *
 * The attributes are those that the page's script writes, or there would be two cookies of one name.
 * Safari's limit: https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/
 */
export function keepRecord(
  configuration: Configuration,
  decision: Decision | null,
  cookieHeader: string,
  now: number,
  isHttps: boolean,
): string[] {
  if (!decision) return [];
  const { domain } = configuration;
  if (cookieNames(cookieHeader).filter((name) => name === COOKIE_NAME).length !== 1) return [];
  const seconds = Math.floor((decision.time + lifetimeOf(configuration) - now) / 1000);
  const attributes = `${domain && `; Domain=${domain}`}; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  return [`${COOKIE_NAME}=${encodeRecord(decision)}; Max-Age=${seconds}; Path=/${attributes}`];
}
