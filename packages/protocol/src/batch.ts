// The beacon: one batch of increments of one site-day, as it travels and as it is checked.

import { CONSENTED_LATER, DIRECT } from './dimensions.ts';
import { limits } from './limits.ts';
import { accepted, type Result, refused } from './result.ts';
import { dayNumber } from './siteDay.ts';

export const WIRE_VERSION = 1;

export const linkKinds = ['internal', 'outbound', 'download', 'mail', 'phone'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What every event of a visit shares. */
export interface VisitContext {
  /** Path of the visit's first view. */
  entry: string;
  /** Referrer host of the first view without "www.", or one of the two words in brackets. */
  source: string;
  /** Primary language subtag of the browser, lower case: "nl". */
  language: string;
  /** Whether this browser had an earlier visit. */
  visitor: 'new' | 'returning';
}

/** The browser's first view of a day. Travels alone, so that its recency joins nothing else. */
export interface ArrivalEvent {
  e: 'arrival';
  /** Days since this browser's last day with a view, 1 to 31; 32 = longer ago, or never. */
  recency: number;
}
export interface ViewEvent {
  e: 'view';
  page: string;
  /** Present on the first view of a visit. */
  entry?: true;
  /** Page of the view before it in the visit; absent on the first. */
  from?: string;
  /** Site-day of that view, where it is the day before. */
  fromDay?: string;
  /** Letters: v = first view of this page in the visit, d = first today in this browser. */
  first?: 'v' | 'd' | 'vd';
}
/** The visit went on to a second view. Stamped with the day of its entry. */
export interface ContinuedEvent {
  e: 'continued';
}
export interface ClickEvent {
  e: 'click';
  kind: LinkKind;
  /** Page that the link is on. */
  page: string;
  /** Path of an internal link or download, host and path of others; absent for mail and phone. */
  link?: string;
}
export type BeaconEvent = ArrivalEvent | ViewEvent | ContinuedEvent | ClickEvent;

export interface BatchVisit extends VisitContext {
  events: BeaconEvent[];
}
export interface Batch {
  v: typeof WIRE_VERSION;
  /** 16 random bytes, base64url. Chosen for the batch, never reused, tells nothing of the browser. */
  id: string;
  site: string;
  /** Site-day that the events count on. */
  day: string;
  /** Revision of the configuration under which `statistics` was granted: the assertion of consent. */
  consent: string;
  visits: BatchVisit[];
}

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\/[^\s?#→]*$/.test(value) && value.length <= limits.path;
const isHost = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9_.:[\]-]+$/.test(value) && value.length <= limits.host;
const isLink = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= limits.host + limits.path &&
  /^([a-z0-9_.-]+|\[[a-f0-9:.]+\])?\/[^\s?#→]*$/.test(value);

/** A field's check: true, or what was expected. */
type Check = (value: unknown, batch: Fields) => true | string;
const must =
  (test: (value: unknown, batch: Fields) => boolean, expected: string): Check =>
  (value, batch) =>
    test(value, batch) || expected;
const optional =
  (check: Check): Check =>
  (value, batch) =>
    value === undefined || check(value, batch);

const path = must(isPath, `a path of at most ${limits.path} characters without query or fragment`);

const contextFields: Record<string, Check> = {
  entry: path,
  source: must(
    (value) => value === DIRECT || value === CONSENTED_LATER || isHost(value),
    `a host name, "${DIRECT}" or "${CONSENTED_LATER}"`,
  ),
  language: must(
    (value) => typeof value === 'string' && /^[a-z]{2,3}$/.test(value),
    'a primary language subtag such as "nl"',
  ),
  visitor: must((value) => value === 'new' || value === 'returning', '"new" or "returning"'),
};

const eventFields: Record<BeaconEvent['e'], Record<string, Check>> = {
  arrival: {
    recency: must(
      (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= limits.recency,
      `a whole number from 1 to ${limits.recency}`,
    ),
  },
  view: {
    page: path,
    entry: optional(must((value) => value === true, 'true, or no such field')),
    from: optional(path),
    fromDay: optional(
      must(
        (value, batch) =>
          typeof value === 'string' && dayNumber(value) === dayNumber(batch.day as string) - 1,
        "the day before the batch's day",
      ),
    ),
    first: optional(
      must((value) => value === 'v' || value === 'd' || value === 'vd', 'v, d or vd'),
    ),
  },
  continued: {},
  click: {
    kind: must((value) => linkKinds.includes(value as LinkKind), `one of ${linkKinds.join(', ')}`),
    page: path,
    link: optional(must(isLink, 'a path, or a host and path')),
  },
};

function checkFields(
  object: Fields,
  fields: Record<string, Check>,
  alsoAllowed: readonly string[],
  where: string,
  batch: Fields,
): Result<true> {
  for (const name of Object.keys(object)) {
    if (!Object.hasOwn(fields, name) && !alsoAllowed.includes(name)) {
      return refused(`${where}${name}`, 'no such field in version 1', object[name]);
    }
  }
  for (const [name, check] of Object.entries(fields)) {
    const verdict = check(object[name], batch);
    if (verdict !== true) return refused(`${where}${name}`, verdict, object[name]);
  }
  return accepted(true);
}

const batchFields: Record<string, Check> = {
  v: must((value) => value === WIRE_VERSION, `${WIRE_VERSION}`),
  id: must(
    (value) => typeof value === 'string' && /^[\w-]{22}$/.test(value),
    '22 characters of base64url',
  ),
  site: must(
    (value) => typeof value === 'string' && /^[\w.-]+$/.test(value) && value.length <= limits.site,
    'a site id of letters, digits, ".", "-" and "_"',
  ),
  day: must(
    (value) => typeof value === 'string' && !Number.isNaN(dayNumber(value)),
    'a YYYY-MM-DD',
  ),
  consent: must(
    (value) => typeof value === 'string' && /^[\w.-]{1,64}$/.test(value),
    'the revision under which statistics was granted',
  ),
};

function checkEvent(event: unknown, where: string, batch: Fields): Result<true> {
  if (!isObject(event)) return refused(where, 'an object', event);
  const known = typeof event.e === 'string' && Object.hasOwn(eventFields, event.e);
  const fields = known ? eventFields[event.e as BeaconEvent['e']] : undefined;
  if (!fields) return refused(`${where}.e`, Object.keys(eventFields).join(', '), event.e);
  const checked = checkFields(event, fields, ['e'], `${where}.`, batch);
  if (!checked.ok) return checked;
  if (event.e === 'view' && (event.entry === true) === (event.from !== undefined)) {
    return refused(where, 'either entry or from', event);
  }
  if ((event.kind === 'mail' || event.kind === 'phone') && event.link !== undefined) {
    return refused(`${where}.link`, "no link: the address may be a person's", event.link);
  }
  if (event.fromDay !== undefined && event.from === undefined) {
    return refused(`${where}.from`, 'the page that fromDay speaks of', event.from);
  }
  return accepted(true);
}

/**
 * Checks a parsed body. Unknown fields are refused: what the list lacks cannot be sent.
 *
 * @param value - what `JSON.parse` gave; trusted in nothing.
 */
export function parseBatch(value: unknown): Result<Batch> {
  if (!isObject(value)) return refused('body', 'an object', value);
  const head = checkFields(value, batchFields, ['visits'], '', value);
  if (!head.ok) return head;
  const { visits } = value;
  if (!Array.isArray(visits) || visits.length === 0) {
    return refused('visits', 'a list of at least one visit', visits);
  }
  let count = 0;
  let arrivals = 0;
  for (const [index, visit] of visits.entries()) {
    const where = `visits[${index}]`;
    if (!isObject(visit)) return refused(where, 'an object', visit);
    const context = checkFields(visit, contextFields, ['events'], `${where}.`, value);
    if (!context.ok) return context;
    if (!Array.isArray(visit.events) || visit.events.length === 0) {
      return refused(`${where}.events`, 'a list of at least one event', visit.events);
    }
    count += visit.events.length;
    if (count > limits.events) return refused('visits', `at most ${limits.events} events`, count);
    for (const [place, event] of visit.events.entries()) {
      const checked = checkEvent(event, `${where}.events[${place}]`, value);
      if (!checked.ok) return checked;
      if (event.e === 'arrival') arrivals += 1;
    }
  }
  if (arrivals > 0 && count > 1) return refused('visits', 'an arrival to travel alone', count);
  return accepted(value as unknown as Batch);
}
