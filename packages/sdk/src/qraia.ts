// The public interface: what stands at `window.qraia`.

import type { Decision } from '@qraia/consent';
import type { Leak } from '@qraia/gate/monitor';
import type { DebugReport } from './debug/createReport.ts';
import type { Settings } from './settings.ts';

export interface QraiaEvents {
  /** The decision changed, here or in another tab; null = there is none. */
  change: (decision: Decision | null) => void;
  /** The document is parsed and the gate has released what is granted. */
  ready: () => void;
  /** Only with `data-monitor`: something went round the gate, or is kept under a name that nobody declared. */
  leak: (leak: Leak) => void;
}

/** What this browser has of its visitor, theirs to see, take along and remove. */
export interface YourDataTools {
  /** Opens it as a dialog. */
  show(): Promise<void>;
  /** The receipt, the decision and what was recorded, as JSON can say it; undefined where the bundle cannot be had. */
  export(): Promise<unknown>;
  /** Removes what was recorded; the decision stays as it is. Resolves when it is gone. */
  erase(): Promise<void>;
}

export interface Qraia {
  /** Shows the banner. */
  show(): void;
  hide(): void;
  showPreferences(): void;
  acceptAll(): void;
  rejectAll(): void;
  /** Grants these categories, and these services by their ids, and denies the others. */
  accept(...names: string[]): void;
  /** Denies everything that was granted. */
  withdraw(): void;
  /** Stops recording in this browser, without erasing anything or changing the decision, until `resume`. */
  pause(): void;
  resume(): void;
  /** Whether a category, or a service by its id, is granted. */
  has(name: string): boolean;
  decision(): Decision | null;
  /** Fetches `qraia-data.js` when it is first called. */
  readonly data: YourDataTools;
  /** The site's own settings of this visitor: kept for the next page only while `preferences` is granted. */
  readonly settings: Settings;
  /**
   * Prints to the console what was held, and the configuration to paste, for developers. Fetches
   * `qraia-debug.js`; undefined where that cannot be had.
   */
  report(): Promise<DebugReport | undefined>;
  /** @returns stops listening. */
  on<E extends keyof QraiaEvents>(event: E, listener: QraiaEvents[E]): () => void;
  /** The command queue: `(window.qraia ||= []).push((qraia) => …)` works before and after loading. */
  push(...commands: Command[]): void;
}

export type Command = (qraia: Qraia) => void;

declare global {
  interface Window {
    /** The SDK; before it has started, what it is to do then: `(window.qraia ||= []).push((qraia) => …)`. */
    qraia?: Qraia | Command[];
  }
}
