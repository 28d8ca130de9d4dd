// What "your data" shows, as terms and what stands beside them.

import { type Decision, isReceiptOf, type Receipt } from '@qraia/consent';
import type { Recorded } from './port.ts';
import type { DataTexts } from './texts/DataTexts.ts';

export type Fact = readonly [term: string, value: string];

const day = (time: string | number, { language }: DataTexts): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(time));

/** As the language strings things together; the banner's own way is for who has not asked for anything yet. */
const listed = (names: readonly string[], { language }: DataTexts): string =>
  new Intl.ListFormat(language).format(names);

export function choiceFacts(
  decision: Decision,
  receipt: Receipt | null,
  texts: DataTexts,
): readonly Fact[] {
  // Another tab may have decided since, and its receipt may still be on its way.
  if (!isReceiptOf(receipt, decision)) {
    const granted = decision.granted.map((category) => texts.category[category]);
    return [
      [texts.decidedOn, day(decision.time, texts)],
      [texts.granted, listed(granted, texts) || texts.none],
    ];
  }
  const named = (state: 'granted' | 'denied'): string =>
    listed(
      receipt.purposes.flatMap((purpose) => [
        ...(purpose.state === state ? [texts.category[purpose.category]] : []),
        // Only those that differ from their category: it speaks for the others.
        ...purpose.services
          .filter((service) => service.state === state && purpose.state !== state)
          .map(({ name }) => name),
      ]),
      texts,
    ) || texts.none;
  return [
    [texts.decidedOn, day(receipt.event.time, texts)],
    [texts.granted, named('granted')],
    [texts.denied, named('denied')],
    [texts.until, day(receipt.event.expires, texts)],
  ];
}

export function recordedFacts(recorded: Recorded, texts: DataTexts): readonly Fact[] {
  const { lastDay, pages, visit, waiting } = recorded;
  const isHost = visit && !visit.source.startsWith('(');
  return [
    [texts.lastDay, lastDay && day(`${lastDay}T12:00`, texts)],
    [texts.pages, listed(pages, texts)],
    ...(visit
      ? ([
          [texts.entry, visit.entry],
          [texts.source, isHost ? visit.source : texts.direct],
          [texts.browserLanguage, visit.language],
        ] as const)
      : []),
    [texts.waiting, String(waiting)],
  ].filter((fact): fact is [string, string] => fact[1] !== '');
}
