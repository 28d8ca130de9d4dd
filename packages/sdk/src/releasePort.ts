// How the sdk and the bundle that follows a decision speak with each other.

import type { Texts } from '@qraia/banner';
import type { Gate, Release } from '@qraia/gate';
import type { Leak } from '@qraia/gate/monitor';
import type { DebugPort } from './debug/port.ts';
import type { PlaceholderSdk } from './placeholderPort.ts';
import type { Qraia } from './qraia.ts';

/** What the sdk hands over. */
export interface ReleaseSdk {
  readonly qraia: Qraia;
  readonly gate: Gate;
  readonly parsed: DebugPort['parsed'];
  readonly options: DebugPort['options'] & {
    readonly language: string;
    readonly monitor?: boolean;
  };
  /** As `bundleLoader`, of one of our bundles by name. */
  readonly load: <T>(
    name: string,
    make: () => T | undefined | Promise<T | undefined>,
  ) => () => Promise<T | undefined>;
  /** The words for this page, once; undefined where they cannot be had. */
  readonly loadTexts: () => Promise<Texts | undefined>;
  readonly listeners: { readonly leak: ReadonlySet<(leak: Leak) => void> };
  readonly decide: PlaceholderSdk['decide'];
  /** Ids of services that the visitor lets through on this page only. */
  readonly once: Set<string>;
  /** The browser itself blocks what is not granted. */
  readonly isEnforced: boolean;
}

export interface Released {
  /**
   * Tells, releases and clears by the decision that holds now.
   *
   * @param isBlocked - the browser itself still blocks what was granted: then it is not released.
   */
  update(isBlocked?: boolean): void;
  readonly expireCookie: Release['expireCookie'];
  /** Fetches the bundle for developers; undefined where it cannot be had. */
  report(): ReturnType<Qraia['report']>;
}
