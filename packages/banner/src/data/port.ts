// What "your data" asks of the outside, and what it offers in return.

import type { Decision, LocalText, Receipt } from '@qraia/consent';

/** What this browser recorded of its own visits, as far as it still has it. */
export interface Recorded {
  /** Latest day with a view, YYYY-MM-DD in the site's time zone. */
  readonly lastDay: string;
  /** Paths seen on that day. */
  readonly pages: readonly string[];
  /** Of the last visit: its first page, where it came from, the browser's language. */
  readonly visit?: { readonly entry: string; readonly source: string; readonly language: string };
  /** Views and clicks that have not been sent yet. */
  readonly waiting: number;
}

export interface DataPort {
  /** The page's language, a BCP 47 tag such as `nl-NL`. */
  readonly language: string;
  readonly controller: string;
  /** Address of the privacy statement. */
  readonly privacy: string;
  /** Whom to write to: an e-mail address, or the address of a page. Empty = the privacy statement says. */
  readonly contact: string;
  /** How long totals are kept. Empty = the privacy statement says. */
  readonly retention: LocalText;
  /** Whether statistics are recorded here at all; without them there is only the choice to show. */
  readonly hasStatistics: boolean;
  decision(): Decision | null;
  receipt(): Receipt | null;
  /** undefined = nothing is recorded. */
  recorded(): Promise<Recorded | undefined>;
  /** Everything that there is, for the visitor to keep. */
  everything(): Promise<unknown>;
  isPaused(): boolean;
  pause(isPaused: boolean): void;
  /** Removes what was recorded; resolves when it is gone. */
  erase(): Promise<void>;
  withdraw(): void;
  /** @returns ends it. */
  subscribe(listener: () => void): () => void;
}

export interface YourData {
  /** Opens the dialog; on closing, focus returns to what had it now. */
  show(): Promise<void>;
}
