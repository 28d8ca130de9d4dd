// Periods: both ends are included, and all of them end today.

import { describe, expect, it } from 'vitest';
import { periodRange } from './periods.ts';

const site = { firstDay: '2026-01-15', today: '2026-03-02' };

describe('periodRange', () => {
  it.each([
    ['today', '2026-03-02'],
    ['7', '2026-02-24'],
    ['30', '2026-02-01'],
    ['all', '2026-01-15'],
  ] as const)('%s begins on %s', (period, from) => {
    expect(periodRange(period, site)).toEqual({ from, to: '2026-03-02' });
  });

  it('keeps "all" within what the endpoint answers', () => {
    const { from, to } = periodRange('all', { firstDay: '2010-01-01', today: '2026-03-02' });
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(1099);
  });

  it('takes today where there is no data, or only data of a day to come', () => {
    expect(periodRange('all', { ...site, firstDay: null }).from).toBe('2026-03-02');
    expect(periodRange('all', { ...site, firstDay: '2026-04-01' }).from).toBe('2026-03-02');
  });
});
