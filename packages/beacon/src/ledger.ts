// The ledger: what this browser remembers of itself so that only increments need to travel. Pure.

import {
  type BeaconEvent,
  CONSENTED_LATER,
  DIRECT,
  daysBetween,
  type LinkKind,
  limits,
  type VisitContext,
} from '@qraia/protocol';

/** Pages remembered a visit and a day; a page beyond that is not counted as a first. */
const PAGES_REMEMBERED = 500;

export interface LedgerVisit {
  /** Site-day of the first view: what the visit counts on. */
  readonly day: string;
  /** Milliseconds since 1970 of the last activity. */
  readonly active: number;
  readonly context: VisitContext;
  readonly views: number;
  /** Last viewed page and the site-day of that view. */
  readonly page: string;
  readonly pageDay: string;
  readonly seen: readonly string[];
}

export interface Ledger {
  readonly v: 1;
  /** Latest site-day with a view; absent before the first. */
  readonly lastDay?: string;
  readonly visit?: LedgerVisit;
  /** Pages seen on `lastDay`. */
  readonly seenToday: readonly string[];
}

export const emptyLedger: Ledger = { v: 1, seenToday: [] };

/** An increment and where it counts. */
export interface Increment {
  readonly day: string;
  readonly context: VisitContext;
  readonly event: BeaconEvent;
}

export interface Recorded {
  readonly ledger: Ledger;
  readonly increments: readonly Increment[];
}

export interface PageView {
  /** Cleaned path. */
  readonly page: string;
  /** Cleaned referrer host, empty for none; `own` where the visitor came from the site itself. */
  readonly referrer: { readonly host: string; readonly own: boolean };
  readonly language: string;
}

export interface Moment {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The site's calendar day at that time. */
  readonly day: string;
}

const remember = (seen: readonly string[], page: string): readonly string[] =>
  seen.includes(page) || seen.length >= PAGES_REMEMBERED ? seen : [...seen, page];

const isFirst = (seen: readonly string[], page: string): boolean =>
  !seen.includes(page) && seen.length < PAGES_REMEMBERED;

const alive = (visit: LedgerVisit | undefined, time: number): visit is LedgerVisit =>
  visit !== undefined && time - visit.active <= limits.visitTimeout;

/** Time since the last activity decides, and a visit reaches over one midnight at most: `fromDay`. */
const goesOn = (visit: LedgerVisit | undefined, { time, day }: Moment): visit is LedgerVisit =>
  alive(visit, time) && daysBetween(visit.pageDay, day) <= 1;

function sourceOf({ referrer }: PageView, ledger: Ledger): string {
  if (referrer.own) return ledger.lastDay === undefined ? CONSENTED_LATER : DIRECT;
  return referrer.host || DIRECT;
}

/**
 * A view: opens a visit where none is alive, and says which firsts it is.
 *
 * A ledger day that is not before today (the clock was set back, or it is simply the same day)
 * sends no arrival: a visitor is counted once a day at most.
 */
export function recordView(ledger: Ledger, view: PageView, moment: Moment): Recorded {
  const { page } = view;
  const { time, day } = moment;
  const before = goesOn(ledger.visit, moment) ? ledger.visit : undefined;
  const context: VisitContext = before?.context ?? {
    entry: page,
    source: sourceOf(view, ledger),
    language: view.language,
    visitor: ledger.lastDay === undefined ? 'new' : 'returning',
  };
  const { lastDay } = ledger;
  const newDay = lastDay === undefined || day > lastDay;
  const seenToday = newDay ? [] : ledger.seenToday;
  const first = `${isFirst(before?.seen ?? [], page) ? 'v' : ''}${
    isFirst(seenToday, page) ? 'd' : ''
  }` as '' | 'v' | 'd' | 'vd';

  const increments: Increment[] = [];
  if (newDay) {
    const recency =
      lastDay === undefined ? limits.recency : Math.min(limits.recency, daysBetween(lastDay, day));
    increments.push({ day, context, event: { e: 'arrival', recency } });
  }
  increments.push({
    day,
    context,
    event: {
      e: 'view',
      page,
      ...(before
        ? { from: before.page, ...(before.pageDay < day ? { fromDay: before.pageDay } : {}) }
        : { entry: true as const }),
      ...(first ? { first } : {}),
    },
  });
  if (before?.views === 1) increments.push({ day: before.day, context, event: { e: 'continued' } });

  return {
    increments,
    ledger: {
      v: 1,
      lastDay: newDay ? day : lastDay,
      seenToday: remember(seenToday, page),
      visit: {
        day: before?.day ?? day,
        active: Math.max(time, before?.active ?? time),
        context,
        views: (before?.views ?? 0) + 1,
        page,
        pageDay: day,
        seen: remember(before?.seen ?? [], page),
      },
    },
  };
}

export interface LinkClick {
  readonly kind: LinkKind;
  readonly link?: string;
}

/**
 * A click belongs to the last visit. It keeps a living visit alive and wakes no dead one: only a view
 * opens a visit. Without any visit there is no page to click on, and nothing is recorded.
 */
export function recordClick(ledger: Ledger, click: LinkClick, { time, day }: Moment): Recorded {
  const { visit } = ledger;
  if (!visit) return { ledger, increments: [] };
  const event: BeaconEvent = { e: 'click', page: visit.page, ...click };
  return {
    increments: [{ day, context: visit.context, event }],
    ledger: alive(visit, time)
      ? { ...ledger, visit: { ...visit, active: Math.max(time, visit.active) } }
      : ledger,
  };
}
