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
  /** Names keep their own direction between words of another: `_id` is not `id_`. */
  const isolated = (fact: string): HTMLElement | false => fact !== '' && element('bdi', {}, fact);
  const told = (term: string, ...facts: readonly (string | Node | false)[]): HTMLElement | false =>
    facts.some(Boolean) && element('div', {}, element('dt', {}, term), element('dd', {}, ...facts));
  const where = country
    ? countryName(country, texts.language) + (isOutsideEea(country) ? ` (${texts.outside})` : '')
    : '';
  return element(
    'details',
    {},
    element('summary', {}, element('bdi', {}, service.name)),
    element(
      'dl',
      {},
      told(texts.purpose, isolated(localText(purpose, language, texts.language))),
      told(texts.retention, isolated(localText(retention, language, texts.language))),
      told(
        texts.recipient,
        isolated(recipient),
        ...(privacy ? [' ', link(privacy, texts.privacy)] : []),
      ),
      told(texts.country, isolated(where)),
      told(
        texts.cookies,
        ...[...cookies, ...(service.storage ?? [])].flatMap((name, place) => [
          place > 0 && ', ',
          isolated(name),
        ]),
      ),
    ),
  );
}
