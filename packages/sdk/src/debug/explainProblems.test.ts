// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://www.site.example/" }
// What a developer is told of a configuration that is whole, and yet not what they meant.

import { createReceipt, decide, parseConfiguration } from '@qraia/consent';
import { createGate } from '@qraia/gate';
import { beforeEach, expect, it } from 'vitest';
import { keepReceipt } from '../keptReceipt.ts';
import { explainProblems } from './explainProblems.ts';

const service = { id: 'video', name: 'Video', category: 'embedded', purpose: 'Films' };
const keeping = { ...service, recipient: 'V', retention: 'a day', country: 'IE', cookies: ['v'] };

beforeEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
});

function problems(input: object): string[] {
  const parsed = parseConfiguration(input, { hostname: location.hostname, statistics: true });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { configuration } = parsed;
  const gate = createGate({ configuration, has: () => false, sdkAddresses: [] });
  return explainProblems({ gate, parsed, options: { configuration: input } }).flatMap(
    ([, ...lines]) => lines,
  );
}

it('is nothing where all is well', () => {
  const texts = { nl: { accept: 'Akkoord', category: { marketing: ['Reclame', 'reclame'] } } };
  const services = [{ ...service, country: 'IE', privacy: 'https://films.example/privacy' }];
  expect(problems({ texts, services, privacy: 'privacy.html' })).toEqual([]);
});

it.each<[string, object, string]>([
  ['a domain that the page is not in', { domain: 'elsewhere.example' }, 'Leave `domain` out'],
  [
    'a category that nobody is asked about',
    { services: [service], categories: [] },
    'held for ever',
  ],
  [
    'facts that are not told',
    { services: [(({ recipient, ...rest }) => rest)(keeping)] },
    'recipient: visitors',
  ],
  ['a question that does not say who asks', { texts: { nl: { ask: 'Cookies?' } } }, '{controller}'],
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

it('names a configuration that stands behind the tag', () => {
  document.body.innerHTML =
    '<script type="application/json" id="qraia-config">{"layout":"bar"}</script>';
  expect(problems({})).toEqual(['Write it before the tag.']);
  expect(problems({ layout: 'bar' })).toEqual([]);
});

it('names a control that no key reaches, unless there is another', () => {
  document.body.innerHTML = '<span data-qraia="preferences">Cookies</span>';
  expect(problems({})).toEqual([expect.stringContaining('<span data-qraia="preferences">')]);
  document.body.innerHTML += '<button data-qraia="preferences">Cookies</button>';
  expect(problems({})).toEqual([]);
});

it('names what has changed under the same revision since the developer answered', () => {
  const parsed = parseConfiguration(
    { revision: 'r1', services: [keeping] },
    { hostname: location.hostname, statistics: true },
  );
  if (!parsed.ok) throw new Error('no configuration');
  const { configuration } = parsed;
  const decision = decide(configuration, ['embedded'], 'choose', Date.now());
  keepReceipt(createReceipt(configuration, decision, { hash: '', language: 'nl' }));
  expect(problems({ revision: 'r1', services: [keeping] })).toEqual([]);
  const services = [{ ...keeping, recipient: 'Others' }];
  expect(problems({ revision: 'r1', services })).toEqual([expect.stringContaining('Give another')]);
  expect(problems({ services })).toEqual([]);
});
