// @vitest-environment happy-dom
// Services hear of what was decided about them: once for each change, and not before an answer.

import { type Configuration, type Decision, decide, parseConfiguration } from '@qraia/consent';
import { createGate } from '@qraia/gate';
import { expect, it } from 'vitest';
import type { Qraia } from './qraia.ts';
import { startRelease } from './startRelease.ts';

const heard: string[] = [];
const service = (id: string, more: object) => ({
  id,
  name: id,
  category: 'marketing',
  purpose: 'Tests',
  onGrant: () => heard.push(`${id} granted`),
  onDeny: () => heard.push(`${id} denied`),
  ...more,
});
const throwing = (): never => {
  throw new Error('of the page');
};
const parsed = parseConfiguration(
  {
    services: [service('broken', { onGrant: throwing }), service('pixel', {}), service('map', {})],
  },
  { hostname: 'www.qraia.com', statistics: false },
);
const { configuration } = parsed as { configuration: Configuration };

it('callbacks of services', () => {
  let decision: Decision | null = null;
  const once = new Set<string>();
  const errors: unknown[] = [];
  window.reportError = (error) => errors.push(error);
  const gate = createGate({
    configuration,
    sdkAddresses: [],
    has: (name) => once.has(name) || (decision?.granted.includes('marketing') ?? false),
  });
  const qraia = { decision: () => decision, has: () => false, on: () => () => {} };
  const released = startRelease({
    qraia: qraia as unknown as Qraia,
    gate,
    parsed,
    options: {
      site: '',
      endpoint: '',
      bundles: '',
      nonce: '',
      language: 'nl',
      configuration: {},
      debug: 'off',
    },
    load: () => async () => undefined,
    loadRecorder: async () => undefined,
    decisions: { read: () => decision, write: () => {}, watch: () => {} },
    follow: () => {},
    apply: () => {},
    withBanner: () => {},
    loadTexts: async () => undefined,
    listeners: { leak: new Set() },
    decide: () => {},
    once,
    isEnforced: false,
  });
  const after = (granted: readonly string[] | null, blocked?: 'blocks'): string[] => {
    decision = granted && decide(configuration, granted, 'choose', 0);
    heard.length = 0;
    released.update(blocked);
    return [...heard];
  };

  expect(after(null)).toEqual([]);
  expect(after([])).toEqual(['broken denied', 'pixel denied', 'map denied']);
  expect(after([])).toEqual([]);
  // Not while the browser itself still blocks what was granted.
  expect(after(['marketing'], 'blocks')).toEqual([]);
  expect(after(['marketing'])).toEqual(['pixel granted', 'map granted']);
  expect(errors.map(String)).toEqual(['Error: of the page']);
  expect(after([])).toEqual(['broken denied', 'pixel denied', 'map denied']);
});
