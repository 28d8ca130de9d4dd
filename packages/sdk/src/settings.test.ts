// @vitest-environment happy-dom
// A visitor's settings last for the page, and longer only where that was granted.

import { SETTINGS_KEY } from '@qraia/consent';
import { beforeEach, expect, it } from 'vitest';
import { createSettings, forgetSettings } from './settings.ts';

beforeEach(() => localStorage.clear());

it('keeps nothing for the next page without a grant', () => {
  const settings = createSettings(() => false);
  settings.set('density', 'compact');
  expect(settings.get('density')).toBe('compact');
  expect(localStorage.length).toBe(0);
  expect(createSettings(() => false).get('density')).toBeUndefined();
});

it('keeps what JSON can say while it is granted, what was set before the grant included', () => {
  let isGranted = false;
  const settings = createSettings(() => isGranted);
  settings.set('density', 'compact');
  isGranted = true;
  settings.set('columns', ['name', 'city']);
  const next = createSettings(() => isGranted);
  expect([next.get('density'), next.get('columns')]).toEqual(['compact', ['name', 'city']]);
  isGranted = false;
  expect(next.get('columns')).toBeUndefined();
  forgetSettings();
  expect(localStorage.length).toBe(0);
});

it.each(['', '{', 'null', '7', '"text"', '{"__proto__":{"density":1}}'])(
  'takes %s for nothing where it lies in its place',
  (kept) => {
    localStorage.setItem(SETTINGS_KEY, kept);
    const settings = createSettings(() => true);
    expect(settings.get('density')).toBeUndefined();
    expect(settings.get('toString')).toBeUndefined();
    settings.set('density', 'wide');
    expect(createSettings(() => true).get('density')).toBe('wide');
  },
);
