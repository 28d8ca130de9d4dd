// Decisions: granted and denied of a category come together, other rows are kept apart.

import type { ReportRow } from '@qraia/protocol';
import { describe, expect, it } from 'vitest';
import { decisionShares } from './decisionShares.ts';

const row = (value: string, decisions: number): ReportRow => ({
  value,
  decisions,
  visitors: 0,
  visits: 0,
  views: 0,
  continued: 0,
  outgoing: 0,
  clicks: 0,
});

describe('decisionShares', () => {
  it('works out the share that granted, in the order in which categories are asked', () => {
    const { shares, rest } = decisionShares([
      row('marketing:denied', 4),
      row('statistics:denied', 10),
      row('statistics:granted', 30),
      row('(other)', 2),
    ]);
    expect(shares).toEqual([
      { category: 'statistics', granted: 30, denied: 10, share: 0.75 },
      { category: 'marketing', granted: 0, denied: 4, share: 0 },
    ]);
    expect(rest.map(({ value }) => value)).toEqual(['(other)']);
  });
});
