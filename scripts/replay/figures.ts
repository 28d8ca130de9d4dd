// What is compared: the figures of a trace, per day and for any range of days.

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
  /** Every calendar day from the first to the last view, bots' and empty ones included. */
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
