// Counts a trace the slow and obvious way, as an independent check on the figures of the real system.
import { isbot } from 'isbot';
import UAParser from 'my-ua-parser';

/** One line of a trace: a page view or a download, as the web server saw it. */
export interface TraceRecord {
  /** Stands for one address + user agent. */
  visitor: number;
  /** UTC, ISO 8601, ending in `Z`. */
  at: string;
  kind: 'view' | 'download';
  /** Path with query. */
  url: string;
  /** The user agent; may be empty, which makes the visitor a bot. */
  ua: string;
  status?: number;
  referrer?: string;
  ip?: string;
}

export interface Totals {
  views: number;
  /** Visits that opened in the range. */
  visits: number;
  /** Distinct visitors over the whole range. */
  visitors: number;
  /** Visits of exactly one view, by the day they opened. */
  bounces: number;
  clicks: number;
  downloads: number;
}

export interface PageFigures {
  views: number;
  /** (visit, page) pairs, by the day the visit first viewed the page. */
  visits: number;
  /** Distinct visitors of one day, summed over the days of the range. */
  visitors: number;
}

export interface RangeFigures {
  totals: Totals;
  pages: Map<string, PageFigures>;
  /** Visits by the page they opened on, on the day they opened. */
  entries: Map<string, number>;
  /** Visits by the page of their last view, on the day of that view. */
  exits: Map<string, number>;
  sources: Map<string, number>;
  browsers: Map<string, number>;
  systems: Map<string, number>;
  devices: Map<string, number>;
  /** Key `from→to`, on the day of the view of `from`. */
  transitions: Map<string, number>;
  /** Counted downloads by link. */
  downloads: Map<string, number>;
  /** Visits by `new` and `returning`. */
  visitorKinds: Map<string, number>;
  botViews: number;
}

export interface Figures {
  /** Every calendar day from the first to the last view that is not a bot's, empty ones included. */
  days: string[];
  /**
   * Figures of the days `a` to `b`, both included, as `YYYY-MM-DD`.
   * @throws RangeError when a day is written otherwise or `a` comes after `b`.
   */
  range(a: string, b: string): RangeFigures;
  /** Views and downloads left out because their url could not be parsed. */
  unreadable: number;
  downloadsWithoutPage: number;
}

interface View {
  day: string;
  page: string;
}

interface Visit {
  visitor: number;
  kind: 'new' | 'returning';
  source: string;
  browser: string;
  system: string;
  device: string;
  opening: View;
  /** In order, the opening view first. */
  views: View[];
}

const HALF_HOUR_MS = 30 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const PAGE_LENGTH = 200;
const HOST_LENGTH = 100;
const REFERRER_SCHEMES = ['http:', 'https:', 'android-app:'];

/**
 * Reads a trace in NDJSON; blank lines are ignored, records keep the order of the file.
 * @throws Error with the line number, what was expected and what was given.
 */
export function parseTrace(text: string): TraceRecord[] {
  const records: TraceRecord[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() !== '') records.push(parseLine(line, index + 1));
  });
  return records;
}

function parseLine(line: string, number: number): TraceRecord {
  function refuse(expected: string, given: string): never {
    throw new Error(`line ${number}: expected ${expected}, given ${given}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    refuse('a JSON object', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('a JSON object', line);
  }
  const fields = value as Record<string, unknown>;
  const { visitor, at, kind, url, ua, status, referrer, ip } = fields;
  const shown = (field: string) => JSON.stringify(fields[field]) ?? 'nothing';

  if (typeof visitor !== 'number') refuse('"visitor" to be a number', shown('visitor'));
  if (typeof at !== 'string' || !isUtcTime(at)) {
    refuse('"at" to be a UTC time like 2015-05-17T10:05:13Z', shown('at'));
  }
  if (kind !== 'view' && kind !== 'download') {
    refuse('"kind" to be "view" or "download"', shown('kind'));
  }
  if (typeof url !== 'string') refuse('"url" to be a string', shown('url'));
  if (typeof ua !== 'string') refuse('"ua" to be a string', shown('ua'));

  const record: TraceRecord = { visitor, at, kind, url, ua };
  if (status !== undefined) {
    if (typeof status !== 'number') refuse('"status" to be a number', shown('status'));
    record.status = status;
  }
  if (referrer !== undefined) {
    if (typeof referrer !== 'string') refuse('"referrer" to be a string', shown('referrer'));
    record.referrer = referrer;
  }
  if (ip !== undefined) {
    if (typeof ip !== 'string') refuse('"ip" to be a string', shown('ip'));
    record.ip = ip;
  }
  return record;
}

function isUtcTime(at: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at)) return false;
  const time = Date.parse(at);
  // Date.parse turns 30 February into 2 March; writing the time back shows it.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === at.slice(0, 19);
}

/**
 * The site's own host, deduced: the referrer host whose referrers' paths most often are a page of
 * the trace (on a tie the one seen first), or `site.invalid` when no referrer leads to one.
 */
export function ownHosts(records: readonly TraceRecord[]): string[] {
  const pages = new Set(records.map((record) => pageOf(record.url)));
  const hits = new Map<string, number>();
  for (const { referrer } of records) {
    const host = hostOf(referrer);
    if (referrer !== undefined && host !== '' && pages.has(pageOf(referrer))) add(hits, host);
  }
  let best = 'site.invalid';
  for (const [host, count] of hits) {
    if (count > (hits.get(best) ?? 0)) best = host;
  }
  return [best];
}

/**
 * Counts the whole trace.
 * @param options.hosts the site's own hosts: lower-case, without port or leading `www.`.
 * @param options.timeZone IANA name; decides on which calendar day a record falls.
 * @throws Error when records of one visitor differ in user agent.
 * @throws RangeError when the time zone is unknown.
 */
export function bruteForce(
  records: readonly TraceRecord[],
  options: { hosts: readonly string[]; timeZone: string },
): Figures {
  const dayOf = calendar(options.timeZone);
  const visits: Visit[] = [];
  const downloads: { day: string; link: string }[] = [];
  const botViewDays: string[] = [];
  let unreadable = 0;
  let downloadsWithoutPage = 0;

  for (const [visitor, own] of byVisitor(records)) {
    const ua = own[0]?.ua ?? '';
    const different = own.find((record) => record.ua !== ua);
    if (different) {
      throw new Error(
        `visitor ${visitor}: expected one user agent, given "${ua}" and "${different.ua}"`,
      );
    }
    if (ua === '' || isbot(ua)) {
      for (const record of own) if (record.kind === 'view') botViewDays.push(dayOf(record.at));
      continue;
    }

    const { browser, system, device } = software(ua);
    let visit: Visit | undefined;
    let lastActivity = 0;

    for (const record of own) {
      const page = pageOf(record.url);
      if (page === undefined) {
        unreadable++;
        continue;
      }
      const time = Date.parse(record.at);
      const day = dayOf(record.at);
      const living = visit !== undefined && time - lastActivity <= HALF_HOUR_MS;

      if (record.kind === 'download') {
        if (visit === undefined) {
          downloadsWithoutPage++;
          continue;
        }
        downloads.push({ day, link: page });
        if (living) lastActivity = time;
        continue;
      }

      const view = { day, page };
      if (visit !== undefined && living) {
        visit.views.push(view);
      } else {
        const kind = visit === undefined ? 'new' : 'returning';
        const source = sourceOf(record.referrer, options.hosts, visit === undefined);
        visit = { visitor, kind, source, browser, system, device, opening: view, views: [view] };
        visits.push(visit);
      }
      lastActivity = time;
    }
  }

  function range(a: string, b: string): RangeFigures {
    for (const day of [a, b]) {
      if (!/^\d{4}-\d\d-\d\d$/.test(day)) {
        throw new RangeError(`range: expected a day like 2015-05-17, given "${day}"`);
      }
    }
    if (a > b) throw new RangeError(`range: expected the first day first, given "${a}" to "${b}"`);
    const within = (day: string) => a <= day && day <= b;
    return countRange(
      visits,
      downloads.filter((download) => within(download.day)).map((download) => download.link),
      botViewDays.filter(within).length,
      within,
    );
  }

  const viewDays = visits.flatMap((visit) => visit.views.map((view) => view.day)).sort();
  return { days: everyDay(viewDays[0], viewDays.at(-1)), range, unreadable, downloadsWithoutPage };
}

function countRange(
  visits: readonly Visit[],
  downloadLinks: readonly string[],
  botViews: number,
  within: (day: string) => boolean,
): RangeFigures {
  const totals: Totals = {
    views: 0,
    visits: 0,
    visitors: 0,
    bounces: 0,
    // A download is the only kind of click a trace holds.
    clicks: downloadLinks.length,
    downloads: downloadLinks.length,
  };
  const figures: RangeFigures = {
    totals,
    pages: new Map(),
    entries: new Map(),
    exits: new Map(),
    sources: new Map(),
    browsers: new Map(),
    systems: new Map(),
    devices: new Map(),
    transitions: new Map(),
    downloads: new Map(),
    visitorKinds: new Map(),
    botViews,
  };
  for (const link of downloadLinks) add(figures.downloads, link);

  const visitors = new Set<number>();
  const visitorDaysOfPage = new Map<string, Set<string>>();

  for (const visit of visits) {
    if (within(visit.opening.day)) {
      totals.visits++;
      if (visit.views.length === 1) totals.bounces++;
      add(figures.entries, visit.opening.page);
      add(figures.sources, visit.source);
      add(figures.browsers, visit.browser);
      add(figures.systems, visit.system);
      add(figures.devices, visit.device);
      add(figures.visitorKinds, visit.kind);
    }

    const last = visit.views.at(-1);
    if (last && within(last.day)) add(figures.exits, last.page);

    const seen = new Set<string>();
    let previous: View | undefined;
    for (const view of visit.views) {
      if (previous && within(previous.day)) {
        add(figures.transitions, `${previous.page}→${view.page}`);
      }
      previous = view;
      const firstInVisit = !seen.has(view.page);
      seen.add(view.page);

      if (!within(view.day)) continue;
      totals.views++;
      visitors.add(visit.visitor);
      const page = figures.pages.get(view.page) ?? { views: 0, visits: 0, visitors: 0 };
      figures.pages.set(view.page, page);
      page.views++;
      if (firstInVisit) page.visits++;
      const visitorDays = visitorDaysOfPage.get(view.page) ?? new Set();
      visitorDaysOfPage.set(view.page, visitorDays);
      visitorDays.add(`${visit.visitor} on ${view.day}`);
    }
  }

  totals.visitors = visitors.size;
  for (const [page, counts] of figures.pages) {
    counts.visitors = visitorDaysOfPage.get(page)?.size ?? 0;
  }
  return figures;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Each visitor's records by time; records of the same moment keep the order of the file. */
function byVisitor(records: readonly TraceRecord[]): Map<number, TraceRecord[]> {
  const groups = new Map<number, TraceRecord[]>();
  for (const record of records) {
    const group = groups.get(record.visitor) ?? [];
    groups.set(record.visitor, group);
    group.push(record);
  }
  for (const group of groups.values()) {
    group.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  }
  return groups;
}

/** The page or link a url stands for; undefined when it cannot be parsed. */
function pageOf(url: string): string | undefined {
  let path: string;
  try {
    path = new URL(url, 'http://site.invalid').pathname;
  } catch {
    return undefined;
  }
  if (path !== '/' && path.endsWith('/')) path = path.slice(0, -1);
  return path.slice(0, PAGE_LENGTH);
}

/** A referrer's host, lower-case, without port or leading `www.`; empty when it has none we count. */
function hostOf(referrer: string | undefined): string {
  if (!referrer) return '';
  let url: URL;
  try {
    url = new URL(referrer);
  } catch {
    return '';
  }
  if (!REFERRER_SCHEMES.includes(url.protocol)) return '';
  return url.hostname.toLowerCase().replace(/^www\./, '');
}

function sourceOf(
  referrer: string | undefined,
  hosts: readonly string[],
  veryFirstView: boolean,
): string {
  const host = hostOf(referrer);
  if (host === '') return '(direct)';
  if (hosts.includes(host)) return veryFirstView ? '(consented later)' : '(direct)';
  return host.slice(0, HOST_LENGTH);
}

/** Many visitors share a user agent, so each is parsed once. */
const knownSoftware = new Map<string, { browser: string; system: string; device: string }>();

function software(ua: string): { browser: string; system: string; device: string } {
  const known = knownSoftware.get(ua);
  if (known) return known;
  const { browser, os, device } = UAParser(ua);
  const parsed = {
    browser: browser.name ?? 'unknown',
    system: os.name ?? 'unknown',
    device: device.type ?? 'desktop',
  };
  knownSoftware.set(ua, parsed);
  return parsed;
}

/** Gives the calendar date of a moment in a time zone, as `YYYY-MM-DD`. */
function calendar(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at) => {
    const parts = format.formatToParts(Date.parse(at));
    const part = (type: string) => parts.find((each) => each.type === type)?.value;
    return `${part('year')}-${part('month')}-${part('day')}`;
  };
}

/** Steps through calendar dates at midnight UTC, where every day has 24 hours. */
function everyDay(first: string | undefined, last: string | undefined): string[] {
  const days: string[] = [];
  if (first === undefined || last === undefined) return days;
  for (let time = Date.parse(first); time <= Date.parse(last); time += DAY_MS) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
