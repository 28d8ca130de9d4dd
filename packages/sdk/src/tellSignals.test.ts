// @vitest-environment happy-dom
// What Google, Microsoft and WordPress plugins are told, in which order, and how often.

import type { Decision, OptionalCategory, Signal } from '@qraia/consent';
import { beforeEach, expect, it, vi } from 'vitest';
import { denySignals } from './signalDefaults.ts';
import { createSignals } from './tellSignals.ts';

type Fields = Record<string, unknown>;
const page = window as unknown as Fields;

const decided = (...granted: OptionalCategory[]): Decision => ({
  revision: 'r',
  time: 0,
  granted,
  services: {},
  method: 'choose',
});

/** Tells at the start of a page, and again after each of the next decisions. */
function pageWith(signal: Signal, ...decisions: (Decision | null)[]): void {
  let current = decisions[0] ?? null;
  denySignals([signal], current !== null);
  const signals = createSignals([signal], () => current);
  for (const decision of decisions) {
    current = decision;
    for (const tell of signals) tell();
  }
}

const heard: [string, unknown][] = [];
for (const name of ['wp_consent_type_defined', 'wp_listen_for_consent_change']) {
  document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
}

beforeEach(() => {
  for (const name of [
    'dataLayer',
    'gtag',
    'uetq',
    'clarity',
    'wp_set_consent',
    'wp_consent_type',
  ]) {
    delete page[name];
  }
  heard.length = 0;
});

const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};
const commands = (): unknown[] => (page.dataLayer as IArguments[]).map((each) => [...each]);

it('nothing is touched where nothing is signalled', () => {
  denySignals([], false);
  for (const tell of createSignals([], () => decided('marketing'))) tell();
  expect(
    ['dataLayer', 'uetq', 'clarity', 'wp_consent_type'].filter((name) => name in page),
  ).toEqual([]);
});

it('google: a default, and one update for each choice that changes something', () => {
  pageWith('google', null, decided('statistics'), decided('statistics'), decided());
  expect(commands()).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
    ['consent', 'update', denied],
  ]);
  // gtag.js reads commands from `arguments`, and from nothing that looks like it.
  expect(Object.prototype.toString.call((page.dataLayer as unknown[])[0])).toBe(
    '[object Arguments]',
  );
});

it.each<[OptionalCategory[], Fields]>([
  [[], {}],
  [
    ['marketing'],
    { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' },
  ],
  [['statistics'], { analytics_storage: 'granted' }],
  [['preferences'], { functionality_storage: 'granted', personalization_storage: 'granted' }],
  [['embedded'], {}],
])('google: a decision that stands at the start is the one update: %j', (granted, changed) => {
  pageWith('google', decided(...granted));
  expect(commands()).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', { ...denied, ...changed }],
  ]);
});

it('google: the first refusal is an update too, a decision about services alone is none', () => {
  pageWith('google', null, decided(), { ...decided(), services: { pixel: true } });
  expect(commands().length).toBe(2);
});

it('google: what the page has already is used', () => {
  const gtag = vi.fn();
  Object.assign(page, { gtag, dataLayer: ['mine'] });
  pageWith('google', null);
  expect(gtag).toHaveBeenCalledExactlyOnceWith('consent', 'default', denied);
  expect(page.dataLayer).toEqual(['mine']);
});

it('one that throws is told again when something changes', () => {
  const gtag = vi.fn();
  Object.assign(page, { gtag });
  let decision: Decision | null = null;
  denySignals(['google'], false);
  const [tell] = createSignals(['google'], () => decision);
  tell?.();
  gtag.mockImplementationOnce(() => {
    throw new Error('of the page');
  });
  decision = decided('marketing');
  expect(tell).toThrow('of the page');
  tell?.();
  expect(gtag.mock.calls.map(([, command]) => command)).toEqual(['default', 'update', 'update']);
});

it('microsoft: UET as Google, Clarity with what holds alone', () => {
  pageWith('microsoft', null, decided('marketing'), decided('statistics'));
  expect(page.uetq).toEqual([
    ...['consent', 'default', { ad_storage: 'denied' }],
    ...['consent', 'update', { ad_storage: 'granted' }],
    ...['consent', 'update', { ad_storage: 'denied' }],
  ]);
  expect((page.clarity as { q: IArguments[] }).q.map((each) => [...each])).toEqual([
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
    ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' }],
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
  ]);
});

it('microsoft: a visitor who comes back is not denied first, which would end the Clarity session', () => {
  const clarity = vi.fn();
  Object.assign(page, { clarity });
  pageWith('microsoft', decided('statistics'));
  expect(clarity.mock.calls).toEqual([
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
  ]);
});

it('wordpress: type and answers, by the function of the API where it is', () => {
  const set = vi.fn();
  Object.assign(page, { wp_set_consent: set });
  pageWith('wordpress', decided('statistics'));
  expect(page.wp_consent_type).toBe('optin');
  expect(Object.fromEntries(set.mock.calls)).toEqual({
    functional: 'allow',
    preferences: 'deny',
    statistics: 'allow',
    'statistics-anonymous': 'allow',
    marketing: 'deny',
  });
  // The API dispatches the changes itself.
  expect(heard.map(([name]) => name)).toEqual(['wp_consent_type_defined']);
});

it('wordpress: what an earlier revision granted is taken back where there is no decision', () => {
  const set = vi.fn();
  Object.assign(page, { wp_set_consent: set });
  pageWith('wordpress', null);
  expect(Object.fromEntries(set.mock.calls)).toMatchObject({
    marketing: 'deny',
    functional: 'allow',
  });
});

it('wordpress: without the API its events are dispatched, once a category', () => {
  pageWith('wordpress', null, decided('marketing'));
  expect(heard.slice(6)).toEqual([
    ['wp_listen_for_consent_change', { functional: 'allow' }],
    ['wp_listen_for_consent_change', { preferences: 'deny' }],
    ['wp_listen_for_consent_change', { statistics: 'deny' }],
    ['wp_listen_for_consent_change', { 'statistics-anonymous': 'deny' }],
    ['wp_listen_for_consent_change', { marketing: 'allow' }],
  ]);
});

it('wordpress: its own script comes after the tag, so answers wait until the document is parsed', () => {
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  pageWith('wordpress', decided('marketing'));
  const set = vi.fn();
  Object.assign(page, { wp_set_consent: set });
  state.mockRestore();
  expect(page.wp_consent_type).toBe('optin');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(set).toHaveBeenCalledWith('marketing', 'allow');
  expect(set.mock.calls.length).toBe(5);
});
