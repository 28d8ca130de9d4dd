// What the banner asks of the outside, and what it offers in return.

import type { Changes, Configuration, Decision, Method } from '@qraia/consent';
import type { Texts } from './texts/Texts.ts';

export interface BannerPort {
  readonly configuration: Configuration;
  /** The page's language, a BCP 47 tag such as `nl-NL`. */
  readonly language: string;
  /** Every word of the banner's own. */
  readonly texts: Texts;
  /** Whether statistics of our own are recorded, with consent. */
  readonly hasStatistics: boolean;
  /** Whether the browser asks not to be followed: Global Privacy Control or Do Not Track. */
  readonly hasOptedOut: boolean;
  /** What has changed since the visitor last answered; `null` = never asked, or nothing is known. */
  readonly changes: Changes | null;
  /** Whether the floating withdrawal control is wanted: a page may have a control of its own. */
  floatingControl(): boolean;
  /** Opens "your data"; absent = the preferences do not offer it. */
  readonly showData?: () => void;
  /** The decision that holds now; `null` = not decided. */
  decision(): Decision | null;
  /**
   * Stores a decision; the listeners are called after.
   *
   * @param granted - categories, and ids of services that are granted though their category is not.
   * @param denied - ids of services that are denied though their category is granted.
   */
  decide(granted: readonly string[], method: Method, denied?: readonly string[]): void;
  /**
   * Calls back whenever the decision changed, here or in another tab.
   *
   * @returns ends it.
   */
  subscribe(listener: () => void): () => void;
}

export interface Banner {
  /** Shows the first layer, also where a decision was made before. */
  show(): void;
  /** Hides both layers; decides nothing. */
  hide(): void;
  /** Looks anew whether the floating control is wanted. */
  refresh(): void;
  /** Opens the second layer; on closing, focus returns to what had it now. */
  showPreferences(): void;
  /**
   * Shows one line: the privacy statement has changed. While the question stands it waits.
   *
   * @param dismiss - called when the visitor closes it.
   */
  showStatement(dismiss: () => void): void;
  /** Takes the banner out of the page and ends its subscription. */
  destroy(): void;
}
