// SQLite by whichever driver this Node has: its own, or a prebuilt one with better-sqlite3's interface.

import { createRequire } from 'node:module';

type Value = string | number | null;

export interface Statement {
  run(...values: Value[]): { changes: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}

export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

const require = createRequire(import.meta.url);

/** `node:sqlite` came without a flag in Node 22.13. */
function hasOwnSqlite(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

/** @throws where the file cannot be opened or created. */
export function openDatabase(file: string): Database {
  if (hasOwnSqlite()) {
    const { DatabaseSync } = require('node:sqlite') as {
      DatabaseSync: new (name: string) => Database;
    };
    return new DatabaseSync(file);
  }
  const Driver = require('libsql') as new (name: string) => Database;
  return new Driver(file);
}
