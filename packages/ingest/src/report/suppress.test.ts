// Small rows leave no trace but their sums.

import { measures, OTHER, type ReportRow } from '@qraia/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress } from './suppress.ts';

const row = (value: string, sums: Partial<ReportRow>): ReportRow => ({
  visitors: 0,
  visits: 0,
  views: 0,
  continued: 0,
  outgoing: 0,
  clicks: 0,
  decisions: 0,
  ...sums,
  value,
});
const byVisitors = (...counts: number[]): ReportRow[] =>
  counts.map((visitors, place) => row(`/${place}`, { visitors, views: visitors * 2 }));
const shown = (rows: ReportRow[], k = 5, limit = 100): unknown =>
  suppress(rows, k, limit).rows.map(({ value, visitors }) => [value, visitors]);

describe('suppress', () => {
  it.each([
    [
      'nothing small',
      [9, 5],
      [
        ['/0', 9],
        ['/1', 5],
      ],
    ],
    [
      'small ones that hide each other',
      [9, 4, 3],
      [
        ['/0', 9],
        [OTHER, 7],
      ],
    ],
    [
      'a single one takes the smallest with it',
      [9, 6, 4],
      [
        ['/0', 9],
        [OTHER, 10],
      ],
    ],
    [
      'too few together take one with them',
      [9, 6, 2, 1],
      [
        ['/0', 9],
        [OTHER, 9],
      ],
    ],
    ['all of them too few: none is shown', [2, 1], []],
    ['a single row', [4], []],
    ['no row', [], []],
  ])('%s', (_, counts, expected) => {
    expect(shown(byVisitors(...counts))).toEqual(expected);
  });

  it('joins what lies beyond the limit', () => {
    const { rows, joined } = suppress(byVisitors(9, 8, 7, 6), 5, 2);
    expect(rows.map(({ value, views }) => [value, views])).toEqual([
      ['/0', 18],
      ['/1', 16],
      [OTHER, 26],
    ]);
    expect(joined).toBe(2);
  });

  it('shows everything at k = 1', () => {
    expect(shown(byVisitors(2, 1), 1)).toEqual([
      ['/0', 2],
      ['/1', 1],
    ]);
    const returning = [row('a', { visitors: 1, visits: 1 }), row('b', { visits: 1 })];
    expect(suppress(returning, 1, 100)).toEqual({ rows: returning, joined: 0 });
  });

  it('takes actions for visitors where the table knows none', () => {
    const links = [row('/a', { clicks: 6 }), row('/b', { clicks: 3 }), row('/c', { clicks: 2 })];
    const { rows } = suppress(links, 5, 100);
    expect(rows.map(({ value, clicks }) => [value, clicks])).toEqual([
      ['/a', 6],
      [OTHER, 5],
    ]);
  });

  // The second visit of one visitor's day stood on a row of its own, because it brought no visitor.
  it('takes no actions for visitors where others have visitors', () => {
    const sources = [
      row('big.example', { visitors: 20, visits: 25 }),
      row('also.example', { visitors: 9, visits: 9 }),
      row('one-person.example', { visits: 6, views: 40 }),
    ];
    const { rows } = suppress(sources, 5, 100);
    expect(rows.map(({ value }) => value)).toEqual(['big.example', OTHER]);
  });

  it('keeps the sums, hides no single row, and shows none below k', () => {
    const table = fc.array(fc.record({ visitors: fc.nat(12), views: fc.nat(50) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 30 }),
        (sums, k, limit) => {
          const given = sums
            .map((each, place) => row(`/${place}`, each))
            .sort((x, y) => y.views - x.views);
          const { rows, joined } = suppress(given, k, limit);
          const names = new Set(rows.map(({ value }) => value));
          const hidden = given.filter(({ value }) => !names.has(value));
          expect(hidden).toHaveLength(joined);
          for (const each of rows)
            expect(Math.max(...measures.map((m) => each[m]))).toBeGreaterThanOrEqual(k);
          if (given.some(({ visitors }) => visitors > 0)) {
            for (const each of rows) expect(each.visitors).toBeGreaterThanOrEqual(k);
            if (hidden.some(({ visitors }) => visitors < k) && rows.length > 0) {
              expect(hidden.length).toBeGreaterThan(1);
            }
          }
          const sum = (of: ReportRow[], measure: (typeof measures)[number]): number =>
            of.reduce((total, each) => total + each[measure], 0);
          if (names.has(OTHER) || joined === 0) {
            for (const measure of measures) expect(sum(rows, measure)).toBe(sum(given, measure));
          } else expect(rows).toEqual([]);
          expect(rows.filter(({ value }) => value !== OTHER).length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
