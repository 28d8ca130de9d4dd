// A configuration's mistakes in words: for developers and servers, not in the bundle that every visitor gets.

import { categories } from './categories.ts';
import { type ConfigurationMistake, layouts, signals } from './configuration.ts';

const TEXT = 'a text';
const TEXTS = 'a list of texts';
const LOCAL_TEXT = 'a text, or texts by language';
const FUNCTION = 'a function';

/** By field; those of a service under `services[]`. */
const expectations: { readonly [field: string]: string } = {
  '': 'an object of controller, privacy, services and so on',
  controller: TEXT,
  privacy: TEXT,
  unknown: 'hold | learn',
  categories: `a list of ${categories.slice(1).join(' | ')}`,
  services: 'a list of services',
  revision: '1-32 letters, digits, "-" or "_"',
  domain: 'a domain such as qraia.com, without a dot in front',
  timeZone: 'an IANA time zone such as Europe/Amsterdam',
  signals: `a list of ${signals.join(' | ')}`,
  lifetime: 'whole months, 6 to 13: sooner, who refused would be asked again',
  statementVersion: TEXT,
  optOut: 'marketing | all',
  layout: layouts.join(' | '),
  formal: 'true | false',
  countDecisions: 'true | false',
  texts: 'an object of texts by language, such as { "nl": { "accept": "Akkoord" } }',
  contact: 'an e-mail address, or the address of a page',
  retention: LOCAL_TEXT,
  'services[]': 'an object',
  'services[].id': 'letters, digits, "-" or "_", and no category’s name',
  'services[].name': TEXT,
  'services[].category': categories.join(' | '),
  'services[].hosts':
    'a list of host[:port][/path] in lower case, without "https://"; xn--… for other letters than a to z',
  'services[].cookies': TEXTS,
  'services[].storage': TEXTS,
  'services[].purpose': LOCAL_TEXT,
  'services[].retention': LOCAL_TEXT,
  'services[].recipient': TEXT,
  'services[].country': TEXT,
  'services[].privacy': TEXT,
  'services[].order': 'a number',
  'services[].onGrant': FUNCTION,
  'services[].onDeny': FUNCTION,
};

/** A value in words; what `init` is given may have no JSON text, and a page's mistake must not throw. */
function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/** @returns a line for each mistake: "where: expected …, was given …". */
export const explainMistakes = (mistakes: readonly ConfigurationMistake[]): string[] =>
  mistakes.map(({ where, given, again }) => {
    const field = where.replace(/\[\d+\]/, '[]');
    const expected = Object.hasOwn(expectations, field) ? expectations[field] : 'no such field';
    return again
      ? `${where}: expected a new id, was given ${inWords(given)} again`
      : `${where || 'configuration'}: expected ${expected}, was given ${inWords(given)}`;
  });
