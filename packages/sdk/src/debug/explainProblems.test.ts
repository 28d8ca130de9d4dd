// @vitest-environment happy-dom
// What a developer is told of a configuration that is whole, and yet not what they meant.

import { parseConfiguration } from '@qraia/consent';
import { createGate } from '@qraia/gate';
import { expect, it } from 'vitest';
import { explainProblems } from './explainProblems.ts';

const service = { id: 'video', name: 'Video', category: 'embedded', purpose: 'Films' };

function problems(input: object): string[] {
  const parsed = parseConfiguration(input, { hostname: location.hostname, statistics: true });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { configuration } = parsed;
  const gate = createGate({ configuration, has: () => false, sdkAddresses: [] });
  return explainProblems({ gate, parsed, options: {} }).flatMap(([, ...lines]) => lines);
}

it('is nothing where all is well', () => {
  const texts = { nl: { accept: 'Akkoord', category: { marketing: ['Reclame', 'reclame'] } } };
  const services = [{ ...service, country: 'IE', privacy: 'https://films.example/privacy' }];
  expect(problems({ texts, services, privacy: 'privacy.html' })).toEqual([]);
});

it.each<[string, object, string]>([
  ['a domain that the page is not in', { domain: 'elsewhere.example' }, 'Leave `domain` out'],
  ['no country', { services: [{ ...service, country: 'USA' }] }, 'services[0].country: expected'],
  ['no page', { services: [{ ...service, privacy: 'javascript:1' }] }, 'services[0].privacy: exp'],
  ['no page of the site', { privacy: 'data:text/html,1' }, 'privacy: expected the address'],
  ['a text that there is not', { texts: { nl: { accpet: 'Akkoord' } } }, 'texts.nl.accpet: there'],
  ['a text too many', { texts: { nl: { list: [',', 'en', 'of'] } } }, 'texts.nl.list.2: there'],
  ['an empty text', { texts: { nl: { accept: '' } } }, 'texts.nl.accept: expected a text'],
  ['no list', { texts: { nl: { list: ', ' } } }, 'texts.nl.list: expected a list of 2 texts'],
  ['no group', { texts: { nl: { changed: 'Nieuw' } } }, 'expected an object of names, controller'],
  ['a text of “your data”', { texts: { nl: { data: { titel: 'Mijn' } } } }, 'texts.nl.data.titel'],
])('names %s', (_, input, said) => {
  expect(problems(input)).toEqual([expect.stringContaining(said)]);
});
