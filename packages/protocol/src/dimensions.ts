// What is counted by what: the closed list of dimensions and measures, and the pairs that are kept together.

/** Sums that a cell holds. */
export const measures = [
  'visitors',
  'visits',
  'views',
  'continued',
  'outgoing',
  'clicks',
  'decisions',
] as const;
export type Measure = (typeof measures)[number];

/**
 * Dimensions in the order of their stored numbers: append only, never reorder.
 *
 * Scope `visit` holds for everything of a visit; `page`, `link` and `transition` for one event;
 * `day` for the whole day; `decision` for the counted choices.
 */
export const dimensions = {
  total: { number: 0, scope: 'day' },
  page: { number: 1, scope: 'page' },
  entry: { number: 2, scope: 'visit' },
  source: { number: 3, scope: 'visit' },
  language: { number: 4, scope: 'visit' },
  visitor: { number: 5, scope: 'visit' },
  browser: { number: 6, scope: 'visit' },
  system: { number: 7, scope: 'visit' },
  device: { number: 8, scope: 'visit' },
  link: { number: 9, scope: 'link' },
  kind: { number: 10, scope: 'link' },
  transition: { number: 11, scope: 'transition' },
  recency: { number: 12, scope: 'day' },
  bot: { number: 13, scope: 'day' },
  choice: { number: 14, scope: 'decision' },
  method: { number: 15, scope: 'decision' },
  asked: { number: 16, scope: 'decision' },
} as const;
export type Dimension = keyof typeof dimensions;

/**
 * The two-way marginals, smaller number first. Each costs a row per pair of values, so each names its use.
 */
export const pairs: readonly { a: Dimension; b: Dimension; use: string }[] = [
  { a: 'link', b: 'kind', use: 'which files are downloaded, which sites are left for' },
];

/** The stored number of a pair; a one-way marginal is its dimension paired with `total`. */
export const pairNumber = (a: Dimension, b: Dimension = 'total'): number =>
  dimensions[a].number * 64 + dimensions[b].number;

/** Values that stand for something other than themselves. */
export const DIRECT = '(direct)';
export const CONSENTED_LATER = '(consented later)';
export const OTHER = '(other)';
export const UNKNOWN = 'unknown';

/** What a composite value is joined by: `/prijzen→/contact`. No path can hold it: URLs encode it. */
export const ARROW = '→';
