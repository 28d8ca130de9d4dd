// One look at a site: its totals by day and every panel, fetched together.

import type { Report, ReportQuery } from '@qraia/protocol';
import { type PanelId, panelIds, panels, rowLimits } from '../figures/panels.ts';
import { type Period, periodRange, type Range } from '../figures/periods.ts';
import { fetchReport, fetchSites, type Site } from './endpoint.ts';

/** A panel's report, or why there is none: one refused panel does not take the page along. */
export type PanelAnswer = { report: Report } | { error: string };

export interface Answers {
  sites: Site[];
  /** The chosen site; absent where the list does not hold it. */
  site?: Site;
  /** Absent without a site, and for a site that has no data yet. */
  look?: { range: Range; total: Report; panels: Record<PanelId, PanelAnswer> };
  /** The browser's clock on arrival. */
  at: number;
}

export interface Question {
  site?: string | undefined;
  period: Period;
  opened: readonly PanelId[];
}

/** @throws where the list of sites or the totals could not be had. */
export async function fetchAnswers(question: Question, signal: AbortSignal): Promise<Answers> {
  const sites = await fetchSites(signal);
  const site = question.site ? sites.find(({ id }) => id === question.site) : sites[0];
  if (!site) return { sites, at: Date.now() };
  if (site.firstDay === null) return { sites, site, at: Date.now() };
  const range = periodRange(question.period, site);
  const report = (query: Pick<ReportQuery, 'breakdown' | 'filter' | 'limit'>) =>
    fetchReport({ site: site.id, ...range, ...query }, signal);
  const panelAnswer = async (id: PanelId): Promise<[PanelId, PanelAnswer]> => {
    const { breakdown, filter } = panels[id];
    const limit =
      question.opened.includes(id) || id === 'decisions' ? rowLimits.long : rowLimits.short;
    try {
      return [id, { report: await report({ breakdown, ...(filter ? { filter } : {}), limit }) }];
    } catch (error) {
      return [id, { error: error instanceof Error ? error.message : String(error) }];
    }
  };
  const [total, ...answers] = await Promise.all([
    report({ breakdown: 'total', limit: 1100 }),
    ...panelIds.map(panelAnswer),
  ]);
  signal.throwIfAborted();
  return {
    sites,
    site,
    look: { range, total, panels: Object.fromEntries(answers) as Record<PanelId, PanelAnswer> },
    at: Date.now(),
  };
}
