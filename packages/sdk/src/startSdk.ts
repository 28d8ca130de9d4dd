// Puts the parts together: the decision opens the gate and starts the beacon, or closes and erases.

import type { Banner } from '@qraia/banner';
import {
  COOKIE_NAME,
  type Configuration,
  type Decision,
  decide,
  encodeRecord,
  hasConsent,
  isGranted,
  type Method,
  parseConfiguration,
} from '@qraia/consent';
import { createGate, type PatchMore } from '@qraia/gate';
import { type BannerPortWithoutTexts, entries } from './bundleEntries.ts';
import { countDecision } from './countDecision.ts';
import { cookieDecisionStore } from './decisionStore.ts';
import type { Enforce } from './enforcement.ts';
import { bundleLoader } from './loadBundle.ts';
import type { Qraia, QraiaEvents } from './qraia.ts';
import type { Released, ReleaseSdk } from './releasePort.ts';
import { denySignals } from './signalDefaults.ts';
import { createStatistics } from './statistics.ts';
import { textBundle } from './textBundle.ts';
import { whenParsed } from './whenParsed.ts';

export interface SdkOptions {
  /** Statistics site; without it nothing is recorded and no decision is counted. */
  readonly site: string;
  /** Origin and base path of the endpoint, without a slash at the end. */
  readonly endpoint: string;
  /** Folder of the bundles, without a slash at the end. */
  readonly bundles: string;
  readonly nonce: string;
  readonly language: string;
  /** The configuration as the page gave it; parsed here. */
  readonly configuration: unknown;
  /** The panel for developers: `off`, or anything else for every host; undefined = on their own machine only. */
  readonly debug?: string | undefined;
  /** Whether what goes round the gate is told, as `leak`. */
  readonly monitor?: boolean;
  /** The tag, where it came too late to hold what came before it. */
  readonly late?: HTMLScriptElement | undefined;
}

const CONTROLS = '[data-qraia]';

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
  const configuration = parsed.ok ? parsed.configuration : holdAll;
  const decisions = cookieDecisionStore(configuration);
  let decision = decisions.read();
  const enforcement = enforce?.(configuration, [bundles, endpoint]);
  enforcement?.(decision);
  const listeners: { [E in keyof QraiaEvents]: Set<QraiaEvents[E]> } = {
    change: new Set(),
    ready: new Set(),
    leak: new Set(),
  };
  const tell = (listener: () => void): void => {
    try {
      listener();
    } catch (error) {
      reportError(error); // One throwing listener never stops the others.
    }
  };

  const bundle = (name: string): string => `${bundles}/qraia-${name}.js`;
  const spoken = primary(language);
  const textFile = textBundle(configuration, spoken);
  /** Ids of services that the visitor lets through on this page only. */
  const once = new Set<string>();
  const has = (name: string): boolean => hasConsent(decision, configuration.services, name);
  const gate = createGate(
    {
      configuration,
      has: (name) => once.has(name) || has(name),
      sdkAddresses: [
        ...[textFile, 'ui', 'beacon', 'release', 'placeholders', 'debug', 'monitor'].map(bundle),
        `${endpoint}/v1/beacon`,
        `${endpoint}/v1/decision`,
      ].flatMap((address) =>
        URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : [],
      ),
    },
    patchMore,
  );

  /** A fresh read, for another tab may have withdrawn without this one having heard of it yet. */
  const mayRecord = (): boolean => isGranted(decisions.read(), 'statistics');

  const statistics = site
    ? createStatistics(bundle('beacon'), nonce, {
        site,
        address: `${endpoint}/v1/beacon`,
        consent: configuration.revision,
        timeZone: configuration.timeZone,
        mayRecord,
      })
    : undefined;

  const followStatistics = (): void =>
    statistics?.follow(has('statistics') ? 'granted' : decision ? 'denied' : 'undecided');

  let released: Released | undefined;
  const load: ReleaseSdk['load'] = (name, make) => bundleLoader(bundle(name), nonce, make);
  const loadTexts = load(textFile, () => entries.qraiaTexts?.(configuration, spoken));
  const release = load('release', () => {
    released = entries.qraiaRelease?.({
      qraia,
      gate,
      parsed,
      options,
      load,
      loadTexts,
      listeners,
      decide: choose,
      once,
      isEnforced: enforcement !== undefined,
    });
    return released;
  });
  /** In the same tick, once the bundle is there. */
  const settle = async (isBlocked?: boolean): Promise<void> =>
    (released ?? (await release()))?.update(isBlocked);

  const apply = (next: Decision | null, isChosen?: boolean): void => {
    decision = next;
    const blocked = enforcement?.(next, isChosen);
    // A recorder that came before the reload would count this page twice.
    if (blocked !== 'reloads' || !has('statistics')) followStatistics();
    void settle(blocked !== undefined);
    for (const listener of listeners.change) tell(() => listener(next));
    document.dispatchEvent(new CustomEvent('qraia:change', { detail: next }));
  };

  /**
   * A sibling subdomain may have set a decision of its own, for a parent domain or a path. Two that
   * disagree are no decision, and would be none for ever: the answer that is given now ends that.
   */
  const insist = async (made: Decision): Promise<void> => {
    (await release())?.expireCookie(COOKIE_NAME);
    decisions.write(made);
    // No script writes where an HttpOnly one lies: then the host's own has to do.
    if (!decisions.read()) decisions.write(made, '');
    apply(decisions.read(), true);
  };

  const choose = (
    granted: readonly string[],
    method: Method,
    denied: readonly string[] = [],
  ): void => {
    const made = decide(configuration, granted, method, Date.now(), denied);
    decisions.write(made);
    // What was not kept is not granted: with cookies blocked every page asks anew and stays denied.
    apply(decisions.read(), true);
    // An older answer may stand there still, where this one could not be written.
    if (!decision || encodeRecord(decision) !== encodeRecord(made)) void insist(made);
    if (site && endpoint) countDecision(endpoint, site, configuration, made, spoken);
  };

  const qraia: Qraia = {
    show: () => withBanner((banner) => banner.show()),
    hide: () => withBanner((banner) => banner.hide()),
    showPreferences: () => withBanner((banner) => banner.showPreferences()),
    acceptAll: () => choose(configuration.categories, 'accept-all'),
    rejectAll: () => choose([], 'reject-all'),
    accept: (...granted) => choose(granted, 'api'),
    withdraw: () => choose([], 'withdraw'),
    has,
    decision: () => decision,
    report: async () => (await release())?.report(),
    on(event, listener) {
      (listeners[event] as Set<typeof listener>).add(listener);
      return () => (listeners[event] as Set<typeof listener>).delete(listener);
    },
    push: (...commands) => {
      for (const command of commands) tell(() => command(qraia));
    },
  };

  const hasControl = (): boolean => document.querySelector('[data-qraia="preferences"]') !== null;
  const port = (): BannerPortWithoutTexts => ({
    configuration,
    language,
    hasOptedOut: false,
    changes: null,
    floatingControl: !hasControl(),
    decision: () => decision,
    decide: choose,
    subscribe: (listener) => qraia.on('change', listener),
  });
  const loadBanner = load('ui', () => entries.qraiaMountBanner?.(port(), loadTexts));
  const withBanner = (use: (banner: Banner) => void): void => {
    if (!parsed.ok) return;
    void loadTexts(); // At the same time.
    void loadBanner().then((banner) => banner && use(banner));
  };

  const controls: { readonly [control: string]: () => void } = {
    preferences: qraia.showPreferences,
    'accept-all': qraia.acceptAll,
    'reject-all': qraia.rejectAll,
    withdraw: qraia.withdraw,
  };
  document.addEventListener('click', ({ target }) => {
    const element = target instanceof Element ? target.closest<HTMLElement>(CONTROLS) : null;
    const control = element?.dataset.qraia ?? '';
    if (Object.hasOwn(controls, control)) controls[control]?.();
  });

  decisions.watch(() => {
    const read = decisions.read();
    if (JSON.stringify(read) !== JSON.stringify(decision)) apply(read);
  });

  denySignals(configuration.signals, decision !== null);
  // A refusal that stands since an earlier page was followed there.
  if (has('statistics')) followStatistics();
  // Fetched while the page is parsed where it will be needed at once.
  if (decision) void release();
  whenParsed(async () => {
    if (!decision && configuration.categories.length > 0) {
      // By the time it has come there may be an answer: from another tab, a button of the page, a placeholder.
      withBanner((banner) => decision || banner.show());
    } else if (decision && !hasControl()) withBanner(() => {});
    await settle();
    for (const listener of listeners.ready) tell(listener);
  });
  return qraia;
}

const primary = (language: string): string =>
  /^[a-z]{2,3}/.exec(language.toLowerCase())?.[0] ?? 'und';

/** Asks nothing and holds everything. */
const holdAll: Configuration = {
  controller: '',
  privacy: '',
  unknown: 'hold',
  categories: [],
  services: [],
  revision: '',
  domain: '',
  timeZone: '',
  signals: [],
  lifetime: 6,
  statementVersion: '',
  optOut: 'marketing',
  layout: 'box',
  formal: false,
  texts: {},
};
