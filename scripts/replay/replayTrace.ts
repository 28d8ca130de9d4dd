// Pushes every visitor of a trace through the real ledger, outbox, wire and endpoint, in order of time.

import { indexedDbStore, parseAddress } from '@qraia/beacon';
import { IDBFactory } from 'fake-indexeddb';
import { simulatedBrowser } from '../simulate/simulatedBrowser.mjs';
import type { TraceRecord } from './trace.ts';

export interface ReplayTarget {
  /** Origin of the endpoint. */
  readonly endpoint: string;
  readonly site: string;
  /** Bare host that the trace's pages are on. */
  readonly host: string;
  readonly timeZone: string;
  /** Sets the endpoint's clock. */
  setClock(time: number): void;
}

export interface Replayed {
  readonly records: number;
  readonly visitors: number;
}

/** As long as the browser waits before it sends: records within it share a batch. */
const SEND_DELAY = 1000;
/** Records of one visitor within one second that are sent without waiting for its end. */
const MANY = 40;
/** What the endpoint knows the pages to be on; the trace's own host may be none it could. */
export const REPLAY_HOST = 'replay.invalid';

type SimulatedBrowser = ReturnType<typeof simulatedBrowser>;

export async function replayTrace(
  records: readonly TraceRecord[],
  target: ReplayTarget,
): Promise<Replayed> {
  const ordered = records
    .map((record) => ({ ...record, time: Date.parse(record.at) }))
    .sort((x, y) => x.time - y.time);
  const browsers = new Map<number, { browser: SimulatedBrowser; factory: IDBFactory }>();
  /** Who still has something to send, and when its timer goes off. */
  const due = new Map<number, number>();
  const unsent = new Map<number, number>();

  const open = ({ visitor, ua }: TraceRecord) => {
    const known = browsers.get(visitor);
    if (known) return known;
    const made = {
      factory: new IDBFactory(),
      browser: simulatedBrowser({
        ...target,
        userAgent: ua,
        language: 'en',
        origin: `https://${REPLAY_HOST}`,
        consent: 'replay',
        store: indexedDbStore(target.site),
      }),
    };
    browsers.set(visitor, made);
    return made;
  };

  /** Each browser has an IndexedDB of its own; the code finds it where every page does. */
  const as = async (visitor: number, act: (browser: SimulatedBrowser) => Promise<unknown>) => {
    const found = browsers.get(visitor);
    if (!found) return;
    globalThis.indexedDB = found.factory;
    await act(found.browser);
  };

  const sendDue = async (until: number): Promise<void> => {
    for (const [visitor, time] of due) {
      if (time > until) continue;
      due.delete(visitor);
      unsent.delete(visitor);
      target.setClock(Math.min(time, until));
      await as(visitor, (browser) => browser.flush());
    }
  };

  for (const record of ordered) {
    await sendDue(record.time);
    const { visitor, kind, url, referrer = '', time } = record;
    // A log of a site holds requests to a site: nothing else was viewed or downloaded.
    if (!/^https?:$/.test(parseAddress(url, `https://${REPLAY_HOST}`)?.protocol ?? '')) continue;
    open(record);
    await as(visitor, (browser) =>
      kind === 'view' ? browser.view(url, referrer, time) : browser.click(url, time, true),
    );
    const count = (unsent.get(visitor) ?? 0) + 1;
    unsent.set(visitor, count);
    due.set(visitor, time + (count < MANY ? SEND_DELAY : 0));
  }
  await sendDue(Number.POSITIVE_INFINITY);
  const kept = [...browsers.values()].reduce((sum, { browser }) => sum + browser.kept(), 0);
  if (kept > 0) throw new Error(`the endpoint did not take ${kept} batches of the replay`);
  return { records: records.length, visitors: browsers.size };
}
