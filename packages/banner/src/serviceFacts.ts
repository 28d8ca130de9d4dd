// What a visitor may know of one service before agreeing to it: its name, and behind it the rest.

import type { Service } from '@qraia/consent';
import { countryName, isOutsideEea } from './countryName.ts';
import { element, link } from './element.ts';
import type { BannerPort } from './port.ts';
import { localText } from './texts/localText.ts';

/** A declared service, or something of our own that has no hosts and no id. */
export type Disclosed = Pick<Service, 'name' | 'purpose' | 'retention'> & Partial<Service>;

export function serviceFacts(
  service: Disclosed,
  { language, texts }: BannerPort,
): HTMLDetailsElement {
  const { purpose, retention, recipient = '', country, privacy, cookies = [] } = service;
  const told = (term: string, ...facts: readonly (string | Node)[]): HTMLElement | false =>
    facts.join('') !== '' &&
    element('div', {}, element('dt', {}, term), element('dd', {}, ...facts));
  const where = country
    ? countryName(country, texts.language) + (isOutsideEea(country) ? ` (${texts.outside})` : '')
    : '';
  return element(
    'details',
    {},
    element('summary', {}, service.name),
    element(
      'dl',
      {},
      told(texts.purpose, localText(purpose, language, texts.language)),
      told(texts.retention, localText(retention, language, texts.language)),
      told(texts.recipient, recipient, ...(privacy ? [' ', link(privacy, texts.privacy)] : [])),
      told(texts.country, where),
      told(texts.cookies, [...cookies, ...(service.storage ?? [])].join(', ')),
    ),
  );
}
