// What is wrong with the page's set-up, in sentences: mistakes of the configuration, a tag that came late.

import { type ConfigurationMistake, explainMistakes } from '@qraia/consent';
import { explainDoubts } from './explainDoubts.ts';
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

/** What keeps the SDK from its work. */
export const explainFaults = ({ parsed, options: { late } }: DebugPort): string[][] => [
  ...(parsed.ok ? [] : [aboutConfiguration(parsed.errors)]),
  ...(late ? [aboutTag(late)] : []),
];

/** @returns one list of sentences for each problem, its first the headline; empty = all is well. */
export const explainProblems = (port: DebugPort): string[][] => [
  ...explainFaults(port),
  ...explainDoubts(port),
];
