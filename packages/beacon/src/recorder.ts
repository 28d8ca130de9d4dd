// Ledger, outbox and endpoint joined: events become increments, are persisted, then sent until answered.

import type { LinkClick, PageView } from './ledger.ts';
import {
  emptyLedger,
  type Ledger,
  type Moment,
  type Recorded,
  recordClick,
  recordView,
} from './ledger.ts';
import {
  type Addressee,
  add,
  freeze,
  freezeAsSent,
  type Outbox,
  type OutboxBatch,
  put,
  serialize,
  settle,
} from './outbox.ts';
import type { Answer, Send } from './post.ts';
import type { BeaconState, StateStore } from './stateStore.ts';

export interface RecorderOptions extends Addressee {
  readonly store: StateStore;
  readonly send: Send;
  /** Site-day of a time. */
  readonly calendar: (time: number) => string;
  readonly now: () => number;
  /** 16 fresh random bytes, base64url. */
  readonly newId: () => string;
  /** Runs a task after some milliseconds. */
  readonly schedule: (task: () => void, delay: number) => void;
}

export interface Recorder {
  view(view: PageView): Promise<void>;
  click(click: LinkClick): Promise<void>;
  /** Freezes and sends everything that waits; resolves when each was answered or failed once. */
  flush(): Promise<void>;
  /** The page is being hidden: what waits leaves in this very tick. */
  hide(): void;
  /** Nothing is recorded or sent from this tick on; requests under way are aborted. */
  stop(): void;
  /** Stops, and removes ledger and outbox. */
  erase(): Promise<void>;
}

const SEND_DELAY = 1000;
const RETRY_FIRST = 5000;
const RETRY_LONGEST = 300_000;

/** @throws never; a store that cannot be written records nothing. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { store, send, calendar, now, newId, schedule } = options;
  const owner = newId();
  const abort = new AbortController();
  let stopped = false;
  let hidden = false;
  let failures = 0;
  /** A retry is planned: until then new events do not make the endpoint answer again. */
  let resting = false;
  let flushing: Promise<void> | undefined;
  /** Asked for while a flush was under way, whose bytes were frozen before that. */
  let flushAgain = false;
  /**
   * This page's open batches as last written: what `hide` can send without waiting for the store. Empty
   * while an event is being written, for then nobody knows yet which increments the store will hold.
   */
  let open: readonly OutboxBatch[] = [];
  /** Batches that `hide` sent and that the store does not hold frozen yet. */
  let sentAhead: readonly OutboxBatch[] = [];
  /** The ledger as last written by this page. */
  let known: Ledger = emptyLedger;
  /** Batches that were frozen as they were made, until they are answered. */
  let unanswered: readonly OutboxBatch[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const change = (
    next: (state: BeaconState) => BeaconState,
    adds = false,
  ): Promise<BeaconState | undefined> => {
    const turn = queue.then(async () => {
      if (stopped) return undefined;
      let frozen: readonly OutboxBatch[] = [];
      const state = await store.update((before) => {
        if (stopped) return before;
        if (adds) open = [];
        frozen = sentAhead;
        // In the same transaction as what follows: an id that was sent must never get other bytes.
        const outbox = freezeAsSent(before.outbox, frozen, options, newId);
        return next({ ledger: before.ledger, outbox });
      });
      known = state.ledger;
      sentAhead = sentAhead.filter((batch) => !frozen.includes(batch));
      open = state.outbox.batches.filter(
        (batch) =>
          batch.owner === owner &&
          batch.body === undefined &&
          // Sent while this write was under way; the next one freezes it.
          !sentAhead.some(({ id }) => id === batch.id),
      );
      return state;
    });
    queue = turn.catch(() => {});
    return turn;
  };

  const changeOutbox = (next: (outbox: Outbox) => Outbox): Promise<BeaconState | undefined> =>
    change(({ ledger, outbox }) => ({ ledger, outbox: next(outbox) }));

  const sendSoon = (): void => schedule(() => void (resting || flush()), hidden ? 0 : SEND_DELAY);

  const settled = (id: string): Promise<unknown> => {
    unanswered = unanswered.filter((batch) => batch.id !== id);
    return changeOutbox((outbox) => settle(outbox, new Set([id])));
  };

  const record = async (
    recorded: (ledger: Ledger, moment: Moment) => Recorded,
    time: number,
  ): Promise<void> => {
    try {
      await change(({ ledger, outbox }) => {
        const made = recorded(ledger, { time, day: calendar(time) });
        return { ledger: made.ledger, outbox: put(outbox, made.increments, owner, newId) };
      }, true);
      sendSoon();
    } catch {
      // Storage is blocked or full: nothing is recorded, the page goes on.
    }
  };

  /**
   * A click that leads away: the page may be gone before the store has answered. So it is a batch of its
   * own, made and frozen at once from the ledger as this page knows it, which `hide` can send as it is.
   */
  const recordLeaving = async (click: LinkClick, time: number): Promise<void> => {
    const moment = { time, day: calendar(time) };
    const { increments } = recordClick(known, click, moment);
    const draft = { id: newId(), owner, day: moment.day, increments };
    const batch = { ...draft, body: serialize(draft, options) };
    unanswered = [...unanswered, batch];
    try {
      await change(({ ledger, outbox }) => ({
        ledger: recordClick(ledger, click, moment).ledger,
        outbox: add(outbox, batch),
      }));
      sendSoon();
    } catch {
      // As above: nothing is kept, but what `hide` sends may still arrive.
    }
  };

  const attempt = (body: string): Promise<Answer> =>
    send(body, abort.signal).catch(() => ({ settled: false }));

  const retryLater = (retryAfter: number | undefined): void => {
    if (resting) return;
    resting = true;
    const backOff = Math.min(RETRY_LONGEST, RETRY_FIRST * 2 ** failures++);
    schedule(
      () => {
        resting = false;
        void flush();
      },
      retryAfter ?? backOff * (0.5 + Math.random() / 2),
    );
  };

  const sendAll = async (): Promise<void> => {
    try {
      flushAgain = false;
      const state = await changeOutbox((outbox) => freeze(outbox, options));
      for (const { id, body } of state?.outbox.batches ?? []) {
        if (stopped || body === undefined) return;
        const answer = await attempt(body);
        if (!answer.settled) {
          flushAgain = false;
          retryLater(answer.retryAfter);
          return;
        }
        failures = 0;
        await settled(id);
      }
    } catch {
      // The store failed: what it holds is sent at the next start.
    }
  };

  const flush = async (): Promise<void> => {
    if (stopped) return;
    if (flushing) {
      flushAgain = true;
      return flushing;
    }
    flushing = sendAll();
    await flushing;
    flushing = undefined;
    if (flushAgain) await flush();
  };

  const stop = (): void => {
    stopped = true;
    abort.abort();
  };

  return {
    view(view) {
      hidden = false;
      return record((ledger, moment) => recordView(ledger, view, moment), now());
    },
    click: (click) =>
      click.kind !== 'internal' && known.visit
        ? recordLeaving(click, now())
        : record((ledger, moment) => recordClick(ledger, click, moment), now()),
    flush,
    hide() {
      if (stopped) return;
      hidden = true;
      const leaving = [...open, ...unanswered];
      if (leaving.length === 0) return;
      sentAhead = [...sentAhead, ...open];
      open = [];
      for (const batch of leaving) {
        void attempt(serialize(batch, options))
          .then((answer) => {
            if (!answer.settled) {
              retryLater(answer.retryAfter);
              return undefined;
            }
            return settled(batch.id);
          })
          .catch(() => {});
      }
      // Freezes what left, even where no other change does.
      void changeOutbox((outbox) => outbox).catch(() => {});
    },
    stop,
    async erase() {
      stop();
      await queue;
      await store.erase().catch(() => {});
    },
  };
}
