// What reaches the endpoint, and how often, whatever happens to page, network and store.

import { type Batch, type BatchVisit, parseBatch } from '@qraia/protocol';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DATABASE } from './eraseStored.ts';
import type { PageView } from './ledger.ts';
import { type Answer, postTo, type Send } from './post.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { emptyState, indexedDbStore, memoryStore, type StateStore } from './stateStore.ts';

const DAY = '2026-03-10';
const page = (path: string): PageView => ({
  page: path,
  referrer: { host: '', own: false },
  language: 'nl',
});
const ids = (): (() => string) => {
  let made = 0;
  return () => `id${String(++made).padStart(20, '0')}`;
};
const newId = ids();
/** What a body counts, in words: `view /a`, `click /b`, `arrival`. */
const countedBy = (body: string): string[] => {
  const { visits } = JSON.parse(body) as Batch;
  return visits.flatMap(({ events }: BatchVisit) =>
    events.map((event) => {
      if (event.e === 'view') return `view ${event.page}`;
      return event.e === 'click' ? `click ${event.link}` : event.e;
    }),
  );
};

/** An endpoint that counts a batch once by its id, and remembers every body that reached it. */
function endpoint() {
  const bodies: string[] = [];
  const byId = new Map<string, string>();
  return {
    bodies,
    take(body: string): void {
      bodies.push(body);
      expect(parseBatch(JSON.parse(body))).toMatchObject({ ok: true });
      const { id } = JSON.parse(body) as Batch;
      expect(byId.get(id) ?? body).toBe(body);
      byId.set(id, body);
    },
    get counted(): string[] {
      return [...byId.values()].flatMap(countedBy);
    },
  };
}
type Endpoint = ReturnType<typeof endpoint>;

interface Tab {
  recorder: Recorder;
  /** Tasks that wait for their time, and the time they wait for. */
  tasks: { task: () => void; delay: number }[];
}
/** A page that records; its timers run only when a test lets them. */
function open(store: StateStore, send: Send): Tab {
  const tasks: Tab['tasks'] = [];
  const recorder = createRecorder({
    site: 'www',
    consent: 'r1',
    store,
    send,
    newId,
    calendar: () => DAY,
    now: () => Date.parse(`${DAY}T10:00:00Z`),
    schedule: (task, delay) => tasks.push({ task, delay }),
  });
  return { recorder, tasks };
}
const settled: Answer = { settled: true };
const answering =
  (to: Endpoint): Send =>
  async (body) => {
    to.take(body);
    return settled;
  };
const click = (link: string, kind: 'internal' | 'outbound' = 'internal') => ({ kind, link });
const stateOf = (store: StateStore) => store.update((state) => state);
const rounds = async (): Promise<void> => {
  for (let round = 0; round < 20; round++) await new Promise((done) => setImmediate(done));
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('recording', () => {
  it('is on disk before anything is sent', async () => {
    const stored: number[] = [];
    const { recorder } = open(indexedDbStore('www'), async () => {
      const { outbox, ledger } = await stateOf(indexedDbStore('www'));
      stored.push(outbox.batches.length);
      expect(ledger.lastDay).toBe(DAY);
      return settled;
    });
    await recorder.view(page('/'));
    expect((await stateOf(indexedDbStore('www'))).outbox.batches).toHaveLength(2);
    expect(stored).toEqual([]);
    await recorder.flush();
    expect(stored).toEqual([2, 1]);
    expect((await stateOf(indexedDbStore('www'))).outbox.batches).toEqual([]);
  });

  it('asks to send a second after an event, and at once when the page is hidden', async () => {
    const { recorder, tasks } = open(memoryStore(), answering(endpoint()));
    await recorder.view(page('/'));
    recorder.hide();
    await recorder.click(click('/b'));
    expect(tasks.map(({ delay }) => delay)).toEqual([1000, 0]);
  });

  it('goes on quietly where the store is blocked', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    const to = endpoint();
    let blocked = false;
    const memory = memoryStore();
    const { recorder } = open(
      {
        ...memory,
        update: (change) =>
          blocked ? Promise.reject(new Error('blocked')) : memory.update(change),
      },
      answering(to),
    );
    await recorder.view(page('/'));
    blocked = true;
    recorder.hide();
    await recorder.view(page('/b'));
    await recorder.flush();
    await rounds();
    expect(unhandled).not.toHaveBeenCalled();
    blocked = false;
    await recorder.flush();
    expect(to.counted).toEqual(['arrival', 'view /']);
  });
});

describe('answers', () => {
  const over =
    (to: Endpoint, ...answers: (number | 'lost' | 'unreachable')[]): Send =>
    (body, signal) =>
      postTo('https://stats.example/v1/beacon', async () => {
        const next = answers.shift() ?? 202;
        if (next === 'unreachable') throw new TypeError('fetch failed');
        to.take(body);
        if (next === 'lost') throw new TypeError('connection reset');
        return new Response(null, { status: next });
      })(body, signal);

  it.each([
    ['a lost answer', 'lost'],
    ['500', 500],
    ['503', 503],
    ['429', 429],
    ['403', 403],
  ] as const)('%s: the same bytes are sent again', async (_, answer) => {
    const to = endpoint();
    const store = indexedDbStore('www');
    const { recorder, tasks } = open(store, over(to, answer));
    await recorder.view(page('/'));
    await recorder.flush();
    expect(to.bodies).toHaveLength(1);
    expect((await stateOf(store)).outbox.batches).toHaveLength(2);

    await recorder.view(page('/b'));
    tasks.find(({ delay }) => delay > 1000)?.task();
    await vi.waitFor(() => expect(to.bodies).toHaveLength(4));
    expect(to.bodies[1]).toBe(to.bodies[0]);
    expect(to.counted).toEqual(['arrival', 'view /', 'view /b', 'continued']);
    await vi.waitFor(async () => expect((await stateOf(store)).outbox.batches).toEqual([]));
  });

  it('a network that is gone: the bytes wait, and are sent by the next page', async () => {
    const to = endpoint();
    const store = indexedDbStore('www');
    const { recorder } = open(store, over(to, 'unreachable'));
    await recorder.view(page('/'));
    await recorder.flush();
    expect(to.bodies).toEqual([]);
    const { outbox } = await stateOf(store);
    await open(store, over(to)).recorder.flush();
    expect(to.bodies).toEqual(outbox.batches.map(({ body }) => body));
  });

  it.each([400, 410, 413])('%i: the batch is dropped and the next one sent', async (status) => {
    const to = endpoint();
    const store = indexedDbStore('www');
    const { recorder } = open(store, over(to, status));
    await recorder.view(page('/'));
    await recorder.flush();
    await recorder.flush();
    expect(to.bodies.map(countedBy)).toEqual([['arrival'], ['view /']]);
    expect((await stateOf(store)).outbox.batches).toEqual([]);
  });

  it('waits longer after each failure, and starts anew after a success', async () => {
    const { recorder, tasks } = open(memoryStore(), over(endpoint(), 500, 500, 500, 202, 202, 500));
    const nextDelay = async (): Promise<number | undefined> => {
      tasks.splice(0)[0]?.task();
      await rounds();
      return tasks[0]?.delay;
    };
    const between = (from: number, to: number) =>
      expect.toSatisfy((delay: number) => delay >= from && delay <= to, `${from} to ${to}`);
    await recorder.view(page('/'));
    expect(await nextDelay()).toEqual(between(2500, 5000));
    expect(await nextDelay()).toEqual(between(5000, 10_000));
    expect(await nextDelay()).toEqual(between(10_000, 20_000));
    expect(await nextDelay()).toBeUndefined();
    await recorder.view(page('/b'));
    expect(await nextDelay()).toEqual(between(2500, 5000));
  });

  // An endpoint that asked for five seconds of rest was asked again at every click.
  it('the endpoint asks for rest: new events wait with the others', async () => {
    let requests = 0;
    const { recorder, tasks } = open(memoryStore(), async () => {
      requests += 1;
      return requests === 1 ? { settled: false, retryAfter: 7000 } : settled;
    });
    await recorder.view(page('/'));
    for (const { task } of tasks.splice(0)) task();
    await rounds();
    expect([requests, ...tasks.map(({ delay }) => delay)]).toEqual([1, 7000]);

    await recorder.click(click('/b'));
    tasks[1]?.task();
    await rounds();
    expect(requests).toBe(1);
    tasks[0]?.task();
    await rounds();
    expect(requests).toBe(4);
  });

  // It waited for the next event, or for the page to be left.
  it('what was recorded while a slow request was under way is sent after it', async () => {
    const to = endpoint();
    let answer: (() => void) | undefined;
    const { recorder, tasks } = open(memoryStore(), async (body) => {
      to.take(body);
      if (to.bodies.length === 1) await new Promise<void>((done) => (answer = done));
      return settled;
    });
    await recorder.view(page('/'));
    tasks.shift()?.task();
    await rounds();
    await recorder.click(click('/slow'));
    tasks.shift()?.task();
    await rounds();
    expect(to.counted).toEqual(['arrival']);
    answer?.();
    await rounds();
    expect(to.counted).toEqual(['arrival', 'view /', 'click /slow']);
    expect(tasks).toEqual([]);
  });
});

describe('stop', () => {
  it('aborts what is under way, and sends nothing in the same tick or later', async () => {
    const bodies: string[] = [];
    let aborted = false;
    const { recorder, tasks } = open(memoryStore(), (body, signal) => {
      bodies.push(body);
      return new Promise((_, fail) => {
        signal.addEventListener('abort', () => {
          aborted = true;
          fail(signal.reason);
        });
      });
    });
    await recorder.view(page('/'));
    const flushed = recorder.flush();
    await vi.waitFor(() => expect(bodies).toHaveLength(1));
    recorder.stop();
    expect(aborted).toBe(true);
    recorder.hide();
    await recorder.flush();
    await flushed;
    for (const { task } of tasks.splice(0)) task();
    await rounds();
    expect(bodies).toHaveLength(1);
  });

  it('records nothing that was asked for in the same tick', async () => {
    const store = memoryStore();
    const { recorder } = open(store, answering(endpoint()));
    const recorded = recorder.view(page('/'));
    recorder.stop();
    await recorded;
    await recorder.click(click('/b'));
    expect(await stateOf(store)).toEqual(emptyState);
  });

  // The store was slow, and the view was written after the visitor had withdrawn.
  it('records nothing while the store still reads', async () => {
    const memory = memoryStore();
    let reading: (() => void) | undefined;
    const slow: StateStore = {
      ...memory,
      async update(change) {
        await new Promise<void>((done) => (reading = done));
        return memory.update(change);
      },
    };
    const { recorder } = open(slow, answering(endpoint()));
    const recorded = recorder.view(page('/'));
    await vi.waitFor(() => expect(reading).toBeDefined());
    recorder.stop();
    reading?.();
    await recorded;
    expect(await stateOf(memory)).toEqual(emptyState);
  });
});

describe('erase', () => {
  const databases = async (): Promise<unknown[]> =>
    (await indexedDB.databases()).map(({ name }) => name);

  it('removes the database', async () => {
    const { recorder } = open(indexedDbStore('www'), answering(endpoint()));
    await recorder.view(page('/'));
    expect(await databases()).toEqual([DATABASE]);
    await recorder.erase();
    expect(await databases()).toEqual([]);
    await recorder.view(page('/b'));
    expect(await databases()).toEqual([]);
  });

  it('starts anew after a new grant', async () => {
    const store = indexedDbStore('www');
    const first = open(store, answering(endpoint()));
    await first.recorder.view(page('/'));
    await first.recorder.erase();
    const to = endpoint();
    const second = open(store, answering(to));
    await second.recorder.view(page('/'));
    await second.recorder.flush();
    expect(to.counted).toEqual(['arrival', 'view /']);
  });

  it('takes what other sites of the same origin recorded with it', async () => {
    const app = open(indexedDbStore('app'), answering(endpoint()));
    const { recorder } = open(indexedDbStore('www'), answering(endpoint()));
    await recorder.view(page('/'));
    await app.recorder.view(page('/'));
    await recorder.erase();
    await vi.waitFor(async () => expect(await databases()).toEqual([]));
  });

  // The erasure waited for the other tab's connection, and a new grant waited behind it.
  it('does not wait for another tab that holds the database open', async () => {
    const other = open(indexedDbStore('www'), answering(endpoint()));
    await other.recorder.view(page('/'));
    const { recorder } = open(indexedDbStore('www'), answering(endpoint()));
    await recorder.erase();
    await vi.waitFor(async () => expect(await databases()).toEqual([]));
    const to = endpoint();
    const again = open(indexedDbStore('www'), answering(to));
    await again.recorder.view(page('/'));
    await again.recorder.flush();
    expect(to.counted).toEqual(['arrival', 'view /']);
  });

  it('in two tabs removes the database', async () => {
    const tabs = [1, 2].map(() => open(indexedDbStore('www'), answering(endpoint())).recorder);
    for (const tab of tabs) await tab.view(page('/'));
    await Promise.all(tabs.map((tab) => tab.erase()));
    await vi.waitFor(async () => expect(await databases()).toEqual([]));
  });

  it('leaves nothing to a recorder that was writing', async () => {
    const { recorder } = open(indexedDbStore('www'), answering(endpoint()));
    void recorder.view(page('/'));
    void recorder.view(page('/b'));
    await Promise.resolve();
    await recorder.erase();
    expect(await databases()).toEqual([]);
  });
});

describe('hide', () => {
  it('sends what waits in the same tick', async () => {
    const to = endpoint();
    const { recorder } = open(indexedDbStore('www'), answering(to));
    await recorder.view(page('/'));
    recorder.hide();
    expect(to.counted).toEqual(['arrival', 'view /']);
  });

  it.each([
    ['just before', (recorder: Recorder) => [recorder.click(click('/b')), recorder.hide()]],
    ['just after', (recorder: Recorder) => [recorder.hide(), recorder.click(click('/b'))]],
  ])('a click %s is counted once', async (_, leave) => {
    const to = endpoint();
    const { recorder, tasks } = open(indexedDbStore('www'), answering(to));
    await recorder.view(page('/'));
    const left = leave(recorder);
    expect(to.counted).toEqual(['arrival', 'view /']);
    await Promise.all(left);
    recorder.hide();
    for (const { task } of tasks.splice(0)) task();
    await rounds();
    expect(to.counted.sort()).toEqual(['arrival', 'click /b', 'view /']);
    expect((await stateOf(indexedDbStore('www'))).outbox.batches).toEqual([]);
  });

  // On a fast network the next page was there before the store had answered, and the click stayed behind.
  it('a click that leads away leaves with the page, though the store has not answered', async () => {
    const to = endpoint();
    const inner = memoryStore();
    let isStuck = false;
    const store: StateStore = {
      update: (change) => (isStuck ? new Promise(() => {}) : inner.update(change)),
      erase: inner.erase,
    };
    const { recorder } = open(store, answering(to));
    await recorder.view(page('/'));
    await recorder.flush();
    isStuck = true;
    void recorder.click(click('elsewhere.example/', 'outbound'));
    recorder.hide();
    expect(to.counted).toEqual(['arrival', 'view /', 'click elsewhere.example/']);
  });

  // The page sent one half of a batch while the store froze the whole of it under the same id.
  it('a click while a flush begins and the page is hidden is counted once', async () => {
    const to = endpoint();
    const { recorder } = open(indexedDbStore('www'), answering(to));
    await recorder.view(page('/'));
    const clicked = recorder.click(click('/b'));
    const flushed = recorder.flush();
    recorder.hide();
    await Promise.all([clicked, flushed]);
    await rounds();
    await recorder.flush();
    expect(to.counted.sort()).toEqual(['arrival', 'click /b', 'view /']);
  });

  it('sends again what was hidden and not answered', async () => {
    const to = endpoint();
    let reachable = false;
    const { recorder, tasks } = open(memoryStore(), async (body) => {
      if (!reachable) throw new TypeError('fetch failed');
      to.take(body);
      return settled;
    });
    await recorder.view(page('/'));
    recorder.hide();
    await rounds();
    reachable = true;
    for (const { task } of tasks.splice(0)) task();
    await rounds();
    expect(to.counted).toEqual(['arrival', 'view /']);
  });
});

describe('two tabs on one store', () => {
  it('count one arrival, and every view once', async () => {
    const to = endpoint();
    const tabs = ['/a', '/b'].map((path) => {
      const { recorder } = open(indexedDbStore('www'), answering(to));
      return { path, recorder };
    });
    await Promise.all(tabs.map(({ path, recorder }) => recorder.view(page(path))));
    await Promise.all(tabs.map(({ recorder }) => recorder.flush()));
    for (const { recorder } of tabs) recorder.hide();
    await rounds();
    expect(to.counted.sort()).toEqual(['arrival', 'continued', 'view /a', 'view /b']);
  });

  it('may send each other’s batches: the bytes are the same', async () => {
    const to = endpoint();
    const lost: Send = async (body) => {
      to.take(body);
      return { settled: false };
    };
    const [one, two] = [open(indexedDbStore('www'), lost), open(indexedDbStore('www'), lost)];
    await one.recorder.view(page('/a'));
    await two.recorder.flush();
    one.recorder.hide();
    await rounds();
    expect(to.bodies.filter((body) => body === to.bodies[0])).toHaveLength(2);
    expect(to.counted).toEqual(['arrival', 'view /a']);
  });
});

type Outcome = 'answered' | 'answer lost' | 'refused' | 'unreachable';
const outcomes: Outcome[] = ['answered', 'answer lost', 'refused', 'unreachable'];

it('whatever happens: every recorded event is counted exactly once', async () => {
  const script = fc.array(
    fc.record({
      step: fc.oneof(
        { weight: 4, arbitrary: fc.constant('view') },
        { weight: 4, arbitrary: fc.constant('click') },
        { weight: 4, arbitrary: fc.constant('hide') },
        { weight: 2, arbitrary: fc.constant('flush') },
        { weight: 1, arbitrary: fc.constant('crash') },
      ),
      tab: fc.constantFrom(0, 0, 0, 1),
      /** Turns of store, network and timers before the next step; 0 = in the same tick. */
      pause: fc.constantFrom(0, 0, 1, 2, 4, 12),
    }),
    { minLength: 5, maxLength: 40, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(
      script,
      fc.array(fc.constantFrom(...outcomes), { maxLength: 20, size: 'max' }),
      fc.array(fc.boolean(), { maxLength: 10, size: 'max' }),
      fc.scheduler(),
      async (acts, drawn, commits, scheduler) => {
        const to = endpoint();
        const network = [...drawn];
        const isCommitted = [...commits];
        let state = emptyState;
        let transactions: Promise<unknown> = Promise.resolve();
        const turn = (): Promise<void> => scheduler.schedule(Promise.resolve());

        /** A tab that dies answers nothing any more: its transaction may or may not have got through. */
        const openTab = () => {
          const tab = { isDead: false };
          const ifAlive = <T>(value: T): Promise<T> | T =>
            tab.isDead ? new Promise(() => {}) : value;
          const store: StateStore = {
            update(change) {
              const written = transactions.then(async () => {
                await turn();
                if (tab.isDead) return state;
                const next = change(structuredClone(state));
                await turn();
                if (!tab.isDead || (isCommitted.shift() ?? false)) state = next;
                return next;
              });
              transactions = written;
              return written.then(ifAlive);
            },
            erase: async () => {},
          };
          const send: Send = async (body) => {
            await turn();
            const outcome = network.shift() ?? 'answered';
            if (outcome === 'answered' || outcome === 'answer lost') to.take(body);
            await turn();
            await ifAlive(undefined);
            if (outcome === 'refused') return { settled: false };
            if (outcome !== 'answered') throw new TypeError('fetch failed');
            return settled;
          };
          const recorder = createRecorder({
            site: 'www',
            consent: 'r1',
            store,
            send,
            newId: unique,
            calendar: () => DAY,
            now: () => Date.parse(`${DAY}T10:00:00Z`),
            schedule: (task) => {
              void turn().then(() => {
                if (!tab.isDead) task();
              });
            },
          });
          return { tab, recorder };
        };
        const unique = ids();
        const tabs = [openTab(), openTab()];
        const asked: string[] = [];
        const recorded: string[] = [];
        const record = (what: string, done: Promise<void>): void => {
          asked.push(what);
          void done.then(() => recorded.push(what));
        };

        for (const [number, { step, tab: at, pause }] of acts.entries()) {
          const { tab, recorder } = tabs[at] as (typeof tabs)[number];
          if (step === 'view') record(`view /${number}`, recorder.view(page(`/${number}`)));
          // Before any view there is nothing to click on.
          else if (step === 'click' && state.ledger.visit) {
            record(
              `click /${number}`,
              recorder.click(click(`/${number}`, number % 2 ? 'internal' : 'outbound')),
            );
          } else if (step === 'hide') recorder.hide();
          else if (step === 'flush') void recorder.flush();
          else if (step === 'crash') {
            tab.isDead = true;
            tabs[at] = openTab();
          }
          for (let count = 0; count < pause; count++) {
            await new Promise((done) => setImmediate(done));
            if (scheduler.count() > 0) await scheduler.waitNext(1);
          }
        }
        await scheduler.waitIdle();
        const last = openTab();
        void last.recorder.flush();
        await scheduler.waitIdle();

        expect(state.outbox.batches).toEqual([]);
        const { counted } = to;
        const times = (what: string): number => counted.filter((each) => each === what).length;
        for (const what of recorded) expect([what, times(what)]).toEqual([what, 1]);
        for (const what of asked) expect(times(what)).toBeLessThanOrEqual(1);
        expect(times('arrival')).toBe(state.ledger.lastDay === undefined ? 0 : 1);
        expect(times('continued')).toBe((state.ledger.visit?.views ?? 0) > 1 ? 1 : 0);
      },
    ),
    { numRuns: 300 },
  );
}, 30_000);
