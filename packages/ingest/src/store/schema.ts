// Tables of the embedded store, by version.

import { measures } from '@qraia/protocol';
import type { Database } from './openDatabase.ts';

export const SCHEMA_VERSION = 1;

/**
 * WAL with FULL: a commit that returned survives a power cut (sqlite.org/pragma.html#pragma_synchronous).
 * `secure_delete` overwrites what is deleted.
 */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA busy_timeout = 0;
`;

/** Values are interned, and cells lie in the order in which reports read them. */
const TABLES = `
  CREATE TABLE term (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE);
  CREATE TABLE batch (
    site INTEGER NOT NULL, day INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (site, day, id)
  ) WITHOUT ROWID;
  CREATE TABLE cell (
    site INTEGER NOT NULL, pair INTEGER NOT NULL, day INTEGER NOT NULL,
    a INTEGER NOT NULL, b INTEGER NOT NULL,
    ${measures.map((measure) => `${measure} INTEGER NOT NULL`).join(', ')},
    PRIMARY KEY (site, pair, day, a, b)
  ) WITHOUT ROWID;
`;

/** @throws where the file was written by a newer version, or is no database. */
export function prepareSchema(database: Database): void {
  database.exec(SETTINGS);
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  const version = row.user_version;
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) {
    throw new Error(
      `expected a database of schema version ${SCHEMA_VERSION} or older, was given version ${version}: start a newer qraia-ingest`,
    );
  }
  database.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}
