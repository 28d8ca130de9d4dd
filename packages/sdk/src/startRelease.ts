// What follows a decision: signals, what the gate gives back, callbacks, placeholders, tools for developers.

import { hasGrants, isGranted } from '@qraia/consent';
import { createRelease } from '@qraia/gate';
import { afterFrame } from './afterFrame.ts';
import { entries } from './bundleEntries.ts';
import { clickControl } from './clickControl.ts';
import { isDebugged } from './debug/isDebugged.ts';
import { followChoice } from './followChoice.ts';
import { followControl } from './followControl.ts';
import { followElsewhere } from './followElsewhere.ts';
import { keepFoundReceipt } from './keepFoundReceipt.ts';
import { followElements } from './loadElements.ts';
import { followPlaceholders } from './loadPlaceholders.ts';
import { primary } from './primary.ts';
import type { Released, ReleaseSdk } from './releasePort.ts';
import { forgetSettings } from './settings.ts';
import { createStatistics } from './statistics.ts';
import { tellLeftovers } from './tellLeftovers.ts';
import { createSignals } from './tellSignals.ts';
import { tellStatement } from './tellStatement.ts';
import { textBundle } from './textBundle.ts';
import { whenParsed } from './whenParsed.ts';

export function startRelease(sdk: ReleaseSdk): Released {
  const { qraia, gate, parsed, options, once, load } = sdk;
  const { site, endpoint } = options;
  const { configuration } = gate.by;
  const release = createRelease(gate);
  const signals = createSignals(configuration.signals, qraia.decision);
  const statistics = site
    ? createStatistics(sdk.loadRecorder, {
        site,
        address: `${endpoint}/v1/beacon`,
        consent: configuration.revision,
        timeZone: configuration.timeZone,
        // A fresh read, for another tab may have withdrawn without this one having heard of it yet.
        mayRecord: () => isGranted(sdk.decisions.read(), 'statistics'),
      })
    : undefined;
  const followStatistics = (): void =>
    statistics?.follow(
      qraia.has('statistics') ? 'granted' : qraia.decision() ? 'denied' : 'undecided',
    );
  const told = new Map<string, boolean>();
  const tell = (listener: () => void): void => {
    try {
      listener();
    } catch (error) {
      reportError(error); // One that throws never stops the others.
    }
  };

  const give = (): void => {
    release.update();
    // Nobody has answered: neither granted nor denied.
    if (!qraia.decision()) return;
    for (const { id, onGrant, onDeny } of configuration.services) {
      const isGranted = gate.by.has(id);
      if (told.get(id) === isGranted) continue;
      told.set(id, isGranted);
      const callback = isGranted ? onGrant : onDeny;
      if (callback) tell(callback);
    }
  };

  const update: Released['update'] = (blocked, isChosen) => {
    // A recorder that came before the reload would count this page twice.
    if (blocked !== 'reloads' || !qraia.has('statistics')) followStatistics();
    if (!qraia.has('preferences')) forgetSettings();
    signals.forEach(tell); // Before what is released can ask.
    if (blocked || isChosen) release.clear();
    if (blocked) return;
    // A refusal is told in the same tick.
    if (isChosen && hasGrants(qraia.decision())) afterFrame(() => tell(give));
    else give();
  };

  const tool = (name: string) =>
    load(name, () => entries.qraiaTool?.(gate, parsed, options, sdk.listeners));
  const loadDebug = tool('debug');
  const spoken = primary(options.language);
  const loadDataTexts = load(`data-${textBundle(configuration, spoken)}`, () =>
    entries.qraiaDataTexts?.(configuration, spoken),
  );
  const loadData = load('data', async () => {
    const texts = await loadDataTexts();
    const sdk = {
      configuration,
      language: options.language,
      site,
      qraia,
      erase: async () => statistics?.erase(),
    };
    return texts && entries.qraiaData?.(sdk, texts);
  });

  // What was granted on an earlier page runs while this one is parsed; only what is inert waits for its end.
  signals.forEach(tell);
  if (qraia.has('statistics')) followStatistics();
  followElsewhere(sdk);
  whenParsed(() => {
    keepFoundReceipt(sdk);
    tellStatement(configuration, sdk);
    if (options.monitor) void tool('monitor')();
    if (!parsed.ok || isDebugged(options.debug)) void loadDebug();
    if (parsed.ok) {
      followControl(sdk);
      followElements(sdk);
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
    clicked: (event) => clickControl(qraia, event),
    chosen(made) {
      followChoice(sdk, release.expireCookie, made);
      tellLeftovers(gate, release);
    },
    pause: (isPaused) => statistics?.pause(isPaused),
    data: () => {
      void loadDataTexts(); // At the same time.
      return loadData();
    },
    report: async () => (await loadDebug())?.(),
  };
}
