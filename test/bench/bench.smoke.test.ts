// Every measure works for both sides. How long things take is no matter of a test.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, createBench } from './createBench.ts';
import { measures } from './measures/measures.ts';
import { tableText } from './table.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench({ runs: 1, throttle: 1 });
});
afterAll(() => bench?.close());

it.each(measures)('$id gives figures of both sides', async (measure) => {
  const rows = await measure.run(bench);
  expect(rows.length).toBeGreaterThan(0);
  for (const { label, ours, theirs } of rows) {
    expect(ours.length, label).toBe(theirs.length);
    expect(ours.length, label).toBeGreaterThan(0);
    expect([...ours, ...theirs].every(Number.isFinite), label).toBe(true);
  }
  expect(tableText([{ measure, rows }])).toContain(measure.title);
});
