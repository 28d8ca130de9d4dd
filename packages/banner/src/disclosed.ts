// What a visitor is told of in a category: the declared services, with what is our own.

import {
  type Category,
  COOKIE_NAME,
  DATABASE_NAME,
  PAUSED_KEY,
  RECEIPT_KEY,
  SETTINGS_KEY,
} from '@qraia/consent';
import { inMonths } from './inMonths.ts';
import type { BannerPort } from './port.ts';
import type { Disclosed } from './serviceFacts.ts';

export function disclosed(
  category: Category,
  {
    configuration,
    texts,
    hasStatistics,
  }: Pick<BannerPort, 'configuration' | 'texts' | 'hasStatistics'>,
): Disclosed[] {
  const { controller, services, lifetime } = configuration;
  const declared = services.filter((service) => service.category === category);
  const own = (
    facts: readonly [name: string, purpose: string, retention: string],
    ...cookies: readonly string[]
  ): Disclosed => {
    const [name, purpose, retention] = facts;
    return { name, purpose, retention, recipient: controller, cookies };
  };
  if (category === 'necessary') {
    const retention = inMonths(lifetime, texts.language);
    const pause = hasStatistics ? [PAUSED_KEY] : [];
    return [own([...texts.choice, retention], COOKIE_NAME, RECEIPT_KEY, ...pause), ...declared];
  }
  if (category === 'preferences') return [own(texts.kept, SETTINGS_KEY), ...declared];
  if (category === 'statistics' && hasStatistics) {
    return [own(texts.record, DATABASE_NAME), ...declared];
  }
  return declared;
}
