// Every language says all of it, with the same gaps to fill, plainly (9), and sends complaints the same way (14).

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { nlFormal } from './nlFormal.ts';
import { pl } from './pl.ts';
import type { Texts } from './Texts.ts';

const languages: { readonly [file: string]: Texts } = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  nl,
  nlFormal,
  pl,
};

/** Path and text of everything that is said. */
const leaves = (texts: unknown, path = ''): [path: string, text: unknown][] =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([name, text]) => leaves(text, `${path}.${name}`))
    : [[path, texts]];
const gaps = (text: unknown): string[] => (String(text).match(/\{\w+\}/g) ?? []).sort();

test('each file that is a language is held to this', () => {
  const files = readdirSync(import.meta.dirname).filter((file) =>
    /^[a-z]{2}[A-Z\w]*\.ts$/.test(file),
  );
  const named = files.map((file) => file.slice(0, -3));
  expect(named.filter((name) => Object.hasOwn(languages, name)).sort()).toEqual(
    Object.keys(languages).sort(),
  );
});

test.each(Object.entries(languages))('%s', (file, texts) => {
  expect(texts.language).toBe(file.slice(0, 2));
  expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
  const said = leaves(texts);
  expect(said.map(([path]) => path).sort()).toEqual(
    leaves(en)
      .map(([path]) => path)
      .sort(),
  );
  const english = new Map(leaves(en));
  for (const [path, text] of said) {
    expect([path, typeof text]).toEqual([path, 'string']);
    expect([path, gaps(text)]).toEqual([path, gaps(english.get(path))]);
    expect([path, String(text).trim()]).not.toEqual([path, '']);
    // What stands in a list or between others brings its own spaces; nothing else has any to spare.
    if (!path.startsWith('.list.')) expect(text).toBe(String(text).trim());
  }
  // A name may end in a full stop of its own: "B.V."
  for (const text of [texts.ask, ...Object.values(texts.changed)]) {
    expect(text).not.toMatch(/\{(controller|names)\}\P{L}*\.$/u);
  }
  expect(texts.rights.split('{authority}')).toHaveLength(2);
});

test.each(Object.entries(languages))('%s flatters nobody and presses nobody (9)', (_, texts) => {
  expect(JSON.stringify(texts)).not.toMatch(
    /optima|ervaring|experience|experiencia|expérience|esperienza|Erlebnis|doświadcze|تجرب|\bbest\b|beste|meilleur|mejor|miglior|najlep|أفضل|enjoy|helaas|unfortunately|leider|malheureus|purtroppo|niestety/i,
  );
});

test('Dutch has both, and they differ in how they speak to people alone', () => {
  const words = (texts: Texts) => JSON.stringify(texts);
  expect(words(nl)).not.toMatch(/\b(u|uw)\b/i);
  expect(words(nlFormal)).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
});

test('answers are verbs, and no two of them the same', () => {
  for (const { reject, accept, choose, rejectAll, withdrawAll, save } of Object.values(languages)) {
    const answers = [reject, accept, choose, rejectAll, withdrawAll, save];
    expect(new Set(answers).size).toBe(answers.length);
    for (const answer of [reject, accept]) expect(answer.split(' ')).toHaveLength(1);
  }
});
