// What of a set-up is no mistake, and yet hardly what was meant.

import { isUsableControl, pageControls } from '@qraia/banner';
import { type Configuration, changesSince, isLocal, type Service } from '@qraia/consent';
import { keptReceipt } from '../keptReceipt.ts';
import { explainTexts } from './explainTexts.ts';
import type { DebugPort } from './port.ts';

const FIELDS = 'packages/sdk/README.md#configuration';
const ADDRESS = 'the address of a page, /privacy or https://…';

const given = (where: string, expected: string, was: unknown): string =>
  `${where}: expected ${expected}, was given ${JSON.stringify(was)}`;

/** A browser drops a cookie for a domain that the page is not in. */
const aboutDomain = (domain: string): string[] =>
  !domain || isLocal(location.hostname) || `.${location.hostname}`.endsWith(`.${domain}`)
    ? []
    : [
        `No other host shares this decision: the configuration says domain ${domain}, and this is ${location.hostname}.`,
        'Leave `domain` out, or give the domain that this host is in.',
      ];

const isAddress = (text: string): boolean => /^(https?:|[^:]+$)/.test(text);

function doubtsOf(service: Service, where: string, { categories }: Configuration): string[] {
  const { category, country, privacy, hosts, cookies, storage } = service;
  const isNecessary = category === 'necessary';
  const isKeeping = [...hosts, ...cookies, ...storage].length > 0;
  return [
    ...(isNecessary || categories.includes(category)
      ? []
      : [`${where}.category: nobody is asked about ${category}, so that it is held for ever`]),
    // GDPR 13: what a visitor has to be told before agreeing.
    ...(['recipient', 'retention', 'country'] as const)
      .filter((field) => !isNecessary && isKeeping && !service[field])
      .map((field) => `${where}.${field}: visitors are not told; expected a text`),
    ...(country && !/^[A-Z]{2}$/.test(country)
      ? [given(`${where}.country`, 'two capitals of ISO 3166, NL, or EU', country)]
      : []),
    ...(privacy && !isAddress(privacy) ? [given(`${where}.privacy`, ADDRESS, privacy)] : []),
  ];
}

function aboutFacts(configuration: Configuration): string[] {
  const { privacy, services, texts } = configuration;
  const found = [
    ...(isAddress(privacy) ? [] : [given('privacy', ADDRESS, privacy)]),
    ...services.flatMap((service, index) => doubtsOf(service, `services[${index}]`, configuration)),
    ...Object.entries(texts).flatMap(([language, { ask }]) =>
      typeof ask === 'string' && !(ask.includes('{controller}') && ask.includes('{purposes}'))
        ? [given(`texts.${language}.ask`, '{controller} and {purposes} in it', ask)]
        : [],
    ),
  ];
  return found.length > 0 ? [`As visitors will see it: ${FIELDS}`, ...found] : [];
}

/** The tag reads what stands before it; what comes behind is not there yet. */
const aboutOrder = (read: unknown): string[] =>
  JSON.stringify(read) === '{}' &&
  /\w/.test(document.getElementById('qraia-config')?.textContent ?? '')
    ? ['Nothing of `qraia-config` holds: it stands behind the tag.', 'Write it before the tag.']
    : [];

function aboutControls(): string[] {
  const unusable = pageControls().filter((control) => !isUsableControl(control));
  return unusable.length === 0 || unusable.length < pageControls().length
    ? []
    : [
        'No control of the page opens the preferences, so that the small one floats.',
        ...unusable.map(
          ({ localName }) =>
            `<${localName} data-qraia="preferences">: expected a button or a link, in sight`,
        ),
      ];
}

/** With a revision of its own a site says itself when to ask again. */
function aboutRevision(configuration: Configuration): string[] {
  const receipt = keptReceipt();
  if (receipt?.notice.revision !== configuration.revision) return [];
  const { isOtherController, categories, services } = changesSince(receipt, configuration);
  const changed = [...(isOtherController ? ['controller'] : []), ...categories, ...services];
  return changed.length > 0
    ? [
        `Asked about otherwise than when you answered, and under the same revision ${configuration.revision}: ${changed.join(', ')}.`,
        'Nobody is asked again, and who agreed to less is taken to agree. Give another `revision`, or none.',
      ]
    : [];
}

/** @returns a list of sentences for each doubt, its first the headline. */
export function explainDoubts({ parsed, options }: DebugPort): string[][] {
  if (!parsed.ok) return [];
  const { configuration } = parsed;
  return [
    aboutDomain(configuration.domain),
    aboutOrder(options.configuration),
    aboutFacts(configuration),
    aboutRevision(configuration),
    aboutControls(),
    explainTexts(configuration.texts),
  ].filter(([headline]) => headline);
}
