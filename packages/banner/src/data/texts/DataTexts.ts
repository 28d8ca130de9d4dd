// Every word of "your data", as one language file has to give it.

import type { OptionalCategory } from '@qraia/consent';

export interface DataTexts {
  /** Primary language subtag. */
  readonly language: string;
  readonly title: string;
  readonly close: string;

  readonly choice: string;
  readonly undecided: string;
  readonly granted: string;
  readonly denied: string;
  readonly none: string;
  readonly decidedOn: string;
  readonly until: string;
  readonly category: { readonly [category in OptionalCategory]: string };

  readonly recorded: string;
  readonly nothing: string;
  readonly lastDay: string;
  readonly pages: string;
  readonly entry: string;
  readonly source: string;
  readonly direct: string;
  readonly browserLanguage: string;
  readonly waiting: string;
  readonly paused: string;

  readonly download: string;
  readonly pause: string;
  readonly resume: string;
  readonly erase: string;
  readonly withdraw: string;
  readonly erased: string;
  readonly withdrawn: string;

  /** What was added to totals is beyond reach: that it is, and how long they are kept. */
  readonly totals: string;
  /** With `{retention}`. */
  readonly retention: string;
  /** With `{controller}`; the address comes after. */
  readonly contact: string;
  /** `{authority}` is its name, linked. */
  readonly complaint: string;
  readonly privacy: string;
}
