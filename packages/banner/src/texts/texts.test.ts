// Every language says all of it, with the same gaps to fill, plainly (9), and sends complaints the same way (14).

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DataTexts } from '../data/texts/DataTexts.ts';
import type { Texts } from './Texts.ts';

/** `nlFormal`, `pl`, …: every file that is a language. */
async function languagesIn<T>(folder: string): Promise<{ readonly [file: string]: T }> {
  const names = readdirSync(join(import.meta.dirname, folder)).flatMap(
    (file) => /^([a-z]{2}(?:[A-Z]\w+)?)\.ts$/.exec(file)?.[1] ?? [],
  );
  const load = async (name: string) => [name, (await import(`${folder}/${name}.ts`))[name]];
  return Object.fromEntries(await Promise.all(names.map(load)));
}
const languages = await languagesIn<Texts>('.');
const ofData = await languagesIn<DataTexts>('../data/texts');
const all: [file: string, texts: Texts | DataTexts, english: Texts | DataTexts | undefined][] = [
  ...Object.entries(languages).map(([file, texts]) => [file, texts, languages.en] as const),
  ...Object.entries(ofData).map(([file, texts]) => [file, texts, ofData.en] as const),
].map(([...each]) => each);

/** Path and text of everything that is said. */
const leaves = (texts: unknown, path = ''): [path: string, text: unknown][] =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([name, text]) => leaves(text, `${path}.${name}`))
    : [[path, texts]];
const gaps = (text: unknown): string[] => (String(text).match(/\{\w+\}/g) ?? []).sort();

test('"your data" speaks every language that the banner speaks', () => {
  expect(Object.keys(ofData).sort()).toEqual(Object.keys(languages).sort());
  expect(Object.keys(languages).length).toBeGreaterThan(8);
});

test.each(all)('%s', (file, texts, english) => {
  expect(texts.language).toBe(file.slice(0, 2));
  expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
  const said = leaves(texts);
  const inEnglish = new Map(leaves(english));
  expect(said.map(([path]) => path).sort()).toEqual([...inEnglish.keys()].sort());
  for (const [path, text] of said) {
    expect([path, typeof text]).toEqual([path, 'string']);
    expect([path, gaps(text)]).toEqual([path, gaps(inEnglish.get(path))]);
    expect([path, String(text).trim()]).not.toEqual([path, '']);
    // What stands in a list or between others brings its own spaces; nothing else has any to spare.
    if (!path.startsWith('.list.')) expect(text).toBe(String(text).trim());
  }
});

test.each(Object.entries(languages))('%s fills its gaps as it should', (_, texts) => {
  // A name may end in a full stop of its own: "B.V."
  for (const text of [texts.ask, ...Object.values(texts.changed)]) {
    expect(text).not.toMatch(/\{(controller|names)\}\P{L}*\.$/u);
  }
  expect(texts.rights.split('{authority}')).toHaveLength(2);
});

test.each(all)('%s flatters nobody and presses nobody (9)', (_, texts) => {
  expect(JSON.stringify(texts)).not.toMatch(
    /optima|ervaring|experience|experiencia|expérience|esperienza|Erlebnis|doświadcze|تجرب|\bbest\b|beste|meilleur|mejor|miglior|najlep|أفضل|enjoy|helaas|unfortunately|leider|malheureus|purtroppo|niestety/i,
  );
});

test.each([
  ['the banner', languages],
  ['"your data"', ofData],
])(
  'Dutch has both in %s, and they differ in how they speak to people alone',
  (_, { nl, nlFormal }) => {
    expect(JSON.stringify(nl)).not.toMatch(/\b(u|uw)\b/i);
    expect(JSON.stringify(nlFormal)).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
  },
);

test('answers are verbs, and no two of them the same', () => {
  for (const { reject, accept, choose, rejectAll, withdrawAll, save } of Object.values(languages)) {
    const answers = [reject, accept, choose, rejectAll, withdrawAll, save];
    expect(new Set(answers).size).toBe(answers.length);
    for (const answer of [reject, accept]) expect(answer.split(' ')).toHaveLength(1);
  }
});
