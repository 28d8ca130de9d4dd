// @vitest-environment happy-dom
// What the visitor meets, by the numbers of the consent rules.

import {
  type Configuration,
  type Decision,
  decide,
  explainMistakes,
  type Method,
  type OptionalCategory,
  parseConfiguration,
} from '@qraia/consent';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mountBanner } from './mountBanner.ts';
import type { Banner, BannerPort } from './port.ts';
import { nl } from './texts/nl.ts';

const parsed = parseConfiguration(
  {
    controller: 'Voorbeeld B.V.',
    privacy: '/privacy',
    categories: ['statistics', 'marketing'],
    services: [
      {
        id: 'ads',
        name: 'Voorbeeld Ads',
        category: 'marketing',
        cookies: ['_ads'],
        storage: ['ads_key'],
        purpose: { nl: 'Meet campagnes.', en: 'Measures campaigns.' },
        retention: '90 dagen',
        recipient: 'Ads Inc.',
        country: 'US',
        privacy: 'https://ads.example/privacy',
      },
    ],
  },
  { hostname: 'voorbeeld.nl', statistics: true },
);
if (!parsed.ok) throw new Error(explainMistakes(parsed.errors).join('\n'));
const configuration: Configuration = parsed.configuration;

let banner: Banner;
let decided: [granted: readonly string[], method: Method][];
let decision: Decision | null;
let changed: () => void;

function mount(
  granted?: readonly OptionalCategory[],
  language = 'nl-NL',
  floatingControl = true,
): void {
  decided = [];
  decision = granted ? decide(configuration, granted, 'choose', Date.now()) : null;
  const listeners = new Set<() => void>();
  changed = () => {
    for (const listener of listeners) listener();
  };
  const port: BannerPort = {
    configuration,
    language,
    texts: nl,
    hasOptedOut: false,
    changes: null,
    floatingControl,
    decision: () => decision,
    decide(categories, method) {
      decided.push([categories, method]);
      decision = decide(configuration, categories, method, Date.now());
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  banner = mountBanner(port);
}

const shadow = (): ShadowRoot => {
  const root = document.querySelector('qraia-banner')?.shadowRoot;
  if (!root) throw new Error('no banner in the page');
  return root;
};
const find = (selector: string): HTMLElement | null => shadow().querySelector(selector);
const button = (name: string): HTMLButtonElement => {
  const all = [...shadow().querySelectorAll('button')];
  const found = all.find((item) => (item.ariaLabel ?? item.textContent) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
const toggle = (id: string): HTMLInputElement => find(`#${id}`) as HTMLInputElement;
const status = (): string => {
  vi.runAllTimers();
  return find('[role=status]')?.textContent ?? '';
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren(document.createElement('main'));
});
afterEach(() => {
  banner.destroy();
  vi.useRealTimers();
});

test('shows nothing until asked, and stands first in the body (28)', () => {
  mount();
  expect(document.body.firstElementChild?.localName).toBe('qraia-banner');
  expect(shadow().querySelector('section, dialog, button')).toBeNull();
});

test('styles itself without style elements or attributes', () => {
  mount();
  banner.show();
  banner.showPreferences();
  expect(shadow().adoptedStyleSheets).toHaveLength(1);
  expect(shadow().querySelector('style, [style]')).toBeNull();
});

test('the first layer names the controller, purposes, withdrawal and the statement (8, 28)', () => {
  mount();
  banner.show();
  const layer = find('section[aria-labelledby]');
  expect(layer?.textContent).toContain('Voorbeeld B.V.');
  expect(layer?.textContent).toContain(
    'statistieken over het gebruik van de site en advertenties op basis van wat je bekijkt',
  );
  expect(layer?.textContent).toContain('Intrekken kan altijd');
  expect(layer?.querySelector('a')?.getAttribute('href')).toBe('/privacy');
  expect(document.activeElement).toBe(document.body);
  expect(status()).toBe('Jouw keuze over cookies');
});

test('accept and reject are one click each, and dressed alike (6, 7)', () => {
  mount();
  banner.show();
  expect(button('Accepteren').className).toBe(button('Weigeren').className);
  button('Accepteren').click();
  expect(decided).toEqual([[['statistics', 'marketing'], 'accept-all']]);
  banner.show();
  button('Weigeren').click();
  expect(decided[1]).toEqual([[], 'reject-all']);
});

test('Escape, scrolling and clicking beside it decide nothing (3)', () => {
  mount();
  banner.show();
  for (const event of [new KeyboardEvent('keydown', { key: 'Escape' }), new Event('scroll')]) {
    document.dispatchEvent(event);
  }
  document.body.click();
  banner.showPreferences();
  find('dialog')?.dispatchEvent(new Event('close'));
  expect(decided).toEqual([]);
  expect(find('dialog')).toBeNull();
  expect(find('.layer')).not.toBeNull();
});

test('toggles are off at first, one a category and service, none for the necessary (12, 13, 15)', () => {
  mount();
  banner.showPreferences();
  const toggles = [...shadow().querySelectorAll<HTMLInputElement>('[role=switch]')];
  expect(toggles.map(({ value, checked }) => [value, checked])).toEqual([
    ['statistics', false],
    ['marketing', false],
    ['ads', false],
  ]);
});

test('choosing stores what was switched on and leaves the withdrawal control (17, 34)', () => {
  mount();
  banner.show();
  button('Zelf kiezen').click();
  toggle('statistics').click();
  expect(decided).toEqual([]);
  button('Keuze opslaan').click();
  expect(decided).toEqual([[['statistics'], 'choose']]);
  expect(find('.layer, dialog')).toBeNull();
  expect(status()).toBe('Keuze opgeslagen');
  button('Cookie-instellingen').click();
  expect(find('dialog')).not.toBeNull();
});

test('reopening shows the stored state, and withdrawal is the second click (17, 18)', () => {
  mount(['marketing']);
  button('Cookie-instellingen').click();
  expect([toggle('statistics').checked, toggle('marketing').checked]).toEqual([false, true]);
  button('Alles intrekken').click();
  expect(decided).toEqual([[[], 'withdraw']]);
});

test('rejecting in the preferences with nothing granted before is no withdrawal', () => {
  mount([]);
  banner.showPreferences();
  button('Alles weigeren').click();
  expect(decided).toEqual([[[], 'reject-all']]);
});

test('each service says what, who, where and how long; each necessary item why (14, 16)', () => {
  mount();
  banner.showPreferences();
  const text = find('dialog')?.textContent ?? '';
  for (const fact of ['Meet campagnes.', '90 dagen', 'Ads Inc.', 'buiten de EER', '_ads, ads_key'])
    expect(text).toContain(fact);
  for (const fact of ['qraia_consent', '6 maanden', 'Onthoudt wat je koos'])
    expect(text).toContain(fact);
  for (const fact of ['besturingssysteem', 'aangeklikte links', 'zonder id'])
    expect(text).toContain(fact);
  expect(find('a[href="https://ads.example/privacy"]')).not.toBeNull();
  expect(find('a[href="https://autoriteitpersoonsgegevens.nl"]')).not.toBeNull();
});

test('a decision made elsewhere closes the question here', () => {
  mount();
  banner.show();
  decision = decide(configuration, [], 'reject-all', Date.now());
  changed();
  expect(find('.layer')).toBeNull();
  expect(find('.control')).not.toBeNull();
});

test('gives the page room to scroll only while the question stands (32)', () => {
  mount();
  banner.show();
  expect(document.adoptedStyleSheets).toHaveLength(1);
  banner.hide();
  expect(document.adoptedStyleSheets).toHaveLength(0);
  expect(decided).toEqual([]);
});

test('comes back when a framework replaces the body', async () => {
  mount([]);
  vi.useRealTimers();
  document.documentElement.replaceChild(document.createElement('body'), document.body);
  await vi.waitFor(() => expect(find('.control')).not.toBeNull());
});

test('destroy leaves nothing behind', () => {
  mount();
  banner.show();
  banner.destroy();
  changed();
  vi.runAllTimers();
  expect(document.querySelector('qraia-banner')).toBeNull();
  expect(document.adoptedStyleSheets).toHaveLength(0);
});

test('leaves the control out where the page has one of its own, and opens all the same', () => {
  mount(['statistics'], 'nl-NL', false);
  expect(shadow().querySelector('.control')).toBeNull();
  banner.showPreferences();
  expect(shadow().querySelector('dialog')?.open).toBe(true);
});
