// What people type, and what they meant.

import { expect, it } from 'vitest';
import { listServices } from '../expandServices.ts';
import { nearNames } from './nearNames.ts';

const services = listServices().map(({ service }) => service);

it.each([
  ['youtub', 'youtube'],
  ['YouTube', 'youtube'],
  ['google_analytics', 'google-analytics'],
  ['goggle-analytics', 'google-analytics'],
  ['ga', 'google-analytics'],
  ['ga4', 'google-analytics'],
  ['gtm', 'google-tag-manager'],
  ['facebook', 'meta-pixel'],
  ['facebook-pixel', 'meta-pixel'],
  ['bing', 'microsoft-uet'],
  ['linkedin', 'linkedin-insight'],
  ['plausible-analytics', 'plausible'],
  ['hotjarr', 'hotjar'],
  ['', undefined],
  ['zzz', undefined],
])('%s → %s', (typed, id) => {
  const near = nearNames(typed, services);
  expect(near.length).toBeLessThanOrEqual(3);
  if (id) expect(near).toContain(id);
  else expect(near).toEqual([]);
});
