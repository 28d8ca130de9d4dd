// What a visitor may know of one service before agreeing to it: its name, and behind it the rest.

import type { Service } from '@qraia/consent';
import { countryName, isOutsideEea } from './countryName.ts';
import type { BannerPort } from './port.ts';
import { localText } from './texts/localText.ts';

/** A declared service, or something of our own that has no hosts and no id. */
export type Disclosed = Pick<Service, 'name' | 'purpose' | 'retention'> & Partial<Service>;

interface Properties {
  readonly service: Disclosed;
  readonly port: BannerPort;
}

export function ServiceFacts({ service, port: { language, texts } }: Properties) {
  const { name, purpose, retention, recipient, country, cookies, storage, privacy } = service;
  const facts = [
    [texts.purpose, localText(purpose, language, texts.language)],
    [texts.retention, localText(retention, language, texts.language)],
    [
      texts.recipient,
      (recipient || privacy) && (
        <>
          {recipient} {privacy && <a href={privacy}>{texts.privacy}</a>}
        </>
      ),
    ],
    [
      texts.country,
      country &&
        countryName(country, texts.language) + (isOutsideEea(country) ? ` (${texts.outside})` : ''),
    ],
    [texts.cookies, [cookies ?? [], storage ?? []].flat().join(', ')],
  ];
  return (
    <details>
      <summary>{name}</summary>
      <dl>
        {facts.map(
          ([term, fact]) =>
            fact && (
              <div>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
