// What a visitor may know of one service before agreeing to it.

import type { Service } from '@qraia/consent';
import { countryName, isOutsideEea } from './countryName.ts';
import type { Texts } from './texts/Texts.ts';
import { localText } from './texts/textsFor.ts';

/** A declared service, or something of our own that has no hosts. */
export type Disclosed = Pick<Service, 'name' | 'purpose' | 'retention'> & Partial<Service>;

interface Properties {
  readonly service: Disclosed;
  readonly language: string;
  readonly texts: Texts;
}

export function ServiceFacts({ service, language, texts }: Properties) {
  const { name, purpose, retention, recipient, country, cookies, storage, privacy } = service;
  const facts = [
    [texts.purpose, localText(purpose, language, texts)],
    [texts.retention, localText(retention, language, texts)],
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
    <>
      <h4>{name}</h4>
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
    </>
  );
}
