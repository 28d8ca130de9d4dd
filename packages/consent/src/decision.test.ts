// Denied is the answer to every doubt.

import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  categories,
  DECISION_LIFETIME,
  decide,
  isCurrent,
  isGranted,
  parseConfiguration,
} from './index.ts';

const parsed = parseConfiguration(
  { categories: ['statistics', 'marketing'], revision: 'r1' },
  { hostname: 'www.qraia.com', statistics: true },
);
const configuration = (parsed as { configuration: Configuration }).configuration;
const NOW = 1_774_742_400_500;
const DAY = 86_400_000;

describe('decide', () => {
  it('grants only what was asked about', () => {
    const decision = decide(configuration, ['necessary', 'embedded', 'marketing'], 'choose', NOW);
    expect(decision).toEqual({
      revision: 'r1',
      time: 1_774_742_400_000,
      granted: ['marketing'],
      method: 'choose',
    });
  });
});

describe('isGranted', () => {
  it('grants nothing but the necessary before a decision', () => {
    expect(categories.filter((category) => isGranted(null, category))).toEqual(['necessary']);
  });

  it('grants what was granted', () => {
    const decision = decide(configuration, ['statistics'], 'choose', NOW);
    expect(categories.filter((category) => isGranted(decision, category))).toEqual([
      'necessary',
      'statistics',
    ]);
  });
});

describe('isCurrent', () => {
  const decision = decide(configuration, ['statistics'], 'choose', NOW);

  it.each([
    ['at once', 0, true],
    ['on its last second', DECISION_LIFETIME - 501, true],
    ['after six months', DECISION_LIFETIME, false],
    ['by a clock that was an hour ahead when it was made', -3_600_000, true],
    ['by a clock that was more than a day ahead', -DAY - 1000, false],
  ])('holds %s (%i ms later): %s', (_, later, holds) => {
    expect(isCurrent(decision, configuration, NOW + later)).toBe(holds);
  });

  it('does not stretch to another revision', () => {
    expect(isCurrent(decision, { ...configuration, revision: 'r2' }, NOW)).toBe(false);
  });
});
