// What browsers in the field already send in version 1 must be understood for ever.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBatch, parseDecisionCount } from './index.ts';

const bytes = (name: string): string =>
  readFileSync(new URL(`../fixtures/v1/${name}.json`, import.meta.url), 'utf8');

describe('wire version 1', () => {
  it.each(['three-page-visit', 'arrival'])('still reads the batch of %s', (name) => {
    const sent: unknown = JSON.parse(bytes(name));
    expect(parseBatch(sent)).toEqual({ ok: true, value: sent });
  });

  it('still reads the decision', () => {
    const sent: unknown = JSON.parse(bytes('decision'));
    expect(parseDecisionCount(sent)).toEqual({ ok: true, value: sent });
  });

  it('needs no more than 1,000 bytes for a visit of three pages', () => {
    const sent = JSON.parse(bytes('three-page-visit')) as {
      visits: { events: { e: string }[] }[];
    };
    const views = sent.visits.flatMap(({ events }) => events).filter(({ e }) => e === 'view');
    expect(views).toHaveLength(3);
    expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThanOrEqual(1000);
  });
});
