// A site's own words, and what of them is taken.

import { expect, test } from 'vitest';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { overridden } from './overridden.ts';

test('nothing of its own: the same words', () => {
  expect(overridden(nl, {}, 'nl')).toBe(nl);
  expect(overridden(nl, { de: { accept: 'Ja' } }, 'nl')).toBe(nl);
});

test('a word, a member of a pair, a word in a group; the rest stays', () => {
  const own = {
    accept: 'Akkoord',
    category: { marketing: ['Reclame', 'reclame van ons'], statistics: ['Tellingen'] },
    placeholder: { once: 'Nu tonen' },
  };
  expect(overridden(nl, { nl: own }, 'nl')).toEqual({
    ...nl,
    accept: 'Akkoord',
    category: {
      ...nl.category,
      marketing: ['Reclame', 'reclame van ons'],
      statistics: ['Tellingen', nl.category.statistics[1]],
    },
    placeholder: { ...nl.placeholder, once: 'Nu tonen' },
  });
  expect(nl.accept).toBe('Accepteren');
});

test.each([
  { unknown: 'x', accept: 1, title: '', choose: null, list: 'en' },
  { category: 'Reclame', placeholder: ['x'], record: null },
  { category: { marketing: 'Reclame', unknown: ['x', 'y'] }, changed: { names: {} } },
  { category: { necessary: { length: 2 } }, choice: [undefined, 2, 'three'] },
  JSON.parse('{ "__proto__": { "accept": "x" }, "constructor": "x" }'),
])('what is not a word of ours, or not of its form, is left out: %o', (own) => {
  expect(overridden(nl, { nl: own }, 'nl')).toEqual(nl);
});

test('a language that only the site has: its words among ours, and its tag', () => {
  const texts = overridden(en, { pt: { accept: 'Aceitar' } }, 'pt');
  expect(texts).toEqual({ ...en, accept: 'Aceitar', language: 'pt' });
});

test('no name that every object has is taken for a language', () => {
  expect(overridden(en, {}, 'constructor')).toBe(en);
});
