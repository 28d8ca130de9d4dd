// Counts a trace the slow and obvious way, as an independent check on the figures of the real system.
import { isbot } from 'isbot';
import UAParser from 'my-ua-parser';
import { hostOf, linkOf, pageOf } from './addresses.ts';
import { calendar, everyDay } from './calendarDays.ts';
import type { Figures, RangeFigures, Totals } from './figures.ts';
import type { TraceRecord } from './trace.ts';

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
/** Distinct pages that a visit, and a day, remember; a page beyond them is a first of nothing. */
const PAGES_REMEMBERED = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

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
      for (const { kind, url, at } of own) {
        if (kind === 'view' && pageOf(url) !== undefined) botViewDays.push(dayOf(at));
      }
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
      // Clicks may keep a visit alive over a second midnight; a view then opens a new one.
      const lastDay = visit?.views.at(-1)?.day ?? day;
      const onTime = Date.parse(day) - Date.parse(lastDay) <= DAY_MS;

      if (record.kind === 'download') {
        if (visit === undefined) {
          downloadsWithoutPage++;
          continue;
        }
        downloads.push({ day, link: linkOf(record.url, options.hosts) });
        if (living) lastActivity = time;
        continue;
      }

      const view = { day, page };
      if (visit !== undefined && living && onTime) {
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

  const viewDays = [
    ...visits.flatMap((visit) => visit.views.map((view) => view.day)),
    ...botViewDays,
  ].sort();
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
  const pagesOfVisitorDay = new Map<string, Set<string>>();

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
      const firstInVisit = !seen.has(view.page) && seen.size < PAGES_REMEMBERED;
      if (firstInVisit) seen.add(view.page);

      if (!within(view.day)) continue;
      totals.views++;
      visitors.add(visit.visitor);
      const page = figures.pages.get(view.page) ?? { views: 0, visits: 0, visitors: 0 };
      figures.pages.set(view.page, page);
      page.views++;
      if (firstInVisit) page.visits++;
      const today = `${visit.visitor} on ${view.day}`;
      const seenToday = pagesOfVisitorDay.get(today) ?? new Set();
      pagesOfVisitorDay.set(today, seenToday);
      if (seenToday.has(view.page) || seenToday.size >= PAGES_REMEMBERED) continue;
      seenToday.add(view.page);
      const visitorDays = visitorDaysOfPage.get(view.page) ?? new Set();
      visitorDaysOfPage.set(view.page, visitorDays);
      visitorDays.add(today);
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

function sourceOf(
  referrer: string | undefined,
  hosts: readonly string[],
  veryFirstView: boolean,
): string {
  const host = hostOf(referrer);
  if (host === '') return '(direct)';
  if (hosts.includes(host)) return veryFirstView ? '(consented later)' : '(direct)';
  return host;
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
