// @vitest-environment happy-dom
// What the visitor meets, by the numbers of the consent rules.

import {
  type Configuration,
  type Decision,
  decide,
  explainMistakes,
  type Method,
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
      { id: 'pixel', name: 'Pixel', category: 'marketing', purpose: 'Meet.' },
    ],
  },
  { hostname: 'voorbeeld.nl', statistics: true },
);
if (!parsed.ok) throw new Error(explainMistakes(parsed.errors).join('\n'));
const configuration: Configuration = parsed.configuration;

let banner: Banner;
let decided: [granted: readonly string[], method: Method, denied: readonly string[]][];
let decision: Decision | null;
let changed: () => void;

function mount(
  granted?: readonly string[],
  more: Partial<BannerPort> = {},
  denied: readonly string[] = [],
): void {
  decided = [];
  decision = granted ? decide(configuration, granted, 'choose', Date.now(), denied) : null;
  const listeners = new Set<() => void>();
  changed = () => {
    for (const listener of listeners) listener();
  };
  const port: BannerPort = {
    configuration,
    language: 'nl-NL',
    texts: nl,
    hasStatistics: true,
    hasOptedOut: false,
    changes: null,
    floatingControl: () => true,
    decision: () => decision,
    decide(categories, method, not = []) {
      decided.push([categories, method, not]);
      decision = decide(configuration, categories, method, Date.now(), not);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...more,
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
  const found = all.find((item) => (item.getAttribute('aria-label') ?? item.textContent) === name);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
const toggle = (value: string): HTMLInputElement => find(`[value="${value}"]`) as HTMLInputElement;
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
  expect(decided).toEqual([[['statistics', 'marketing'], 'accept-all', []]]);
  banner.show();
  button('Weigeren').click();
  expect(decided[1]).toEqual([[], 'reject-all', []]);
});

test('an answer that is not kept is an answer: the question goes, and nothing is said to be saved', () => {
  mount(undefined, { decide: () => changed() });
  banner.show();
  button('Accepteren').click();
  expect(find('section, dialog, .control')).toBeNull();
  expect(status()).not.toContain('opgeslagen');
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
    ['pixel', false],
  ]);
});

test('choosing stores what was switched on and leaves the withdrawal control (17, 34)', () => {
  mount();
  banner.show();
  button('Zelf kiezen').click();
  toggle('statistics').click();
  expect(decided).toEqual([]);
  button('Keuze opslaan').click();
  expect(decided).toEqual([[['statistics'], 'choose', []]]);
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
  expect(decided).toEqual([[[], 'withdraw', []]]);
});

test('rejecting in the preferences with nothing granted before is no withdrawal', () => {
  mount([]);
  banner.showPreferences();
  button('Alles weigeren').click();
  expect(decided).toEqual([[[], 'reject-all', []]]);
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
  mount(['statistics'], { floatingControl: () => false });
  expect(shadow().querySelector('.control')).toBeNull();
  banner.showPreferences();
  expect(shadow().querySelector('dialog')?.open).toBe(true);
});

const onAndOff = (): boolean[] => ['marketing', 'ads', 'pixel'].map((name) => toggle(name).checked);
const partly = (): [boolean, string] => [
  toggle('marketing').indeterminate,
  find('#marketing-partly')?.textContent ?? '',
];

test('a category switches its services along, and shows where one differs (13)', () => {
  mount();
  banner.showPreferences();
  toggle('marketing').click();
  expect([onAndOff(), partly()]).toEqual([
    [true, true, true],
    [false, ''],
  ]);
  toggle('ads').click();
  expect([onAndOff(), partly()]).toEqual([
    [true, false, true],
    [true, 'Deels aan'],
  ]);
  toggle('ads').click();
  expect(partly()).toEqual([false, '']);
  toggle('pixel').click();
  toggle('marketing').click();
  expect([onAndOff(), partly()]).toEqual([
    [false, false, false],
    [false, ''],
  ]);
});

test.each([
  ['one of a category that stays off', ['ads'], [['ads'], 'choose', []]],
  ['one fewer than its category', ['marketing', 'ads'], [['marketing'], 'choose', ['ads']]],
  ['nothing by itself', ['statistics', 'marketing'], [['statistics', 'marketing'], 'choose', []]],
])('saving %s (13)', (_, switched, answer) => {
  mount();
  banner.showPreferences();
  for (const value of switched) toggle(value).click();
  button('Keuze opslaan').click();
  expect(decided).toEqual([answer]);
});

test('reopening shows what was stored of each service (18)', () => {
  mount(['ads']);
  banner.showPreferences();
  expect([onAndOff(), partly()]).toEqual([
    [false, true, false],
    [true, 'Deels aan'],
  ]);
  button('Alles intrekken').click();
  expect(decided).toEqual([[[], 'withdraw', []]]);
  banner.destroy();
  mount(['marketing'], {}, ['pixel']);
  banner.showPreferences();
  expect(onAndOff()).toEqual([true, true, false]);
});

test('each switch has a name, and those of a category a purpose', () => {
  mount();
  banner.showPreferences();
  expect(toggle('ads').getAttribute('aria-label')).toBe('Voorbeeld Ads');
  expect(find('label[for=marketing]')?.textContent).toBe('Marketing');
  const described = toggle('marketing').getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => find(`#${id}`)?.textContent)).toEqual([
    '',
    'advertenties op basis van wat je bekijkt',
  ]);
});

test('a browser that opts out: the banner says so, and accepting leaves marketing off (5)', () => {
  mount(undefined, { hasOptedOut: true });
  banner.show();
  expect(find('.layer')?.textContent).toContain('Je browser vraagt om je niet te volgen.');
  button('Accepteren').click();
  expect(decided).toEqual([[['statistics'], 'accept-all', []]]);
});

test('a browser that opts out may still be overruled by hand (5)', () => {
  mount(undefined, { hasOptedOut: true });
  banner.showPreferences();
  toggle('marketing').click();
  button('Keuze opslaan').click();
  expect(decided).toEqual([[['marketing'], 'choose', []]]);
});

test('nothing is said of an opt-out from what is not asked', () => {
  const asked = { ...configuration, categories: ['statistics'] as const };
  mount(undefined, { hasOptedOut: true, configuration: asked });
  banner.show();
  expect(find('.layer')?.textContent).not.toContain('niet te volgen');
});

test('where the browser has answered there is the control, and no question (5)', () => {
  mount(undefined, { hasOptedOut: true, configuration: { ...configuration, optOut: 'all' } });
  expect(find('.control')).not.toBeNull();
  expect(find('.layer')).toBeNull();
  banner.destroy();
  mount(undefined, { configuration: { ...configuration, optOut: 'all' } });
  expect(find('.control')).toBeNull();
});

test.each([
  [null, ''],
  [{ isOtherController: false, categories: [], services: [], removed: [] }, nl.changed.question],
  [
    { isOtherController: false, categories: [], services: [], removed: ['Pixel'] },
    'Niet meer in gebruik: Pixel',
  ],
  [
    {
      isOtherController: false,
      categories: ['marketing'],
      services: ['Pixel', 'Kaart'],
      removed: [],
    },
    'Nieuw of gewijzigd: Marketing, Pixel en Kaart',
  ],
  [
    { isOtherController: true, categories: [], services: ['Pixel'], removed: ['Kaart'] },
    'Het is nu Voorbeeld B.V. die het vraagt.|Nieuw of gewijzigd: Pixel|Niet meer in gebruik: Kaart',
  ],
] as const)('asked again, it says what has changed: %o (23)', (changes, said) => {
  mount(undefined, { changes });
  banner.show();
  const lines = [...shadow().querySelectorAll('.layer p')].map(({ textContent }) => textContent);
  expect(lines.slice(0, -1).join('|')).toBe(said);
});

test('the first layer names the control of the page where it has one (8, 17)', () => {
  document.body.innerHTML = '<button data-qraia="preferences"> Cookies </button>';
  mount(undefined, { floatingControl: () => false });
  banner.show();
  expect(find('.layer')?.textContent).toContain('met de knop Cookies.');
});

test.each(['box', 'bar', 'centre'] as const)(
  'the layout %s is a region, and not modal',
  (layout) => {
    mount(undefined, { configuration: { ...configuration, layout } });
    banner.show();
    expect(find(`section.${layout}[aria-labelledby=title]`)).not.toBeNull();
    expect(find('dialog')).toBeNull();
  },
);

test('a changed statement is one line that asks nothing, and is gone when closed (24)', () => {
  mount([]);
  let dismissed = 0;
  banner.showStatement(() => dismissed++);
  const line = find('.line');
  expect(line?.getAttribute('aria-label')).toBe('Onze privacyverklaring is gewijzigd.');
  expect(line?.querySelector('a')?.getAttribute('href')).toBe('/privacy');
  expect(status()).toBe('Onze privacyverklaring is gewijzigd.');
  expect(find('.layer')).toBeNull();
  button('Sluiten').click();
  expect([find('.line'), dismissed, decided]).toEqual([null, 1, []]);
  expect(document.adoptedStyleSheets).toHaveLength(0);
});

test('the line waits while the question stands (24)', () => {
  mount();
  banner.show();
  banner.showStatement(() => {});
  expect(find('.line')).toBeNull();
  button('Weigeren').click();
  expect(find('.line')).not.toBeNull();
});
