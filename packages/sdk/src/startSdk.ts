// Puts the parts together: the decision opens the gate and starts the beacon, or closes and erases.

import type { Banner } from '@qraia/banner';
import {
  type Configuration,
  type Decision,
  decide,
  grantedByAll,
  hasConsent,
  type Method,
  parseConfiguration,
} from '@qraia/consent';
import { createGate, type PatchMore } from '@qraia/gate';
import { entries } from './bundleEntries.ts';
import { cookieDecisionStore } from './decisionStore.ts';
import type { Enforce } from './enforcement.ts';
import { integrity } from './integrity.ts';
import { bundleLoader } from './loadBundle.ts';
import { hasOptedOut } from './optOut.ts';
import { primary } from './primary.ts';
import type { Qraia, QraiaEvents } from './qraia.ts';
import type { Released, ReleaseSdk } from './releasePort.ts';
import type { SdkOptions } from './sdkOptions.ts';
import { createSettings } from './settings.ts';
import { denySignals } from './signalDefaults.ts';
import { textBundle } from './textBundle.ts';
import { version } from './version.ts';
import { whenParsed } from './whenParsed.ts';

/**
 * Runs at once, and is safe before the document is parsed. Never throws into the page.
 *
 * @param enforce - has the browser block what is not granted; without it the gate alone holds it.
 * @param patchMore - holds what that cannot block.
 */
export function startSdk(options: SdkOptions, enforce?: Enforce, patchMore?: PatchMore): Qraia {
  const { site, endpoint, bundles, nonce, language } = options;
  const parsed = parseConfiguration(options.configuration, {
    hostname: location.hostname,
    statistics: site !== '',
  });
  if (!parsed.ok) {
    // The sentences come with the debug bundle.
    const fields = parsed.errors.map(({ where }) => where || 'configuration').join(', ');
    console.error(`[qraia] nothing is granted: ${fields}`);
  }
  // With a broken configuration nobody can be asked, so nothing is granted and every third party is held.
  const { configuration } = parsed.ok ? parsed : holdAll;
  const decisions = cookieDecisionStore(configuration);
  let decision = decisions.read();
  const enforcement = enforce?.(configuration, [bundles, endpoint]);
  enforcement?.(decision);
  const listeners: { [E in keyof QraiaEvents]: Set<QraiaEvents[E]> } = {
    change: new Set(),
    ready: new Set(),
    leak: new Set(),
  };
  let isReady = false;
  const tell = (listener: () => void): void => {
    try {
      listener();
    } catch (error) {
      reportError(error); // One throwing listener never stops the others.
    }
  };

  const spoken = primary(language);
  const textFile = textBundle(configuration, spoken);
  /** Ids of services that the visitor lets through on this page only. */
  const once = new Set<string>();
  const has = (name: string): boolean => hasConsent(decision, configuration.services, name);
  const gate = createGate(
    {
      configuration,
      has: (name) => once.has(name) || has(name),
      // Resolved as a link is: what is no address begins none.
      sdkAddresses: [`${bundles}/qraia-`, `${endpoint}/v1/beacon`, `${endpoint}/v1/decision`].map(
        (address) => Object.assign(document.createElement('a'), { href: address }).href,
      ),
    },
    patchMore,
  );

  let released: Released | undefined;
  const load: ReleaseSdk['load'] = (name, make) =>
    bundleLoader(`${bundles}/qraia-${name}.${version}.js`, nonce, make, integrity?.[name]);
  const loadRecorder = load('beacon', () => true as const);
  const loadTexts = load(textFile, () => entries.qraiaTexts?.(configuration, spoken));
  const release = load('release', () => {
    released = entries.qraiaRelease?.({
      qraia,
      gate,
      parsed,
      options,
      load,
      loadRecorder,
      loadTexts,
      listeners,
      decisions,
      decide: choose,
      follow,
      apply,
      withBanner,
      once,
      isEnforced: enforcement !== undefined,
    });
    return released;
  });
  /** In the same tick, once the bundle is there. */
  const settle = async (settled: (released: Released) => void): Promise<void> => {
    const now = released ?? (await release());
    if (now) settled(now);
  };

  const apply = (next: Decision | null, isChosen?: boolean): void => {
    decision = next;
    const blocked = enforcement?.(next, isChosen);
    void settle(({ update }) => update(blocked, isChosen));
    // Copies: what a page does with its own grants nothing.
    for (const listener of listeners.change) tell(() => listener(qraia.decision()));
    document.dispatchEvent(new CustomEvent('qraia:change', { detail: qraia.decision() }));
  };

  const choose = (
    granted: readonly string[],
    method: Method,
    denied: readonly string[] = [],
  ): void => {
    if (!parsed.ok) return; // A mistake of the site's takes nobody's answer away.
    const all = grantedByAll(configuration, hasOptedOut());
    const given = method === 'accept-all' ? all : granted;
    const made = decide(configuration, given, method, Date.now(), denied);
    decisions.write(made);
    // What was not kept is not granted: with cookies blocked every page asks anew and stays denied.
    apply(decisions.read(), true);
    void settle(({ chosen }) => chosen(made));
  };

  const ofVisitor = async <T extends keyof Qraia['data']>(name: T) =>
    (await (await release())?.data())?.[name]() as Promise<never>;

  const qraia: Qraia = {
    show: () => withBanner((banner) => banner.show()),
    hide: () => withBanner((banner) => banner.hide()),
    showPreferences: () => withBanner((banner) => banner.showPreferences()),
    acceptAll: () => choose([], 'accept-all'),
    rejectAll: () => choose([], 'reject-all'),
    accept: (...granted) => choose(granted, 'api'),
    withdraw: () => choose([], 'withdraw'),
    pause: () => void settle(({ pause }) => pause(true)),
    resume: () => void settle(({ pause }) => pause(false)),
    has,
    decision: () => structuredClone(decision),
    settings: createSettings(() => has('preferences')),
    data: {
      show: () => ofVisitor('show'),
      export: () => ofVisitor('export'),
      erase: () => ofVisitor('erase'),
    },
    report: async () => (await release())?.report(),
    on(event, listener) {
      (listeners[event] as Set<typeof listener>).add(listener);
      if (event === 'ready' && isReady) tell(listener as QraiaEvents['ready']);
      return () => (listeners[event] as Set<typeof listener>).delete(listener);
    },
    push: (...commands) => {
      for (const command of commands) tell(() => command(qraia));
    },
  };

  const loadBanner = load('ui', () =>
    entries.qraiaMountBanner?.(qraia, configuration, options, choose, loadTexts),
  );
  const withBanner = (use: (banner: Banner) => void): void => {
    if (!parsed.ok) return;
    void loadTexts(); // At the same time.
    void loadBanner().then((banner) => banner && use(banner));
  };

  document.addEventListener('click', (event) => {
    // Until the bundle is there it is asked for by a control alone, or one that cannot be had would be at every click.
    if (released || (event.target as Element).closest?.('[data-qraia]')) {
      void settle(({ clicked }) => clicked(event));
    }
  });

  const follow = (next: Decision | null): void => {
    if (JSON.stringify(next) !== JSON.stringify(decision)) apply(next);
  };
  decisions.watch(follow);

  denySignals(configuration.signals, decision !== null);
  // Fetched while the page is parsed where they will be needed at once.
  if (decision) void release();
  if (site && has('statistics')) void loadRecorder();
  const isAnswered = decision || (configuration.optOut === 'all' && hasOptedOut());
  if (!isAnswered && configuration.categories.length > 0) {
    // While the page is parsed. By the time it has come there may be an answer: from another tab, a button of
    // the page, a placeholder.
    withBanner((banner) => decision || banner.show());
  }
  whenParsed(async () => {
    await settle(({ update }) => update());
    isReady = true;
    for (const listener of listeners.ready) tell(listener);
  });
  return qraia;
}

/** Asks nothing and holds everything. */
const holdAll = parseConfiguration(
  { unknown: 'hold', categories: [] },
  { hostname: '', statistics: false },
) as { readonly configuration: Configuration };
