// A part of the matrix in two engines, held to the record; `npm run gate:matrix` measures all of it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, readExpected } from './expected.ts';
import { type Measurement, measure } from './measure.ts';
import { type Servers, startServers } from './servers.ts';
import { vectors } from './vectors.ts';

const smoke = vectors.filter((vector) => vector.smoke);

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers?.close());

describe.each(['chromium', 'firefox'] as const)('%s', (engine) => {
  it('holds what the record says it holds', async () => {
    const measured = await measure(engine, {
      vectors: smoke,
      tiers: ['inert', 'patched'],
      servers,
    });
    const outcomes = (tier: string): Measurement[] => measured.filter((each) => each.tier === tier);
    expect(outcomes('control').length).toBe(smoke.length);
    expect(outcomes('patched').length).toBe(smoke.length);
    expect(outcomes('inert').filter(({ outcome }) => outcome !== 'held')).toEqual([]);
    expect(compare(measured, readExpected()).worse).toEqual([]);
  });
});
