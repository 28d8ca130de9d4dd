// What a visitor is told of in a category: the declared services, with what is our own.

import { type Category, COOKIE_NAME, RECEIPT_KEY } from '@qraia/consent';
import { inMonths } from './inMonths.ts';
import type { BannerPort } from './port.ts';
import type { Disclosed } from './serviceFacts.ts';

export function disclosed(
  category: Category,
  { configuration, texts }: Pick<BannerPort, 'configuration' | 'texts'>,
): Disclosed[] {
  const { controller, services, lifetime } = configuration;
  const declared = services.filter((service) => service.category === category);
  if (category === 'necessary') {
    const [name, purpose] = texts.choice;
    const retention = inMonths(lifetime, texts.language);
    return [
      { name, purpose, retention, recipient: controller, cookies: [COOKIE_NAME, RECEIPT_KEY] },
      ...declared,
    ];
  }
  if (category === 'statistics' && declared.length === 0) {
    const [name, purpose, retention] = texts.record;
    return [{ name, purpose, retention, recipient: controller }];
  }
  return declared;
}
