// What follows a decision: signals, what the gate gives back, callbacks, placeholders, tools for developers.

import { createRelease } from '@qraia/gate';
import { entries } from './bundleEntries.ts';
import { isDebugged } from './debug/isDebugged.ts';
import { followPlaceholders } from './loadPlaceholders.ts';
import type { Released, ReleaseSdk } from './releasePort.ts';
import { createSignals } from './tellSignals.ts';
import { whenParsed } from './whenParsed.ts';

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

  // What was granted on an earlier page runs while this one is parsed; only what is inert waits for its end.
  signals.forEach(tell);
  whenParsed(() => {
    if (options.monitor) void tool('monitor')();
    if (!parsed.ok || isDebugged(options.debug)) void loadDebug();
    if (parsed.ok) {
      followPlaceholders(load, sdk.loadTexts, {
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
