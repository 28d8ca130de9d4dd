// The matrix as Markdown: what the words mean, the sums, every vector, and the reasons of the leaks.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type EngineId, engineIds } from './engines.ts';
import { type Expected, leaksOf } from './expected.ts';
import { type TierId, tierIds } from './tiers.ts';

const BLOCK = /<!-- gate:matrix -->\n([\s\S]*?)\n?<!-- \/gate:matrix -->/;
const readmeFile = new URL('../../packages/gate/README.md', import.meta.url);

const WORDS = `Judged by what the third party's server received; one page load a vector, sent in one chunk, the tag first and
the vector right behind it, before any decision. The third party is declared, its category is not granted.

- **held**: the third party received nothing.
- **fetched**: it received a request, and none of its code ran. Of an image, a style sheet, a beacon or any
  other resource that runs no code this is the worst there is.
- **ran**: its code ran in the page, or in a frame or worker of the page. The code says so itself, by a request
  to the site; in a frame of the third party, by a second request to its own server.
- **–**: not measured. The engine does not support the vector (its control is empty too), or the vector cannot
  be written as inert markup.

_control_ is the same page without the tag: it proves that the vector works. _enforced-meta_ is the tag that enforces by
itself, \`qraia-enforced.js\`, behind the neutral policy that switches off Chromium's early preload; _enforced-inline_ is
the same with the tag's code written into the page. _enforced-header_ is the site's middleware before its pages and its
other files, and \`qraia-enforced.js\` in them.`;

const NAMES: Readonly<Record<EngineId, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** Padded as the formatter would. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

interface Column {
  readonly tier: TierId;
  readonly engine: EngineId;
}

function columnsOf(expected: Expected): Column[] {
  const cells = Object.values(expected);
  return tierIds.flatMap((tier) =>
    engineIds
      .filter((engine) => cells.some((cell) => cell[tier]?.[engine]))
      .map((engine) => ({ tier, engine })),
  );
}

/** How many vectors each column holds, lets be fetched, lets run. */
export function summaryTable(expected: Expected): string {
  const rows = columnsOf(expected).map(({ tier, engine }) => {
    const outcomes = Object.values(expected).map((cells) => cells[tier]?.[engine]);
    const count = (wanted: string): string =>
      String(outcomes.filter((outcome) => outcome === wanted).length);
    return [tier, NAMES[engine], ...['held', 'fetched', 'ran', 'broken', 'unsupported'].map(count)];
  });
  return markdownTable([
    ['Tier', 'Engine', 'held', 'fetched', 'ran', 'broken', 'unsupported'],
    ...rows,
  ]);
}

export function vectorTable(expected: Expected): string {
  const columns = columnsOf(expected);
  const rows = Object.entries(expected).map(([vector, cells]) => [
    `\`${vector}\``,
    ...columns.map(({ tier, engine }) => {
      const outcome = cells[tier]?.[engine];
      return !outcome || outcome === 'unsupported' ? '–' : outcome;
    }),
  ]);
  const heads = columns.map(({ tier, engine }) => `${tier} ${NAMES[engine]}`);
  return markdownTable([['Vector', ...heads], ...rows]);
}

/** The reasons, vectors that share one together. */
function reasons(expected: Expected): string {
  const byReason = new Map<string, string[]>();
  for (const [vector, cells] of Object.entries(expected)) {
    for (const tier of tierIds) {
      const cell = cells[tier];
      if (!cell?.why) continue;
      const engines = leaksOf(cell).map((engine) => NAMES[engine]);
      const where = `\`${vector}\` (${engines.join(', ')})`;
      const key = `**${tier}**: ${cell.why}`;
      byReason.set(key, [...(byReason.get(key) ?? []), where]);
    }
  }
  const lines = [...byReason].map(([why, where]) => `- ${why} — ${where.join(', ')}`);
  return lines.length > 0 ? `Why the rest is not held:\n\n${lines.join('\n')}` : '';
}

export const matrixText = (expected: Expected): string =>
  [WORDS, summaryTable(expected), vectorTable(expected), reasons(expected)]
    .filter(Boolean)
    .join('\n\n');

/** @returns what the README holds between its markers; undefined where it has none */
export function readmeMatrix(): string | undefined {
  if (!existsSync(readmeFile)) return undefined;
  return BLOCK.exec(readFileSync(readmeFile, 'utf8').replaceAll('\r\n', '\n'))?.[1]?.trim();
}

export function writeReadmeMatrix(text: string): void {
  const readme = readFileSync(readmeFile, 'utf8').replaceAll('\r\n', '\n');
  const block = `<!-- gate:matrix -->\n${text}\n<!-- /gate:matrix -->`;
  writeFileSync(
    readmeFile,
    readme.replace(BLOCK, () => block),
  );
}
