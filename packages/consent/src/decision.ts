// What the visitor decided, how long it holds, and what it says of a category.

import type { Category, OptionalCategory } from './categories.ts';
import type { Configuration } from './configuration.ts';

/** How the visitor decided. */
export const methods = ['accept-all', 'reject-all', 'choose', 'withdraw', 'api'] as const;
export type Method = (typeof methods)[number];

export interface Decision {
  /** Revision of the configuration that was shown. */
  readonly revision: string;
  /** Milliseconds since 1970, cut to whole seconds. */
  readonly time: number;
  readonly granted: readonly OptionalCategory[];
  readonly method: Method;
}

/**
 * How long a decision holds: six months of 30.4 days, for granting and refusing alike.
 * National practice (CNIL 2020-091 §38); the cookie is kept no longer.
 */
export const DECISION_LIFETIME = 182.5 * 86_400_000;

/** A clock may be a day ahead; a decision from further in the future is a doubt, and so no decision. */
const CLOCK_TOLERANCE = 86_400_000;

export function decide(
  configuration: Configuration,
  granted: readonly Category[],
  method: Method,
  now: number,
): Decision {
  return {
    revision: configuration.revision,
    time: Math.floor(now / 1000) * 1000,
    granted: configuration.categories.filter((category) => granted.includes(category)),
    method,
  };
}

/** Whether a decision still answers what this configuration asks. */
export function isCurrent(decision: Decision, configuration: Configuration, now: number): boolean {
  return (
    decision.revision === configuration.revision &&
    decision.time <= now + CLOCK_TOLERANCE &&
    now < decision.time + DECISION_LIFETIME
  );
}

/** Denied is the answer to every doubt: no decision, no grant. */
export const isGranted = (decision: Decision | null, category: Category): boolean =>
  category === 'necessary' || (decision?.granted.includes(category) ?? false);
