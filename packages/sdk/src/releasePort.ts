// How the sdk and the bundle that follows a decision speak with each other.

import type { Banner, Texts } from '@qraia/banner';
import type { Decision } from '@qraia/consent';
import type { Gate } from '@qraia/gate';
import type { Leak } from '@qraia/gate/monitor';
import type { DebugPort } from './debug/port.ts';
import type { DecisionStore } from './decisionStore.ts';
import type { Enforcement } from './enforcement.ts';
import type { PlaceholderSdk } from './placeholderPort.ts';
import type { Qraia } from './qraia.ts';
import type { SdkOptions } from './sdkOptions.ts';

/** What the sdk hands over. */
export interface ReleaseSdk {
  readonly qraia: Qraia;
  readonly gate: Gate;
  readonly parsed: DebugPort['parsed'];
  readonly options: SdkOptions;
  /** As `bundleLoader`, of one of our bundles by name. */
  readonly load: <T>(
    name: string,
    make: () => T | undefined | Promise<T | undefined>,
  ) => () => Promise<T | undefined>;
  /** The words for this page, once; undefined where they cannot be had. */
  readonly loadTexts: () => Promise<Texts | undefined>;
  /** Fetches the recorder; true once it is there. */
  readonly loadRecorder: () => Promise<true | undefined>;
  readonly listeners: { readonly leak: ReadonlySet<(leak: Leak) => void> };
  readonly decisions: DecisionStore;
  readonly decide: PlaceholderSdk['decide'];
  /** Takes up what was decided elsewhere, where it is another than the one that holds. */
  readonly follow: (decision: Decision | null) => void;
  /** Takes up a decision that has been kept, as one that the visitor has made in this page. */
  readonly apply: (decision: Decision | null, isChosen: true) => void;
  readonly withBanner: (use: (banner: Banner) => void) => void;
  /** Ids of services that the visitor lets through on this page only. */
  readonly once: Set<string>;
  /** The browser itself blocks what is not granted. */
  readonly isEnforced: boolean;
}

export interface Released {
  /**
   * Tells, releases and clears by the decision that holds now.
   *
   * @param isChosen - the visitor has chosen in this page just now: what is granted runs when they have seen
   *   it; what is denied is taken away at once.
   * @param blocked - the browser itself still blocks what was granted: then it is not released.
   */
  update(blocked?: ReturnType<Enforcement>, isChosen?: boolean): void;
  /** Somebody has clicked somewhere: on a control of ours, maybe. */
  clicked(event: Event): void;
  /** What follows a choice in this page: it is made sure of, its receipt is kept, and it is counted. */
  chosen(made: Decision): void;
  /** Stops or resumes recording, whatever was decided. */
  pause(isPaused: boolean): void;
  /** Fetches the bundle of "your data"; undefined where it cannot be had. */
  data(): Promise<Qraia['data'] | undefined>;
  /** Fetches the bundle for developers; undefined where it cannot be had. */
  report(): ReturnType<Qraia['report']>;
}
