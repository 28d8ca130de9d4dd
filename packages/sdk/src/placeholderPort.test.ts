// @vitest-environment happy-dom
// Whose something is that waits, and what the two answers decide.

import { en } from '@qraia/banner/texts/en';
import { type Configuration, decide, type Method, parseConfiguration } from '@qraia/consent';
import { beforeEach, expect, test } from 'vitest';
import { type PlaceholderSdk, placeholderPort } from './placeholderPort.ts';

const service = (id: string, category: string) => ({
  id,
  name: id,
  category,
  purpose: id,
  hosts: [`${id}.example`],
});
const parsed = parseConfiguration(
  {
    services: [
      service('video', 'embedded'),
      service('map', 'embedded'),
      service('chat', 'embedded'),
      service('ads', 'marketing'),
    ],
  },
  { hostname: 'own.example', statistics: false },
);
const { configuration } = parsed as { configuration: Configuration };
const { services } = configuration;
const byId = (id: string) => services.find((each) => each.id === id) ?? services[0];

let decided: [granted: readonly string[], method: Method, denied: readonly string[]][];
let allowed: unknown[];

function portAfter(granted: readonly string[], denied: readonly string[] = [], mayRelease = true) {
  const decision = decide(configuration, granted, 'choose', Date.now(), denied);
  const sdk = {
    configuration,
    language: 'nl',
    qraia: { decision: () => decision, has: (name: string) => granted.includes(name) },
    judge: (address: string) => {
      const { hostname } = new URL(address, 'https://own.example');
      const found = services.find(({ hosts }) => hosts.includes(hostname));
      return { pass: false, ...(found && { service: found }) };
    },
    allow: mayRelease ? (element: Element) => allowed.push(element) : undefined,
    allowService: (id: string) => allowed.push(id),
    decide: (...given: (typeof decided)[number]) => decided.push(given),
  };
  return placeholderPort(sdk as unknown as PlaceholderSdk, en);
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

beforeEach(() => {
  decided = [];
  allowed = [];
});

test.each([
  ['by its id', { 'data-placeholder': 'map' }, 'map'],
  ['by the attribute of vanilla-cookieconsent', { 'data-service': 'map', 'data-src': '/x' }, 'map'],
  ['by klaro’s', { 'data-name': 'map', 'data-src': '/x' }, 'map'],
  ['by its address', { 'data-category': 'embedded', 'data-src': 'https://map.example/1' }, 'map'],
  ['by an address without a scheme', { 'data-qraia-src': '//map.example/1' }, 'map'],
  [
    'by the first declared one in a document of its own',
    { 'data-qraia-srcdoc': '<a href="https://w3.example/"><img src="https://map.example/1">' },
    'map',
  ],
  ['not at all', { 'data-qraia-src': 'https://nobody.example/' }, undefined],
  ['not by an id that nobody declared', { 'data-service': 'nobody', 'data-src': '/x' }, undefined],
])('a service is known %s', (_, attributes, id) => {
  expect(portAfter([]).serviceOf(element('iframe', attributes))?.id).toBe(id);
});

test('“show once” lets the element through; of a container, its service', () => {
  const port = portAfter([]);
  const frame = element('iframe', { 'data-qraia-src': 'https://video.example/' });
  port.showOnce?.(frame);
  expect(port.isAllowed(byId('map') as never)).toBe(false);
  port.showOnce?.(element('div', { 'data-placeholder': 'map' }));
  expect(allowed).toEqual([frame, 'map']);
  expect(port.isAllowed(byId('map') as never)).toBe(true);
  expect(decided).toEqual([]);
});

test('“show once” is not offered where the browser itself blocks', () => {
  expect(portAfter([], [], false).showOnce).toBeUndefined();
});

test.each([
  ['nothing was decided', [], [], ['video'], []],
  [
    'other services and categories were granted',
    ['marketing', 'map'],
    [],
    ['marketing', 'map', 'video'],
    [],
  ],
  [
    'it was denied within a category that is granted',
    ['embedded'],
    ['video', 'chat'],
    ['embedded', 'video'],
    ['chat'],
  ],
])(
  '“always allow” where %s grants this one service and leaves the rest',
  (_, before, denied, granted, still) => {
    const port = portAfter(before, denied);
    port.alwaysAllow(byId('video') as never);
    expect(decided).toEqual([[granted, 'choose', still]]);
    const [[now, method, not] = [[], 'api', []] as const] = decided;
    const after = decide(configuration, now, method as Method, Date.now(), not);
    expect(after.services.video ?? after.granted.includes('embedded')).toBe(true);
  },
);
