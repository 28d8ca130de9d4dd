// What the banner asks of the outside, and what it offers in return.

import type { Category, Configuration, Decision, Method } from '@qraia/consent';

export interface BannerPort {
  readonly configuration: Configuration;
  /** The page's language, a BCP 47 tag such as `nl-NL`. */
  readonly language: string;
  /** Whether the floating withdrawal control is wanted: a page may have a control of its own. */
  readonly floatingControl: boolean;
  /** The decision that holds now; `null` = not decided. */
  decision(): Decision | null;
  /** Stores a decision; the listeners are called after. */
  decide(granted: readonly Category[], method: Method): void;
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
  /** Opens the second layer; on closing, focus returns to what had it now. */
  showPreferences(): void;
  /** Takes the banner out of the page and ends its subscription. */
  destroy(): void;
}
