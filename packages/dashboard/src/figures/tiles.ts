// The six figures above the chart: how each is worked out from the sums of a range or a day.

import type { MeasureSums } from '@qraia/protocol';

export const tileIds = ['visitors', 'visits', 'views', 'perVisit', 'bounceRate', 'clicks'] as const;
export type TileId = (typeof tileIds)[number];

/** What sort of number a tile shows. */
export const tileKinds: Readonly<Record<TileId, 'count' | 'ratio' | 'percent'>> = {
  visitors: 'count',
  visits: 'count',
  views: 'count',
  perVisit: 'ratio',
  bounceRate: 'percent',
  clicks: 'count',
};

/** The tile's figure; null where there is nothing to divide by. */
export function tileFigure(tile: TileId, sums: MeasureSums & { bounces?: number }): number | null {
  if (tile === 'perVisit') return sums.visits > 0 ? sums.views / sums.visits : null;
  if (tile === 'bounceRate') {
    if (sums.visits <= 0) return null;
    // A day's row has no bounces of its own: they are the visits that did not go on.
    return Math.max(0, sums.bounces ?? sums.visits - sums.continued) / sums.visits;
  }
  return sums[tile];
}
