// The receipt: what a visitor was shown and answered, which they can see and keep, and what has changed since.

import type { OptionalCategory } from './categories.ts';
import { type Configuration, isObject, type Service } from './configuration.ts';
import {
  type Decision,
  hasGrants,
  isGranted,
  isServiceGranted,
  lifetimeOf,
  type Method,
} from './decision.ts';

type State = 'granted' | 'denied';

/** What the visitor was told of a service. */
export type ReceiptService = Pick<
  Service,
  'id' | 'name' | 'purpose' | 'retention' | 'recipient' | 'country' | 'cookies' | 'storage'
> & {
  /** Absent in receipts from before it was kept. */
  readonly hosts?: Service['hosts'];
  readonly state: State;
};

export interface ReceiptPurpose {
  readonly category: OptionalCategory;
  readonly lawfulBasis: 'consent';
  readonly state: State;
  readonly services: readonly ReceiptService[];
}

/**
 * Follows the sections of ISO/IEC TS 27560:2023 (notice, parties, processing, event), without its record and
 * principal identifiers: neither a refusal nor a grant gets one.
 */
export interface Receipt {
  readonly v: 1;
  readonly notice: {
    /**
     * `sha-256:` and the hash, in hexadecimal, of the texts and the configuration that were shown; empty where this
     * host found the decision made: on another of the domain, or with its storage lost since.
     */
    readonly shown: string;
    readonly privacy: string;
    readonly statementVersion: string;
    readonly revision: string;
    readonly language: string;
    /** Whether the browser asked not to be followed; absent in receipts from before it was kept. */
    readonly hasOptedOut?: boolean;
  };
  readonly controller: string;
  readonly purposes: readonly ReceiptPurpose[];
  readonly event: {
    readonly type: 'given' | 'refused' | 'withdrawn';
    readonly method: Method;
    /** ISO 8601, UTC. */
    readonly time: string;
    readonly expires: string;
  };
}

/** @param shown - the hash of what was on the screen, and in which language. */
export function createReceipt(
  configuration: Configuration,
  decision: Decision,
  shown: {
    readonly hash: string;
    readonly language: string;
    readonly hasOptedOut?: boolean;
  },
): Receipt {
  const stateOf = (is: boolean): State => (is ? 'granted' : 'denied');
  const purposes = configuration.categories.map(
    (category): ReceiptPurpose => ({
      category,
      lawfulBasis: 'consent',
      state: stateOf(isGranted(decision, category)),
      services: configuration.services
        .filter((service) => service.category === category)
        .map((service) => ({
          id: service.id,
          name: service.name,
          purpose: service.purpose,
          retention: service.retention,
          recipient: service.recipient,
          country: service.country,
          hosts: service.hosts,
          cookies: service.cookies,
          storage: service.storage,
          state: stateOf(isServiceGranted(decision, service)),
        })),
    }),
  );
  const type = hasGrants(decision)
    ? 'given'
    : decision.method === 'withdraw'
      ? 'withdrawn'
      : 'refused';
  return {
    v: 1,
    notice: {
      shown: shown.hash,
      privacy: configuration.privacy,
      statementVersion: configuration.statementVersion,
      revision: configuration.revision,
      language: shown.language,
      ...(shown.hasOptedOut !== undefined && { hasOptedOut: shown.hasOptedOut }),
    },
    controller: configuration.controller,
    purposes,
    event: {
      type,
      method: decision.method,
      time: new Date(decision.time).toISOString(),
      expires: new Date(decision.time + lifetimeOf(configuration)).toISOString(),
    },
  };
}

const isPurpose = (value: unknown): value is ReceiptPurpose =>
  isObject(value) && Array.isArray(value.services) && value.services.every(isObject);

/** @returns null for what is none: never written, broken, or of a version that is not known. */
export function readReceipt(text: string | null): Receipt | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) &&
      value.v === 1 &&
      isObject(value.notice) &&
      isObject(value.event) &&
      Array.isArray(value.purposes) &&
      value.purposes.every(isPurpose)
      ? (value as unknown as Receipt)
      : null;
  } catch {
    return null;
  }
}

/** Whether it is the receipt of this decision: another tab, or another host of the domain, may have decided since. */
export const isReceiptOf = (receipt: Receipt | null, decision: Decision): receipt is Receipt =>
  receipt !== null && Date.parse(receipt.event.time) === decision.time;

export interface Changes {
  /** Another asks now. */
  readonly isOtherController: boolean;
  /** Asked about now, and not then. */
  readonly categories: readonly OptionalCategory[];
  /** Names of services that are new, or that have another purpose, recipient, country, host or name to keep. */
  readonly services: readonly string[];
  /** Names of services that are gone. */
  readonly removed: readonly string[];
}

/** What a visitor is asked anew, having answered something else before. */
export function changesSince(receipt: Receipt, configuration: Configuration): Changes {
  const before = new Map(
    receipt.purposes.flatMap(({ category, services }) =>
      services.map((service) => [service.id, { ...service, category }] as const),
    ),
  );
  const asked = receipt.purposes.map(({ category }) => category);
  const isAsked = ({ category }: Service): boolean =>
    (configuration.categories as readonly string[]).includes(category);
  const isSame = (service: Service): boolean => {
    const known = before.get(service.id);
    return known !== undefined && told({ hosts: service.hosts, ...known }) === told(service);
  };
  const services = configuration.services.filter(isAsked);
  const ids = services.map(({ id }) => id);
  return {
    isOtherController: receipt.controller !== configuration.controller,
    categories: configuration.categories.filter((category) => !asked.includes(category)),
    services: services.filter((service) => !isSame(service)).map(({ name }) => name),
    removed: [...before.values()].filter(({ id }) => !ids.includes(id)).map(({ name }) => name),
  };
}

/** What of a service decides whether somebody has to be asked again. */
const told = ({
  category,
  purpose,
  recipient,
  country,
  hosts,
  cookies,
  storage,
}: Omit<ReceiptService, 'state'> & Pick<Service, 'category'>): string =>
  JSON.stringify([category, purpose, recipient, country, hosts, cookies, storage]);
