// The comparison itself: what counts as worse than the record, and what the record keeps.

import { expect, it } from 'vitest';
import { compare, type Expected, merge, readExpected, unexplained } from './expected.ts';
import type { Measurement, Outcome } from './measure.ts';
import { matrixText, readmeMatrix } from './table.ts';
import type { TierId } from './tiers.ts';
import type { Vector } from './vector.ts';

const vector: Vector = { id: 'img', kind: 'parser', runs: false };
const measured = (tier: TierId, outcome: Outcome): Measurement => ({
  vector,
  tier,
  engine: 'chromium',
  outcome,
});
const recorded = (outcome: Outcome, why?: string): Expected => ({
  img: { control: { chromium: 'ran' }, patched: { chromium: outcome, ...(why && { why }) } },
});

it.each<[Outcome, Expected, 'worse' | 'better' | 'same']>([
  ['fetched', recorded('held'), 'worse'],
  ['ran', recorded('fetched'), 'worse'],
  ['broken', recorded('held'), 'worse'],
  ['held', recorded('fetched'), 'better'],
  ['fetched', recorded('fetched'), 'same'],
  ['fetched', {}, 'worse'],
  ['held', {}, 'same'],
])('%s beside %j is %s', (outcome, expected, verdict) => {
  const { worse, better } = compare([measured('patched', outcome)], expected);
  expect([worse.length, better.length]).toEqual([
    verdict === 'worse' ? 1 : 0,
    verdict === 'better' ? 1 : 0,
  ]);
});

it('a control that no longer runs is worse, for it proves nothing', () => {
  expect(compare([measured('control', 'unsupported')], recorded('held')).worse.length).toBe(1);
  expect(compare([measured('control', 'fetched')], recorded('held')).worse.length).toBe(1);
});

it('a reason stays as long as there is a leak, and what was not measured stays as it was', () => {
  const expected = recorded('fetched', 'the preload scanner');
  expect(merge(expected, [], ['img'])).toEqual(expected);
  expect(merge(expected, [measured('patched', 'held')], ['img'])).toEqual(recorded('held'));
  expect(unexplained(expected)).toEqual([]);
  expect(unexplained(recorded('ran'))).toEqual(['img, patched (chromium)']);
});

it('a vector that is gone, or that its control no longer proves, leaves the record', () => {
  expect(merge(recorded('held'), [], [])).toEqual({});
  expect(merge(recorded('held'), [measured('control', 'unsupported')], ['img'])).toEqual({
    img: { control: { chromium: 'unsupported' } },
  });
});

it('the README holds the matrix of the record', () => {
  expect(readmeMatrix()).toBe(matrixText(readExpected()));
});

it('every leak of the record has its reason', () => {
  expect(unexplained(readExpected())).toEqual([]);
});
