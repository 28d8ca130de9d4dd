// The embedded store: cells in SQLite.

import {
  type Dimension,
  dayNumber,
  dayText,
  dimensions,
  measures,
  pairNumber,
} from '@qraia/protocol';
import { Cells } from '../cells.ts';
import { openDatabase } from './openDatabase.ts';
import { prepareSchema } from './schema.ts';
import type { Contribution, Outcome, Store, ValueRow } from './store.ts';

const summed = measures.map((measure) => `SUM(cell.${measure}) AS ${measure}`).join(', ');

/** @throws where the file cannot be opened, created or understood. */
export function sqliteStore(file: string): Store {
  const database = openDatabase(file);
  try {
    prepareSchema(database);
  } catch (error) {
    database.close();
    throw error;
  }

  const insertTerm = database.prepare('INSERT OR IGNORE INTO term (value) VALUES (?)');
  const selectTerm = database.prepare('SELECT id FROM term WHERE value = ?');
  const insertBatch = database.prepare('INSERT OR IGNORE INTO batch VALUES (?, ?, ?)');
  const upsertCell = database.prepare(
    `INSERT INTO cell VALUES (${Array(5 + measures.length)
      .fill('?')
      .join(', ')})
     ON CONFLICT DO UPDATE SET ${measures
       .map((measure) => `${measure} = ${measure} + excluded.${measure}`)
       .join(', ')}`,
  );

  const knownTerm = (value: string): number | undefined =>
    (selectTerm.get(value) as { id: number } | undefined)?.id;
  const intern = (value: string): number => {
    const known = knownTerm(value);
    if (known !== undefined) return known;
    insertTerm.run(value);
    return knownTerm(value) as number;
  };

  const write = (contributions: readonly Contribution[]): Outcome[] => {
    const cells = new Cells();
    const outcomes = contributions.map(({ site, batch, observations }): Outcome => {
      if (batch) {
        const { changes } = insertBatch.run(intern(site), dayNumber(batch.day), batch.id);
        if (Number(changes) === 0) return 'duplicate';
      }
      for (const observation of observations) cells.add(site, observation);
      return 'counted';
    });
    for (const { site, pair, day, a, b, sums } of cells.values()) {
      upsertCell.run(
        intern(site),
        pair,
        dayNumber(day),
        intern(a),
        intern(b),
        ...measures.map((measure) => sums[measure]),
      );
    }
    return outcomes;
  };

  const transaction = <T>(work: () => T): T => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        database.exec('ROLLBACK');
      } catch {
        // Some failures (a full disk, say) have rolled back by themselves; the first error tells.
      }
      throw error;
    }
  };

  return {
    commit: (contributions) => transaction(() => write(contributions)),

    sums(site, from, to, dimension, filter) {
      const [first, second] = filter ? order(dimension, filter.dimension) : [dimension, undefined];
      const group = first === dimension ? 'a' : 'b';
      const where = filter ? `AND cell.${group === 'a' ? 'b' : 'a'} = ?` : '';
      const wanted = filter ? [knownTerm(filter.value) ?? -1] : [];
      return database
        .prepare(
          `SELECT term.value AS value, ${summed}
           FROM cell JOIN term ON term.id = cell.${group}
           WHERE cell.site = ? AND cell.pair = ? AND cell.day BETWEEN ? AND ? ${where}
           GROUP BY cell.${group}`,
        )
        .all(
          knownTerm(site) ?? -1,
          pairNumber(first, second),
          dayNumber(from),
          dayNumber(to),
          ...wanted,
        ) as ValueRow[];
    },

    days(site, from, to) {
      const rows = database
        .prepare(
          `SELECT day, ${summed} FROM cell
           WHERE site = ? AND pair = ? AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
        )
        .all(knownTerm(site) ?? -1, pairNumber('total'), dayNumber(from), dayNumber(to));
      return (rows as (Omit<ValueRow, 'value'> & { day: number })[]).map(({ day, ...sums }) => ({
        ...sums,
        value: dayText(day),
      })) as ValueRow[];
    },

    arrivals(site, from, to) {
      const rows = database
        .prepare(
          `SELECT cell.day AS day, term.value AS recency, cell.visitors AS count
           FROM cell JOIN term ON term.id = cell.a
           WHERE cell.site = ? AND cell.pair = ? AND cell.day BETWEEN ? AND ?`,
        )
        .all(knownTerm(site) ?? -1, pairNumber('recency'), dayNumber(from), dayNumber(to));
      return (rows as { day: number; recency: string; count: number }[]).map((row) => ({
        day: dayText(row.day),
        recency: Number(row.recency),
        count: row.count,
      }));
    },

    extent(site) {
      const row = database
        .prepare(
          'SELECT MIN(day) AS first, MAX(day) AS last FROM cell WHERE site = ? AND pair IN (?, ?)',
        )
        .get(knownTerm(site) ?? -1, pairNumber('total'), pairNumber('bot')) as {
        first: number;
        last: number;
      };
      return row.first === null ? null : { first: dayText(row.first), last: dayText(row.last) };
    },

    eraseSite(site) {
      const id = knownTerm(site) ?? -1;
      transaction(() => {
        database.prepare('DELETE FROM cell WHERE site = ?').run(id);
        database.prepare('DELETE FROM batch WHERE site = ?').run(id);
        // The site's paths, hosts and links too, where no other site holds the same.
        database.exec(`DELETE FROM term WHERE id NOT IN (
          SELECT site FROM cell UNION SELECT a FROM cell UNION SELECT b FROM cell
          UNION SELECT site FROM batch)`);
      });
    },

    close() {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

/** The order in which a pair is stored. */
const order = (x: Dimension, y: Dimension): [Dimension, Dimension] =>
  dimensions[x].number < dimensions[y].number ? [x, y] : [y, x];
