// The outbox: increments waiting to be sent, as batches whose bytes are frozen at first send. Pure.

import {
  type Batch,
  type BatchVisit,
  toJson,
  type VisitContext,
  WIRE_VERSION,
} from '@qraia/protocol';
import type { Increment } from './ledger.ts';

/** Batches kept while the endpoint cannot be reached; beyond that the oldest goes first. */
const BATCHES_KEPT = 200;

/**
 * Events in one batch. So few that the longest fit into `limits.bodyBytes`: what is larger no `fetch`
 * with `keepalive` carries, and it would hold up everything behind it for good.
 */
const EVENTS_A_BATCH = 64;

export interface OutboxBatch {
  readonly id: string;
  /** Which page instance may still add to it, until it is frozen. */
  readonly owner: string;
  readonly day: string;
  readonly increments: readonly Increment[];
  /** The bytes, once sent for the first time. They never change after that. */
  readonly body?: string;
}

export interface Outbox {
  readonly v: 1;
  readonly batches: readonly OutboxBatch[];
  /** Batches dropped unsent because the outbox was full. */
  readonly dropped: number;
}

export const emptyOutbox: Outbox = { v: 1, batches: [], dropped: 0 };

export interface Addressee {
  readonly site: string;
  /** Revision under which statistics was granted. */
  readonly consent: string;
}

const isArrival = ({ event }: Increment): boolean => event.e === 'arrival';

/** Adds increments to the owner's open batches: one a day, and one for each arrival alone. */
export function put(
  outbox: Outbox,
  increments: readonly Increment[],
  owner: string,
  newId: () => string,
): Outbox {
  const batches = [...outbox.batches];
  for (const increment of increments) {
    const place = batches.findIndex(
      (batch) =>
        batch.owner === owner &&
        batch.body === undefined &&
        batch.day === increment.day &&
        batch.increments.length < EVENTS_A_BATCH &&
        !isArrival(increment) &&
        !batch.increments.some(isArrival),
    );
    const open = batches[place];
    if (open) batches[place] = { ...open, increments: [...open.increments, increment] };
    else batches.push({ id: newId(), owner, day: increment.day, increments: [increment] });
  }
  return bounded({ ...outbox, batches });
}

/** Adds a batch that was made outside. */
export const add = (outbox: Outbox, batch: OutboxBatch): Outbox =>
  bounded({ ...outbox, batches: [...outbox.batches, batch] });

function bounded({ v, batches, dropped }: Outbox): Outbox {
  const excess = Math.max(0, batches.length - BATCHES_KEPT);
  return { v, batches: batches.slice(excess), dropped: dropped + excess };
}

/** Freezes every batch: whatever is added from now on goes into a new one. */
export const freeze = (outbox: Outbox, to: Addressee): Outbox => ({
  ...outbox,
  batches: outbox.batches.map((batch) =>
    batch.body === undefined ? { ...batch, body: serialize(batch, to) } : batch,
  ),
});

/** Takes out batches that were answered for good. */
export const settle = (outbox: Outbox, ids: ReadonlySet<string>): Outbox => ({
  ...outbox,
  batches: outbox.batches.filter(({ id }) => !ids.has(id)),
});

const sameContext = (a: VisitContext, b: VisitContext): boolean =>
  a.entry === b.entry &&
  a.source === b.source &&
  a.language === b.language &&
  a.visitor === b.visitor;

/** The bytes of a batch: the same increments always give the same bytes. */
export function serialize({ id, day, increments }: OutboxBatch, to: Addressee): string {
  const visits: BatchVisit[] = [];
  for (const { context, event } of increments) {
    const last = visits.at(-1);
    if (last && sameContext(last, context)) last.events.push(event);
    else visits.push({ ...context, events: [event] });
  }
  const batch: Batch = { v: WIRE_VERSION, id, site: to.site, day, consent: to.consent, visits };
  return toJson(batch);
}

/**
 * Freezes batches as they were sent from memory when the page was hidden. What reached the store after
 * those bytes were made moves to a batch of its own, so that no answer can settle it unsent.
 */
export function freezeAsSent(
  outbox: Outbox,
  sent: readonly OutboxBatch[],
  to: Addressee,
  newId: () => string,
): Outbox {
  const batches = outbox.batches.flatMap((batch): OutboxBatch[] => {
    const copy = sent.find(({ id }) => id === batch.id);
    if (!copy || batch.body !== undefined) return [batch];
    const rest = batch.increments.slice(copy.increments.length);
    const frozen = { ...copy, body: serialize(copy, to) };
    return rest.length > 0 ? [frozen, { ...batch, id: newId(), increments: rest }] : [frozen];
  });
  return { ...outbox, batches };
}
