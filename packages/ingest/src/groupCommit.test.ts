// Answers come after the disk; a store that fails is answered with 503, and nothing is lost by it.

import { describe, expect, it } from 'vitest';
import { createGroupCommit } from './groupCommit.ts';
import { ingestRoutes } from './http/ingestRoutes.ts';
import { parseServerConfiguration } from './serverConfiguration.ts';
import { sqliteStore } from './store/sqliteStore.ts';
import type { Contribution, Store } from './store/store.ts';

/** A real store that can be told to fail, and that counts its transactions. */
function fragileStore() {
  const store = sqliteStore(':memory:');
  const told = { isFailing: false, commits: 0 };
  const fragile: Store = {
    ...store,
    commit(contributions) {
      told.commits += 1;
      if (told.isFailing) throw new Error('disk full');
      return store.commit(contributions);
    },
  };
  return { store: fragile, told };
}
const contribution = (id: string): Contribution => ({
  site: 'www',
  batch: { id, day: '2026-03-10' },
  observations: [{ day: '2026-03-10', values: { total: '' }, measures: { views: 1 } }],
});
const views = (store: Store): number | undefined =>
  store.days('www', '2026-03-10', '2026-03-10')[0]?.views;

describe('group commit', () => {
  it('writes what came together in one transaction', async () => {
    const { store, told } = fragileStore();
    const commits = createGroupCommit(store);
    const outcomes = await Promise.all(['a', 'b', 'a'].map((id) => commits.add(contribution(id))));
    expect(outcomes).toEqual(['counted', 'counted', 'duplicate']);
    expect(told.commits).toBe(1);
    expect(views(store)).toBe(2);
  });

  it('rejects all where the store fails, and goes on when it recovers', async () => {
    const { store, told } = fragileStore();
    const commits = createGroupCommit(store);
    told.isFailing = true;
    const failed = await Promise.allSettled(['a', 'b'].map((id) => commits.add(contribution(id))));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    told.isFailing = false;
    expect(await commits.add(contribution('a'))).toBe('counted');
    expect(views(store)).toBe(1);
  });

  it('drains what was added', async () => {
    const { store } = fragileStore();
    const commits = createGroupCommit(store);
    const added = commits.add(contribution('a'));
    await commits.drain();
    expect(views(store)).toBe(1);
    expect(await added).toBe('counted');
    await commits.drain();
  });

  it('counts whole contributions or nothing', async () => {
    const { store } = fragileStore();
    const commits = createGroupCommit(store);
    const broken = {
      ...contribution('b'),
      observations: [{ day: 'no day', values: { total: '' }, measures: { views: 1 } }],
    };
    const both = await Promise.allSettled([commits.add(contribution('a')), commits.add(broken)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(views(store)).toBeUndefined();
    expect(await commits.add(contribution('a'))).toBe('counted');
  });
});

it('a store that fails is answered with 503 and a time to come back', async () => {
  const { store, told } = fragileStore();
  const { sites } = parseServerConfiguration({ sites: [{ id: 'www', hosts: ['a.example'] }] });
  const { beacon } = ingestRoutes({
    site: () => sites[0],
    commits: createGroupCommit(store),
    now: () => 0,
    day: () => '2026-03-10',
  });
  const send = (id: string) =>
    beacon({
      origin: 'https://a.example',
      visitor: {
        bot: false,
        traits: { browser: 'Firefox', system: 'Linux', device: 'desktop' },
      },
      body: JSON.stringify({
        v: 1,
        id: id.repeat(22),
        site: 'www',
        day: '2026-03-10',
        consent: 'r1',
        visits: [
          {
            entry: '/',
            source: '(direct)',
            language: 'nl',
            visitor: 'new',
            events: [{ e: 'view', page: '/', entry: true }],
          },
        ],
      }),
    });
  told.isFailing = true;
  for (const answer of await Promise.all([send('a'), send('b')])) {
    expect(answer).toMatchObject({
      status: 503,
      headers: {
        'retry-after': '5',
        'qraia-refused': 'store',
        'access-control-allow-origin': 'https://a.example',
      },
    });
    expect(answer.body).not.toContain('disk full');
  }
  told.isFailing = false;
  const again = await Promise.all([send('a'), send('b'), send('a')]);
  expect(again.map(({ status, body }) => [status, body])).toEqual([
    [202, 'counted\n'],
    [202, 'counted\n'],
    [202, 'duplicate\n'],
  ]);
  expect(views(store)).toBe(2);
});
