// What follows a decision: signals, what the gate gives back, callbacks, placeholders, tools for developers.

import { createRelease, type Gate, type Release } from '@qraia/gate';
import { entries } from './bundleEntries.ts';
import { isDebugged } from './debug/isDebugged.ts';
import type { DebugPort } from './debug/port.ts';
import { followPlaceholders } from './loadPlaceholders.ts';
import type { PlaceholderSdk } from './placeholderPort.ts';
import type { Qraia } from './qraia.ts';
import { createSignals } from './tellSignals.ts';
import { whenParsed } from './whenParsed.ts';

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
  readonly load: <T>(name: string, make: () => T | undefined) => () => Promise<T | undefined>;
  readonly listeners: Parameters<NonNullable<typeof entries.qraiaTool>>[3];
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

export function startRelease(sdk: ReleaseSdk): Released {
  const { qraia, gate, parsed, options, once, load } = sdk;
  const { configuration } = gate.by;
  const release = createRelease(gate);
  const signals = createSignals(configuration.signals, qraia.decision);
  const told = new Map<string, boolean>();
  const tell = (listener: () => void): void => {
    try {
      listener();
    } catch (error) {
      reportError(error); // One that throws never stops the others.
    }
  };

  const update = (isBlocked?: boolean): void => {
    signals.forEach(tell); // Before what is released can ask.
    if (isBlocked) release.clear();
    else release.update();
    // Nobody has answered: neither granted nor denied.
    if (isBlocked || !qraia.decision()) return;
    for (const { id, onGrant, onDeny } of configuration.services) {
      const isGranted = gate.by.has(id);
      if (told.get(id) === isGranted) continue;
      told.set(id, isGranted);
      const callback = isGranted ? onGrant : onDeny;
      if (callback) tell(callback);
    }
  };

  const tool = (name: string) =>
    load(name, () => entries.qraiaTool?.(gate, parsed, options, sdk.listeners));
  const loadDebug = tool('debug');

  // A decision that stands opens the doors before the page is parsed to its end, but what it wrote inert is
  // released in order.
  signals.forEach(tell);
  whenParsed(() => {
    if (options.monitor) void tool('monitor')();
    if (!parsed.ok || isDebugged(options.debug)) void loadDebug();
    if (parsed.ok) {
      followPlaceholders((make) => load('placeholders', make), {
        configuration,
        language: options.language,
        qraia,
        judge: gate.judge,
        allow: sdk.isEnforced ? undefined : release.allow,
        allowService(id) {
          once.add(id);
          update();
        },
        decide: sdk.decide,
      });
    }
  });

  return {
    update,
    expireCookie: release.expireCookie,
    report: async () => (await loadDebug())?.(),
  };
}
