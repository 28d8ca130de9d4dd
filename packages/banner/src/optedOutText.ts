// Says what stays off because the browser asks not to be followed.

import { grantedByAll } from '@qraia/consent';
import type { BannerPort } from './port.ts';
import { fill } from './texts/fill.ts';
import { listed } from './texts/listed.ts';

/** @returns empty where the browser asks nothing, or nothing that it stands against is offered. */
export function optedOutText({
  configuration,
  texts,
  hasOptedOut,
}: Pick<BannerPort, 'configuration' | 'texts' | 'hasOptedOut'>): string {
  if (!hasOptedOut) return '';
  const granted = grantedByAll(configuration, true);
  const names = configuration.categories
    .filter((category) => !granted.includes(category))
    .map((category) => texts.category[category][0]);
  return names.length > 0 ? fill(texts.optedOut, { names: listed(names, texts.list) }) : '';
}
