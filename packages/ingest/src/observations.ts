// From a checked batch to observations: which values, on which day, which sums. Nothing else goes on.

import {
  ARROW,
  type Batch,
  type BeaconEvent,
  type DecisionCount,
  type Dimension,
  type Measure,
  type VisitContext,
} from '@qraia/protocol';
import type { Visitor } from './enrich/traits.ts';

/** There is no field for an address, a user agent or an identifier. */
export interface Observation {
  readonly day: string;
  readonly values: Partial<Record<Dimension, string>>;
  readonly measures: Partial<Record<Measure, number>>;
}

function observeEvent(
  event: BeaconEvent,
  day: string,
  shared: Partial<Record<Dimension, string>>,
): Observation[] {
  const all = { total: '', ...shared };
  switch (event.e) {
    case 'arrival':
      return [
        { day, values: { ...all, recency: String(event.recency) }, measures: { visitors: 1 } },
      ];
    case 'continued':
      return [{ day, values: all, measures: { continued: 1 } }];
    case 'click': {
      const { page, kind, link } = event;
      const values = { ...all, page, kind, ...(link === undefined ? {} : { link }) };
      return [{ day, values, measures: { clicks: 1 } }];
    }
    case 'view': {
      const { page, entry, from, fromDay, first = '' } = event;
      const observed: Observation[] = [{ day, values: { ...all, page }, measures: { views: 1 } }];
      if (entry) observed.push({ day, values: all, measures: { visits: 1 } });
      // A page's visits and visitors are those that saw it: its own firsts, not the visit's.
      if (first.includes('v')) observed.push({ day, values: { page }, measures: { visits: 1 } });
      if (first.includes('d')) observed.push({ day, values: { page }, measures: { visitors: 1 } });
      if (from !== undefined) {
        const values = { ...all, page: from, transition: `${from}${ARROW}${page}` };
        observed.push({ day: fromDay ?? day, values, measures: { outgoing: 1 } });
      }
      return observed;
    }
  }
}

/** Bots are counted apart: their views, and nothing of where they went. */
function observeBot({ day, visits }: Batch): Observation[] {
  const views = visits.flatMap(({ events }) => events).filter((event) => event.e === 'view').length;
  return views > 0 ? [{ day, values: { bot: 'declared' }, measures: { views } }] : [];
}

export function observeBatch(batch: Batch, visitor: Visitor): Observation[] {
  if (visitor.bot) return observeBot(batch);
  return batch.visits.flatMap(({ events, entry, source, language, visitor: kind }) => {
    const context: VisitContext = { entry, source, language, visitor: kind };
    const shared = { ...context, ...visitor.traits };
    return events.flatMap((event) => observeEvent(event, batch.day, shared));
  });
}

/** A decision counts once in all, and once for each category it answered. */
export function observeDecision(count: DecisionCount, day: string): Observation[] {
  const { choice, method, language } = count;
  const measures = { decisions: 1 };
  return [
    { day, values: { total: '', method, asked: language }, measures },
    ...Object.entries(choice).map(([category, answer]) => ({
      day,
      values: { choice: `${category}:${answer}` },
      measures,
    })),
  ];
}
