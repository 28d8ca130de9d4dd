// What the visitor decided, how long it holds, and what it says of a category.

import { type Category, isCategory, type OptionalCategory } from './categories.ts';
import type { Configuration, Service } from './configuration.ts';

/** How the visitor decided. */
export const methods = ['accept-all', 'reject-all', 'choose', 'withdraw', 'api'] as const;
export type Method = (typeof methods)[number];

export interface Decision {
  /** Revision of the configuration that was shown. */
  readonly revision: string;
  /** Milliseconds since 1970, cut to whole seconds. */
  readonly time: number;
  readonly granted: readonly OptionalCategory[];
  /** Services answered otherwise than their category, by id: true = granted. Empty for most visitors. */
  readonly services: { readonly [id: string]: boolean };
  readonly method: Method;
}

/** What may be granted or denied by itself. */
export type Grantable = Pick<Service, 'id' | 'category'>;

/** A twelfth of 365 days. */
const MONTH = 2_628_000_000;

/**
 * How long a decision holds, in milliseconds, for granting and refusing alike; the cookie is kept no longer.
 * Six months by default, thirteen at most: national practice (CNIL 2020-091 §38).
 */
export const lifetimeOf = ({ lifetime }: Pick<Configuration, 'lifetime'>): number =>
  lifetime * MONTH;

/** A clock may be a day ahead; a decision from further in the future is a doubt, and so no decision. */
const CLOCK_TOLERANCE = 86_400_000;

/**
 * @param granted - categories, and ids of services that are granted where their category is not.
 * @param denied - ids of services that are denied where their category is granted.
 * @param now - milliseconds since 1970.
 */
export function decide(
  configuration: Configuration,
  granted: readonly string[],
  method: Method,
  now: number,
  denied: readonly string[] = [],
): Decision {
  const asked = configuration.categories;
  const own = configuration.services.filter(
    ({ id, category }) =>
      // A service of a category that nobody was asked about cannot have been agreed to.
      asked.includes(category as OptionalCategory) &&
      (granted.includes(category) ? denied : granted).includes(id),
  );
  return {
    revision: configuration.revision,
    time: Math.floor(now / 1000) * 1000,
    granted: asked.filter((category) => granted.includes(category)),
    services: Object.fromEntries(own.map(({ id, category }) => [id, !granted.includes(category)])),
    method,
  };
}

type OptOutFacts = Pick<Configuration, 'categories' | 'controller' | 'services' | 'optOut'>;

/**
 * The categories that accepting all grants. A browser's opt-out stands against marketing, and against sharing with
 * third parties: a category where somebody else than the controller receives anything is then granted by hand
 * only, and never by a button for everything. By option it stands against all of them.
 * https://w3c.github.io/gpc/#user-interface-language, LG Berlin 16 O 420/19
 */
export const grantedByAll = (
  { categories, controller, services, optOut }: OptOutFacts,
  hasOptedOut: boolean,
): readonly OptionalCategory[] =>
  categories.filter(
    (asked) =>
      !hasOptedOut ||
      (optOut !== 'all' &&
        asked !== 'marketing' &&
        !services.some(
          ({ category, recipient, hosts }) =>
            category === asked && recipient !== controller && (recipient || hosts[0]),
        )),
  );

/** What is left of a decision for everything where the opt-out came after it; what was chosen by hand stands. */
export const heedOptOut = (
  decision: Decision,
  configuration: OptOutFacts,
  hasOptedOut: boolean,
): Decision =>
  decision.method === 'accept-all'
    ? {
        ...decision,
        granted: decision.granted.filter((category) =>
          grantedByAll(configuration, hasOptedOut).includes(category),
        ),
      }
    : decision;

/** Whether a decision still answers what this configuration asks. */
export function isCurrent(
  decision: Decision,
  configuration: Pick<Configuration, 'revision' | 'lifetime'>,
  now: number,
): boolean {
  return (
    decision.revision === configuration.revision &&
    decision.time <= now + CLOCK_TOLERANCE &&
    now < decision.time + lifetimeOf(configuration)
  );
}

/** Denied is the answer to every doubt: no decision, no grant. */
export const isGranted = (decision: Decision | null, category: Category): boolean =>
  category === 'necessary' || (decision?.granted.includes(category) ?? false);

/** The same of one service, which may have an answer of its own. */
export const isServiceGranted = (
  decision: Decision | null,
  { id, category }: Grantable,
): boolean =>
  category !== 'necessary' && decision && Object.hasOwn(decision.services, id)
    ? decision.services[id] === true
    : isGranted(decision, category);

/** The same of a category, or a service by its id; what is not declared is never granted. */
export function hasConsent(
  decision: Decision | null,
  services: readonly Grantable[],
  name: string,
): boolean {
  if (isCategory(name)) return isGranted(decision, name);
  const service = services.find(({ id }) => id === name);
  return service !== undefined && isServiceGranted(decision, service);
}

/** Whether anything at all is granted. */
export const hasGrants = (decision: Decision | null): boolean =>
  decision !== null &&
  (decision.granted.length > 0 || Object.values(decision.services).includes(true));
