// The list of everything that the dashboard says; each language fills it in.

import type { Exactness } from '@qraia/protocol';
import type { PanelId, SectionId } from '../figures/panels.ts';
import type { Period } from '../figures/periods.ts';
import type { TileId } from '../figures/tiles.ts';

export interface PanelTexts {
  title: string;
  /** What a row's name is: the head of the first column. */
  row: string;
  /** What the figure counts: the head of the second. */
  figure: string;
}

export interface Texts {
  title: string;
  skip: string;
  site: string;
  example: string;
  period: string;
  language: string;
  periods: Record<Period, string>;
  onlyForTests: string;
  /** The clock's time at which figures arrived. */
  updated: (time: string) => string;
  timeZone: (name: string) => string;

  figures: string;
  tiles: Record<TileId, string>;
  exactness: Record<Exactness, string>;
  exactnessInFull: Record<Exactness, string>;
  atMost: (count: string) => string;
  perVisitNote: string;
  bounceNote: string;
  clicksNote: string;
  visitsNote: string;
  viewsNote: string;
  /** In place of it where programs came by. */
  botsNote(count: string): string;

  perDay: (figure: string) => string;
  chartInWords: (figure: string, from: string, to: string) => string;
  oneDay: string;
  asTable: string;
  day: string;

  sections: Record<SectionId, string>;
  panels: Record<PanelId, PanelTexts>;
  share: string;
  visitors: string;
  visitorsByDay: string;
  nothing: string;
  showAll: string;
  showFewer: string;
  /** For a panel's button, which needs a name that stands alone. */
  ofPanel: (action: string, panel: string) => string;
  otherBecauseOfK: (k: string) => string;

  categories: Record<string, string>;
  answers: { granted: string; denied: string };
  grantedShare: (percent: string) => string;
  about: string;
  aboutFigures: readonly string[];
  aboutK: (k: string) => string;

  direct: string;
  consentedLater: string;
  other: string;
  otherOf: (count: string) => string;
  unknown: string;
  /** Between the two pages of a path, for those who hear it. */
  to: string;
  devices: Record<string, string>;

  loading: string;
  noSites: string;
  noSitesHint: string;
  noSuchSite: (id: string) => string;
  noSuchSiteHint: string;
  empty: string;
  emptyHint: string;
  emptySite: string;
  emptyEndpoint: string;
  emptyWaiting: string;
  failed: string;
  failedHint: string;
  stale: (time: string) => string;
  retry: string;
  panelFailed: string;
}
