// The closed list of panels: what each asks of the endpoint and which measure it shows.

import type { Measure, ReportQuery } from '@qraia/protocol';

export const panelIds = [
  'pages',
  'entries',
  'sources',
  'outbound',
  'downloads',
  'paths',
  'browsers',
  'systems',
  'devices',
  'languages',
  'decisions',
] as const;
export type PanelId = (typeof panelIds)[number];

export interface PanelQuestion {
  breakdown: ReportQuery['breakdown'];
  filter?: NonNullable<ReportQuery['filter']>;
  /** The figure of a row, and what its bar is drawn by. */
  measure: Measure;
  /** The second, quieter figure: visitors of a row, or its share of the whole. */
  beside: 'visitors' | 'share';
}

export const panels: Readonly<Record<PanelId, PanelQuestion>> = {
  pages: { breakdown: 'page', measure: 'views', beside: 'visitors' },
  entries: { breakdown: 'entry', measure: 'visits', beside: 'share' },
  sources: { breakdown: 'source', measure: 'visits', beside: 'share' },
  outbound: {
    breakdown: 'link',
    filter: { dimension: 'kind', value: 'outbound' },
    measure: 'clicks',
    beside: 'share',
  },
  downloads: {
    breakdown: 'link',
    filter: { dimension: 'kind', value: 'download' },
    measure: 'clicks',
    beside: 'share',
  },
  paths: { breakdown: 'transition', measure: 'outgoing', beside: 'share' },
  browsers: { breakdown: 'browser', measure: 'visits', beside: 'share' },
  systems: { breakdown: 'system', measure: 'visits', beside: 'share' },
  devices: { breakdown: 'device', measure: 'visits', beside: 'share' },
  languages: { breakdown: 'language', measure: 'visits', beside: 'share' },
  decisions: { breakdown: 'choice', measure: 'decisions', beside: 'share' },
};

/** The panels under their headings, in the order of the page; `decisions` follows on its own. */
export const sections = [
  { id: 'content', panels: ['pages', 'entries'] },
  { id: 'traffic', panels: ['sources', 'paths', 'outbound', 'downloads'] },
  { id: 'technique', panels: ['browsers', 'systems', 'devices', 'languages'] },
] as const satisfies readonly { id: string; panels: readonly PanelId[] }[];
export type SectionId = (typeof sections)[number]['id'] | 'consent';

/** Rows that a panel lists at first, and once it was opened. */
export const rowLimits = { short: 10, long: 250 } as const;
