// The tiles' arithmetic: a quotient without a divisor is no figure, not zero.

import { describe, expect, it } from 'vitest';
import { tileFigure } from './tiles.ts';

const sums = {
  visitors: 3,
  visits: 4,
  views: 10,
  continued: 3,
  outgoing: 6,
  clicks: 2,
  decisions: 0,
};

describe('tileFigure', () => {
  it('divides views and bounces by visits', () => {
    expect(tileFigure('perVisit', sums)).toBe(2.5);
    expect(tileFigure('bounceRate', { ...sums, bounces: 2 })).toBe(0.5);
  });

  it('takes the visits that did not go on where a day has no bounces of its own', () => {
    expect(tileFigure('bounceRate', sums)).toBe(0.25);
    expect(tileFigure('bounceRate', { ...sums, continued: 5 })).toBe(0);
  });

  it('has no quotient without visits', () => {
    expect(tileFigure('perVisit', { ...sums, visits: 0 })).toBeNull();
    expect(tileFigure('bounceRate', { ...sums, visits: 0 })).toBeNull();
  });
});
