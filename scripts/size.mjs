// `npm run size`: holds the built files to their budgets, and README.md to the measured figures.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = 'packages/sdk/dist/browser';
const { version } = JSON.parse(readFileSync(join(root, 'packages/sdk/package.json'), 'utf8'));
const later = (/** @type {string} */ name) => `${built}/qraia-${name}.${version}.js`;

/** Budgets are in bytes after brotli at its highest quality, which is what a CDN sends. */
const BUDGETS = [
  { name: '`qraia.js`', path: `${built}/qraia.js`, budget: 7_500 },
  {
    name: '– of it, the gate',
    path: `${built}/qraia.js`,
    without: 'packages/gate/dist/measure/qraia-without-gate.js',
    budget: 3_000,
  },
  {
    name: '`qraia-enforced.js`',
    path: `${built}/qraia-enforced.js`,
    budget: 8_900,
  },
  {
    name: 'either one, pinned, more',
    path: `${built}/qraia.${version}.js`,
    without: `${built}/qraia.js`,
    budget: 1_200,
  },
  { name: '`qraia-ui.js`', path: later('ui'), budget: 5_700 },
  {
    name: '`qraia-text-nl.js`',
    path: later('text-nl'),
    budget: 1_500,
  },
  {
    name: '`qraia-text-pl.js`, the longest',
    path: later('text-pl'),
    budget: 1_500,
  },
  { name: '`qraia-release.js`', path: later('release'), budget: 6_500 },
  {
    name: '`qraia-placeholders.js`',
    path: later('placeholders'),
    budget: 3_300,
  },
  { name: '`qraia-beacon.js`', path: later('beacon'), budget: 4_500 },
  {
    name: '`qraia-elements.js`',
    path: later('elements'),
    budget: 4_500,
  },
  { name: '`qraia-data.js`', path: later('data'), budget: 9_000 },
  {
    name: '`qraia-data-text-nl.js`',
    path: later('data-text-nl'),
    budget: 1_000,
  },
  { name: '`qraia-debug.js`', path: later('debug'), budget: 9_900 },
  { name: '`qraia-monitor.js`', path: later('monitor'), budget: 1_500 },
  { name: 'dashboard, JS and CSS', path: 'packages/dashboard/dist/site', budget: 120_000 },
];
const BLOCK = /<!-- sizes -->\n([\s\S]*?)\n?<!-- \/sizes -->/;

const readmeFile = join(root, 'README.md');
const rows = BUDGETS.map(measure);
const table = tableOf(rows);

console.log(table);
for (const { name, path, budget, files, brotli } of rows) {
  if (files.length === 0) fail(`${name}: nothing at ${path}; run npm run build`);
  else if (brotli > budget) fail(`${name}: ${brotli} bytes after brotli, the budget is ${budget}`);
}
if (!process.exitCode) checkReadme(process.argv.includes('--write'));

/** @param {typeof BUDGETS[number]} entry */
function measure(entry) {
  const files = filesAt(join(root, entry.path)).map((file) => readFileSync(file));
  // A part of a file is what the file would be smaller without it.
  // Each file is compressed on its own, because each is sent on its own.
  const rest = filesAt(entry.without ? join(root, entry.without) : '').map((file) =>
    readFileSync(file),
  );
  const total = (/** @type {(file: Buffer) => Buffer} */ compress) =>
    files.reduce((sum, file) => sum + compress(file).length, 0) -
    rest.reduce((sum, file) => sum + compress(file).length, 0);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    ...entry,
    files,
    brotli: total((file) => brotliCompressSync(file, quality)),
    gzip: total((file) => gzipSync(file, { level: 9 })),
  };
}

/** @param {string} path a file, or a folder of which the JS and CSS are taken */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => join(path, name));
}

/** @param {ReturnType<typeof measure>[]} measured */
function tableOf(measured) {
  const rows = [
    ['File', 'Brotli', 'Gzip', 'Budget (brotli)'],
    ...measured.map(({ name, brotli, gzip, budget }) => [
      name,
      ...[brotli, gzip, budget].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`),
    ]),
  ];
  // Padded as the formatter would, which reads Markdown too.
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    ),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [lines[0], rule, ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** @param {boolean} isWriting */
function checkReadme(isWriting) {
  const readme = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : '';
  // A checkout on Windows may have turned the line ends.
  const claimed = BLOCK.exec(readme.replaceAll('\r\n', '\n'))?.[1];
  if (claimed === undefined) {
    fail('README.md has no sizes block: add <!-- sizes --> and <!-- /sizes --> on their own lines');
  } else if (claimed.trim() !== table && isWriting) {
    const block = `<!-- sizes -->\n${table}\n<!-- /sizes -->`;
    writeFileSync(
      readmeFile,
      readme.replaceAll('\r\n', '\n').replace(BLOCK, () => block),
    );
    console.log('README.md now holds these figures.');
  } else if (claimed.trim() !== table) {
    fail('README.md claims other sizes than these; run npm run size -- --write');
  }
}

/** @param {string} reason */
function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
