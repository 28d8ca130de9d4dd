// @vitest-environment happy-dom
// The page as a marketer meets it: figures, words, the address bar, refreshing and failing.

import type { Report, ReportQuery, ReportRow } from '@qraia/protocol';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Site } from './answers/endpoint.ts';
import { Dashboard } from './Dashboard.tsx';
import { startDashboard } from './startDashboard.tsx';

const drawn = vi.hoisted(() => ({ data: [] as number[][] }));
vi.mock('uplot', () => ({
  default: class {
    data = drawn.data;
    constructor(_options: unknown, data: number[][]) {
      drawn.data = data;
    }
    setData(data: number[][]) {
      drawn.data = data;
    }
    setSize() {}
    destroy() {}
  },
}));

const www: Site = {
  id: 'www',
  name: 'qraia.com',
  k: 5,
  example: false,
  timeZone: 'Europe/Amsterdam',
  firstDay: '2026-02-20',
  lastDay: '2026-03-02',
  today: '2026-03-02',
};
const shop: Site = { ...www, id: 'shop', name: 'Winkel', k: 1, example: true };
const fresh: Site = { ...www, id: 'fresh', name: 'Nieuw', firstDay: null, lastDay: null };

const none = {
  visitors: 0,
  visits: 0,
  views: 0,
  continued: 0,
  outgoing: 0,
  clicks: 0,
  decisions: 0,
};
const row = (value: string, sums: Partial<ReportRow>): ReportRow => ({ ...none, ...sums, value });
const rowsOf: Partial<Record<ReportQuery['breakdown'], ReportRow[]>> = {
  total: [row('2026-03-01', { visitors: 2 }), row('2026-03-02', { visitors: 5 })],
  page: [row('/<b>x</b>', { views: 8, visitors: 3 }), row('(other)', { views: 2 })],
  source: [row('(direct)', { visits: 4 })],
  transition: [row('/→/prijzen', { outgoing: 6 })],
  choice: [row('statistics:granted', { decisions: 3 }), row('statistics:denied', { decisions: 1 })],
};

let visits: number;
let failing: boolean;
let refused: ReportQuery['breakdown'] | undefined;
let queries: ReportQuery[];
let place: HTMLElement;

const answer = (query: ReportQuery): Report => ({
  query,
  k: 5,
  example: false,
  timeZone: 'Europe/Amsterdam',
  totals: { ...none, visitors: 1234, visits, views: 10, bounces: 1 },
  visitors: 'at least',
  visitorsAtMost: 2000,
  rows: query.filter
    ? [row(`/${query.filter.value}`, { clicks: 1 })]
    : (rowsOf[query.breakdown] ?? []),
  botViews: 0,
  joined: query.breakdown === 'page' ? 3 : 0,
});

async function server(path: string, init: RequestInit): Promise<Response> {
  if (failing) return Response.json({ error: '<i>locked</i>' }, { status: 503 });
  if (path === '/v1/sites') return Response.json({ sites: [www, shop, fresh] });
  const query = JSON.parse(String(init.body)) as ReportQuery;
  queries.push(query);
  if (query.breakdown === refused) return Response.json({ error: 'refused' }, { status: 400 });
  return Response.json(answer(query));
}

const find = (selector: string): HTMLElement => {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const settle = () => vi.advanceTimersByTimeAsync(100);
async function open(search: string) {
  history.replaceState(null, '', `/dashboard/${search}`);
  startDashboard(place);
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 12) });
  vi.stubGlobal('fetch', server);
  visits = 4;
  failing = false;
  refused = undefined;
  queries = [];
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('Dashboard', () => {
  it('shows the figures, and says how exact the visitors are', async () => {
    await open('?lang=nl');
    expect(find('[data-tile="visitors"]').textContent).toContain('≥ 1.234');
    expect(find('[data-tile="visitors"]').textContent).toContain('hoogstens 2.000');
    expect(find('[data-tile="perVisit"] [data-figure]').textContent).toBe('2,5');
    expect(find('[data-tile="bounceRate"] [data-figure]').textContent).toContain('25');
    expect(find('[data-panel="paths"] [data-value="/→/prijzen"] [data-figure]').textContent).toBe(
      '6',
    );
    expect(find('[data-value="statistics:granted"]').textContent).toContain('75');
    expect(document.documentElement.lang).toBe('nl');
  });

  it('asks links by their kind', async () => {
    await open('');
    expect(find('[data-panel="outbound"] tbody').textContent).toContain('/outbound');
    expect(find('[data-panel="downloads"] tbody').textContent).toContain('/download');
  });

  it('never reads a value as HTML', async () => {
    await open('');
    expect(place.querySelector('b')).toBeNull();
    expect(find('[data-panel="pages"] .name').textContent).toBe('/<b>x</b>');
  });

  it('draws a day without data as zero', async () => {
    await open('?period=7');
    expect(drawn.data[1]).toEqual([0, 0, 0, 0, 0, 2, 5]);
  });

  it('keeps choices in the address bar, and goes back', async () => {
    await open('?period=7&lang=en');
    find('[data-tile="visits"]').click();
    find('[data-period="90"]').click();
    await settle();
    expect(location.search).toBe('?period=90&chart=visits&lang=en');
    expect(queries.at(-1)?.from).toBe('2025-12-03');
    history.replaceState(null, '', '?period=7&lang=en');
    dispatchEvent(new PopStateEvent('popstate'));
    await settle();
    expect(find('[data-period="7"]').getAttribute('aria-current')).toBe('true');
    expect(queries.at(-1)?.from).toBe('2026-02-24');
  });

  it('refreshes by itself without building the page anew', async () => {
    await open('?lang=en');
    const tile = find('[data-tile="visits"] [data-figure]');
    visits = 5;
    await vi.advanceTimersByTimeAsync(3200);
    expect(tile.textContent).toBe('5');
    expect(find('[data-tile="visits"] [data-figure]')).toBe(tile);
  });

  it('marks example data and k = 1', async () => {
    await open('?site=shop&lang=nl');
    expect(find('.head').textContent).toContain('voorbeelddata');
    expect(find('.mark-danger').textContent).toContain('k = 1: alleen voor testen');
  });

  it('tells who has no data to place the tag', async () => {
    await open('?site=fresh&lang=nl');
    expect(find('[data-state="empty"]').textContent).toContain('plaats de tag');
    expect(queries).toEqual([]);
  });

  it('keeps the figures when an update fails, and recovers', async () => {
    await open('?lang=en');
    failing = true;
    await vi.advanceTimersByTimeAsync(3200);
    expect(find('.notice-warning').textContent).toContain('<i>locked</i>');
    expect(find('[data-tile="visits"] [data-figure]').textContent).toBe('4');
    failing = false;
    await vi.advanceTimersByTimeAsync(6200);
    expect(place.querySelector('.notice-warning')).toBeNull();
  });

  it('says so when nothing can be fetched', async () => {
    failing = true;
    await open('?lang=en');
    expect(find('[data-state="failed"]').textContent).toContain('<i>locked</i>');
  });

  it('loses one panel, not the page, when one report is refused', async () => {
    refused = 'source';
    await open('?lang=en');
    expect(find('[data-panel="sources"]').textContent).toContain('refused');
    expect(find('[data-panel="pages"] [data-figure]').textContent).toBe('8');
  });

  it('waits for its figures', () => {
    history.replaceState(null, '', '/dashboard/');
    render(<Dashboard />, place);
    expect(find('[data-state="loading"]')).toBeTruthy();
  });
});
