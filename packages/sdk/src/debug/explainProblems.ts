// What is wrong with the page's set-up, in sentences: mistakes of the configuration, a tag that came late.

import { type Configuration, type ConfigurationMistake, explainMistakes } from '@qraia/consent';
import { explainTexts } from './explainTexts.ts';
import type { DebugPort } from './port.ts';

const FIELDS = 'packages/sdk/README.md#configuration';
const aboutConfiguration = (mistakes: readonly ConfigurationMistake[]): string[] => [
  `With a mistake in the configuration nothing is granted. Every field: ${FIELDS}`,
  ...explainMistakes(mistakes),
];

/** Scripts that stand before the tag and fetch; an inline one may have, and is not listed. */
function scriptsBefore(tag: HTMLScriptElement): string[] {
  return [...document.scripts]
    .filter(
      (script) =>
        script.src &&
        script.type !== 'text/plain' &&
        tag.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING,
    )
    .map(({ src }) => src.replace(/[?#].*/, ''));
}

function aboutTag(tag: HTMLScriptElement): string[] {
  const unwanted = ['async', 'defer', 'type="module"'].filter((each) => tag.matches(`[${each}]`));
  const before = scriptsBefore(tag);
  return [
    'The tag came late: what the page ran or asked before it was not held.',
    ...(unwanted.length > 0 ? [`Take away ${unwanted.join(' and ')}.`] : []),
    // Rocket Loader gives scripts a type of its own and runs them when the page is parsed.
    ...(/-text\/javascript$/.test(tag.type) ? ['Cloudflare: data-cfasync="false" keeps it.'] : []),
    ...(before.length > 0 ? [`Before it stand ${before.join(' and ')}`] : []),
    `Write it first in <head>, into the page itself: <script src="${tag.src}"></script>`,
    'What must not be asked for at all, write inert: <script type="text/plain" data-category="marketing" data-src="…"></script>',
  ];
}

/** A browser drops a cookie for a domain that the page is not in, without a word. */
const aboutDomain = (domain: string): string[] =>
  !domain || `.${location.hostname}`.endsWith(`.${domain}`)
    ? []
    : [
        `No decision can be kept here: the configuration says domain ${domain}, and this is ${location.hostname}.`,
        'Leave `domain` out where no other host shares the decision.',
      ];

/** What a visitor would be shown, or could not open, as it stands there. */
function aboutFacts({ privacy, services }: Configuration): string[] {
  const isAddress = (text: string): boolean => /^(https?:|[^:]+$)/.test(text);
  const given = (where: string, expected: string, was: string): string =>
    `${where}: expected ${expected}, was given ${JSON.stringify(was)}`;
  const address = 'the address of a page, /privacy or https://…';
  const found = [
    ...(isAddress(privacy) ? [] : [given('privacy', address, privacy)]),
    ...services.flatMap(({ country, privacy }, index) => [
      ...(country && !/^[A-Z]{2}$/.test(country)
        ? [given(`services[${index}].country`, 'two capitals, NL, or EU', country)]
        : []),
      ...(privacy && !isAddress(privacy)
        ? [given(`services[${index}].privacy`, address, privacy)]
        : []),
    ]),
  ];
  return found.length > 0 ? [`Shown to visitors as it stands there: ${FIELDS}`, ...found] : [];
}

const aboutChoices = ({ configuration }: { configuration: Configuration }): string[][] => [
  aboutDomain(configuration.domain),
  aboutFacts(configuration),
  explainTexts(configuration.texts),
];

/** @returns one list of sentences for each problem, its first the headline; empty = all is well. */
export const explainProblems = ({ parsed, options: { late } }: DebugPort): string[][] =>
  [
    ...(parsed.ok ? aboutChoices(parsed) : [aboutConfiguration(parsed.errors)]),
    late ? aboutTag(late) : [],
  ].filter(([headline]) => headline);
