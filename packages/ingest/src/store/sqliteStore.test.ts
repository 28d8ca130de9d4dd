// The embedded store on a real file.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './openDatabase.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { sqliteStore } from './sqliteStore.ts';
import type { Contribution } from './store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qraia-store-'));
  file = join(folder, 'qraia.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const day = '2026-03-10';
const seen = (site: string, page: string, id: string): Contribution => ({
  site,
  batch: { id, day },
  observations: [{ day, values: { total: '', page }, measures: { views: 1 } }],
});

describe('openDatabase', () => {
  it('opens a database that runs, reads and keeps', () => {
    const database = openDatabase(file);
    database.exec('CREATE TABLE t (a INTEGER, b TEXT)');
    const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
    expect(Number(insert.run(1, 'één').changes)).toBe(1);
    insert.run(2, null);
    const found = database.prepare('SELECT * FROM t WHERE a = ?').get(1);
    expect(found).toMatchObject({ a: 1, b: 'één' });
    expect(database.prepare('SELECT * FROM t').all()).toHaveLength(2);
    expect(database.prepare('SELECT * FROM t WHERE a = 3').get()).toBeUndefined();
    database.close();
    const again = openDatabase(file);
    expect(again.prepare('SELECT a FROM t').all()).toHaveLength(2);
    again.close();
  });

  it('throws where there is no folder', () => {
    expect(() => openDatabase(join(folder, 'none', 'qraia.db'))).toThrow();
  });
});

describe('sqliteStore', () => {
  it('refuses the database of a newer version in one line, and leaves it as it is', () => {
    sqliteStore(file).close();
    const newer = openDatabase(file);
    newer.exec('PRAGMA user_version = 9');
    newer.close();
    expect(() => sqliteStore(file)).toThrow(
      `expected a database of schema version ${SCHEMA_VERSION} or older, was given version 9: start a newer qraia-ingest`,
    );
    const same = openDatabase(file);
    expect(same.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 9 });
    same.close();
  });

  it('refuses what is no database', () => {
    writeFileSync(
      file,
      'a text file that somebody put here, long enough to have a header. '.repeat(20),
    );
    expect(() => sqliteStore(file)).toThrow();
  });

  it('keeps what it committed, merged', () => {
    const store = sqliteStore(file);
    expect(store.commit([seen('www', '/a', '1'), seen('www', '/a', '2')])).toEqual([
      'counted',
      'counted',
    ]);
    expect(store.commit([seen('www', '/a', '2'), seen('app', '/a', '2')])).toEqual([
      'duplicate',
      'counted',
    ]);
    store.close();
    const again = sqliteStore(file);
    expect(again.sums('www', day, day, 'page')).toMatchObject([{ value: '/a', views: 2 }]);
    expect(again.sums('app', day, day, 'page')).toMatchObject([{ value: '/a', views: 1 }]);
    expect(again.sums('none', day, day, 'page')).toEqual([]);
    expect(again.extent('www')).toEqual({ first: day, last: day });
    expect(again.extent('none')).toBeNull();
    again.close();
  });

  // The paths of an erased site stayed in the table of values.
  it('leaves nothing of an erased site on disk, and everything of the others', () => {
    const store = sqliteStore(file);
    store.commit([seen('gone-site', '/gone-path', '1'), seen('gone-site', '/shared', '2')]);
    store.commit([seen('www', '/shared', '3')]);
    store.eraseSite('gone-site');
    expect(store.sums('gone-site', day, day, 'page')).toEqual([]);
    expect(store.sums('www', day, day, 'page')).toMatchObject([{ value: '/shared', views: 1 }]);
    expect(store.commit([seen('www', '/shared', '3'), seen('gone-site', '/shared', '1')])).toEqual([
      'duplicate',
      'counted',
    ]);
    store.eraseSite('gone-site');
    store.close();
    const bytes = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join();
    expect(bytes).toContain('/shared');
    expect(bytes).not.toContain('gone-');
  });
});
