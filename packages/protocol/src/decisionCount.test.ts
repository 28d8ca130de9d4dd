// The counted decision: what was asked and answered, and nothing of who answered.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionMethods, optionalCategories, parseDecisionCount } from './index.ts';

const count = {
  v: 1,
  site: 'www',
  choice: { statistics: 'granted', marketing: 'denied' },
  method: 'choose',
  language: 'nl',
};

describe('parseDecisionCount', () => {
  it('accepts every choice of granted and denied, by every method', () => {
    const answer = fc.constantFrom('granted', 'denied');
    const choice = fc.dictionary(fc.constantFrom(...optionalCategories), answer);
    fc.assert(
      fc.property(choice, fc.constantFrom(...decisionMethods), (answers, method) => {
        const sent: unknown = JSON.parse(JSON.stringify({ ...count, choice: answers, method }));
        expect(parseDecisionCount(sent)).toEqual({ ok: true, value: sent });
      }),
    );
  });

  it.each<[string, unknown, string]>([
    ['a list', [], 'body: expected an object'],
    ['nothing', null, 'body: expected an object, was given null'],
    ['another version', { ...count, v: '1' }, 'v: expected 1, was given "1"'],
    ['an id', { ...count, id: 'x' }, 'id: expected no such field in version 1'],
    ['no site', { ...count, site: '' }, 'site: expected a site id'],
    ['another method', { ...count, method: 'scroll' }, 'method: expected one of accept-all'],
    ['a full language tag', { ...count, language: 'nl-NL' }, 'language: expected a primary'],
    ['a list of choices', { ...count, choice: [] }, 'choice: expected an object of categories'],
    [
      'a choice of the necessary',
      { ...count, choice: { necessary: 'granted' } },
      'choice.necessary',
    ],
    ['a doubtful answer', { ...count, choice: { marketing: true } }, 'choice.marketing: expected'],
  ])('refuses %s', (_, body, error) => {
    const parsed = parseDecisionCount(body);
    expect(!parsed.ok && parsed.error).toContain(error);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true })), (value) => {
        expect(parseDecisionCount(value).ok).toBe(false);
        expect(parseDecisionCount({ ...count, choice: { statistics: value } }).ok).toBe(
          value === 'granted' || value === 'denied',
        );
      }),
    );
  });
});
