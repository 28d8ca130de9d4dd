// The question of a dashboard: completed, or refused with the reason.

import { describe, expect, it } from 'vitest';
import { dimensions, pairNumber, pairs, parseReportQuery } from './index.ts';

const query = { site: 'www', from: '2026-03-01', to: '2026-03-31' };

describe('parseReportQuery', () => {
  it('asks for 100 rows of totals where nothing else is said', () => {
    expect(parseReportQuery(query)).toEqual({
      ok: true,
      value: { ...query, breakdown: 'total', limit: 100 },
    });
  });

  it('takes a filter on a dimension that is kept together with the breakdown, either way round', () => {
    for (const { a, b } of pairs) {
      for (const [breakdown, dimension] of [
        [a, b],
        [b, a],
      ]) {
        const asked = { ...query, breakdown, filter: { dimension, value: 'x' }, limit: 5 };
        expect(parseReportQuery(asked)).toEqual({ ok: true, value: asked });
      }
    }
  });

  it.each<[string, object, string]>([
    ['no site', { site: undefined }, 'site: expected a site id, was given nothing'],
    ['no such day', { from: '2026-02-29' }, 'from: expected a YYYY-MM-DD'],
    ['a range that ends before it begins', { to: '2026-02-01' }, 'to: expected a YYYY-MM-DD'],
    ['no such breakdown', { breakdown: 'toString' }, 'breakdown: expected one of total, page'],
    ['half a row', { limit: 0.5 }, 'limit: expected a whole number'],
    ['too many rows', { limit: 100_001 }, 'limit: expected a whole number'],
    ['a field of its own', { sql: '1' }, 'sql: expected no such field, was given "1"'],
    ['a filter that is a text', { filter: 'x' }, 'filter: expected a dimension and a value'],
    ['a filter without value', { filter: { dimension: 'kind' } }, 'filter.value: expected a text'],
    [
      'a pair that is not kept',
      { breakdown: 'page', filter: { dimension: 'browser', value: 'Firefox' } },
      'filter.dimension: expected a dimension kept together with page',
    ],
  ])('refuses %s', (_, change, error) => {
    const parsed = parseReportQuery({ ...query, ...change });
    expect(!parsed.ok && parsed.error).toContain(error);
  });

  it('answers 1,100 days and no more, both ends counted', () => {
    const from = '2023-01-01';
    expect(parseReportQuery({ ...query, from, to: '2026-01-04' }).ok).toBe(true);
    expect(parseReportQuery({ ...query, from, to: '2026-01-05' }).ok).toBe(false);
  });

  it('refuses a field without a name, and a field of a filter that it would not heed', () => {
    expect(parseReportQuery({ ...query, '': 1 }).ok).toBe(false);
    const filter = { dimension: 'kind', value: 'download', not: true };
    expect(parseReportQuery({ ...query, breakdown: 'link', filter }).ok).toBe(false);
    const heeded = { dimension: 'kind', value: 'download' };
    expect(parseReportQuery({ ...query, breakdown: 'link', filter: heeded }).ok).toBe(true);
  });
});

describe('dimensions', () => {
  it('keep the numbers that are already stored', () => {
    expect(Object.entries(dimensions).map(([name, { number }]) => `${number} ${name}`)).toEqual([
      '0 total',
      '1 page',
      '2 entry',
      '3 source',
      '4 language',
      '5 visitor',
      '6 browser',
      '7 system',
      '8 device',
      '9 link',
      '10 kind',
      '11 transition',
      '12 recency',
      '13 bot',
      '14 choice',
      '15 method',
      '16 asked',
    ]);
  });

  it('name each marginal by a number of its own', () => {
    const names = Object.keys(dimensions) as (keyof typeof dimensions)[];
    const numbers = [
      ...names.map((name) => pairNumber(name)),
      ...pairs.map(({ a, b }) => pairNumber(a, b)),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('are paired with the smaller number first', () => {
    for (const { a, b } of pairs) {
      expect(dimensions[a].number).toBeLessThan(dimensions[b].number);
    }
  });
});
