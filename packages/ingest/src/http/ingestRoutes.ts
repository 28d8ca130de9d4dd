// The two ways in: batches and counted decisions. Checked, enriched, committed, then answered.

import { dayNumber, parseBatch, parseDecisionCount, type Result } from '@qraia/protocol';
import type { Visitor } from '../enrich/traits.ts';
import type { GroupCommit } from '../groupCommit.ts';
import { observeBatch, observeDecision } from '../observations.ts';
import type { SiteConfiguration } from '../serverConfiguration.ts';
import type { Contribution } from '../store/store.ts';
import { type Answer, answer, refuse } from './answer.ts';

/** Days that a batch may come late: as long as a visitor may have been offline, and then some. */
export const GRACE_DAYS = 4;

export interface Incoming {
  /** The Origin header; empty where there is none. */
  readonly origin: string;
  /** What the request's user agent was, once it has been forgotten. */
  readonly visitor: Visitor;
  readonly body: string;
}

export interface IngestPorts {
  site(id: string): SiteConfiguration | undefined;
  readonly commits: GroupCommit;
  now(): number;
  /** Site-day of a time. */
  day(site: SiteConfiguration, time: number): string;
}

export type IngestRoute = (incoming: Incoming) => Promise<Answer>;

/** Marks a text that is no JSON without an exception's message, which would repeat the text. */
const NOT_JSON = Symbol('not JSON');
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
};

function isFrom(site: SiteConfiguration, origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  return site.hosts.includes(host);
}

export function ingestRoutes(ports: IngestPorts): { beacon: IngestRoute; decision: IngestRoute } {
  /** What both routes ask of a body: JSON, of its form, of a known site, from one of its hosts. */
  const check = <T extends { site: string }>(
    { body, origin }: Incoming,
    parse: (value: unknown) => Result<T>,
  ): { value: T; site: SiteConfiguration } | Answer => {
    const json = parseJson(body);
    if (json === NOT_JSON) return refuse(400, origin, 'json', 'expected a body of JSON');
    const parsed = parse(json);
    if (!parsed.ok) return refuse(400, origin, 'form', parsed.error);
    const { value } = parsed;
    const site = ports.site(value.site);
    if (!site) {
      return refuse(
        404,
        origin,
        'site',
        `site: no site "${value.site}" is configured at this endpoint`,
      );
    }
    if (!isFrom(site, origin)) {
      return refuse(403, origin, 'origin', `origin: expected one of ${site.hosts.join(', ')}`);
    }
    return { value, site };
  };

  const commit = async (contribution: Contribution, origin: string): Promise<Answer> => {
    try {
      const outcome = await ports.commits.add(contribution);
      return answer(202, origin, `${outcome}\n`);
    } catch {
      const why = 'the store cannot be written at the moment; the same batch is welcome again';
      const { headers, ...rest } = refuse(503, origin, 'store', why);
      return { ...rest, headers: { ...headers, 'retry-after': '5' } };
    }
  };

  return {
    async beacon(incoming) {
      const { origin, visitor } = incoming;
      const checked = check(incoming, parseBatch);
      if ('status' in checked) return checked;
      const { value: batch, site } = checked;
      const today = dayNumber(ports.day(site, ports.now()));
      const age = today - dayNumber(batch.day);
      if (age > GRACE_DAYS) return refuse(410, origin, 'sealed', `day: ${batch.day} is closed`);
      if (age < -1) return refuse(400, origin, 'day', `day: ${batch.day} has not begun`);
      return commit(
        {
          site: site.id,
          batch: { id: batch.id, day: batch.day },
          observations: observeBatch(batch, visitor),
        },
        origin,
      );
    },

    async decision(incoming) {
      const checked = check(incoming, parseDecisionCount);
      if ('status' in checked) return checked;
      const { value, site } = checked;
      const observations = observeDecision(value, ports.day(site, ports.now()));
      return commit({ site: site.id, observations }, incoming.origin);
    },
  };
}
