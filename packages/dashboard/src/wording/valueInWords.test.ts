// Raw values in words, in both languages.

import { describe, expect, it } from 'vitest';
import { pathSteps, valueInWords } from './valueInWords.ts';
import { createWording } from './wording.ts';

const nl = createWording('nl', ['nl-BE']);
const en = createWording('en', []);

describe('valueInWords', () => {
  it.each([
    ['source', '(direct)', 'direct', 'direct'],
    ['source', '(consented later)', 'later toestemming', 'consented later'],
    ['page', '(other)', 'overige (1.200)', 'other (1,200)'],
    ['browser', 'unknown', 'onbekend', 'unknown'],
    ['language', 'de', 'Duits', 'German'],
    ['language', 'no such tag', 'no such tag', 'no such tag'],
    ['device', 'mobile', 'telefoon', 'phone'],
    ['device', 'constructor', 'constructor', 'constructor'],
    ['page', '/prijzen', '/prijzen', '/prijzen'],
  ] as const)('says %s %s as %s, or %s', (dimension, value, dutch, english) => {
    expect(valueInWords(dimension, value, nl, 1200)).toBe(dutch);
    expect(valueInWords(dimension, value, en, 1200)).toBe(english);
  });

  it('takes a path apart, and leaves alone what is none', () => {
    expect(pathSteps('/a→/b')).toEqual(['/a', '/b']);
    expect(pathSteps('(other)')).toBeUndefined();
    expect(pathSteps('/a→')).toBeUndefined();
  });
});
