// The chart's days: never more names than fit, and always the last day.

import { describe, expect, it } from 'vitest';
import { dayTicks } from './chartTicks.ts';

describe('dayTicks', () => {
  it.each([2, 7, 30, 90, 400, 1100])('fits the names of %i days', (days) => {
    for (const room of [0, 3, 8, 15]) {
      const ticks = dayTicks(20_000, 20_000 + days - 1, room);
      expect(ticks.length).toBeLessThanOrEqual(Math.max(2, room));
      expect(ticks.at(-1)).toBe(20_000 + days - 1);
    }
  });
});
