// The browser's bundles: the tag and what it fetches later, a file a language, and the dashboard. Packages themselves are built by tsc.

import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import { minify } from 'terser';
import ts from 'typescript';

const require = createRequire(import.meta.url);

const out = 'packages/sdk/dist/browser';
const { version } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8'));
rmSync(out, { recursive: true, force: true }); // What an earlier build called otherwise would be served still.

/** Terser with the options that pay; `toplevel` drops what the bundle alone can see. */
const terser = (module) => ({
  name: 'terser',
  async renderChunk(code) {
    const { code: small } = await minify(code, {
      ecma: 2020,
      module,
      toplevel: true,
      compress: { passes: 5, hoist_funs: true, pure_getters: true, unsafe_arrows: true },
      format: { comments: false },
    });
    return { code: small, map: null };
  },
});

/** uPlot's style sheet and the page itself, beside the script that needs them. */
const dashboardFiles = {
  name: 'dashboard-files',
  writeBundle() {
    const [source, target] = ['packages/dashboard/src/page', 'packages/dashboard/dist/site'];
    mkdirSync(target, { recursive: true });
    copyFileSync(`${source}/index.html`, `${target}/index.html`);
    const chart = readFileSync(require.resolve('uplot/dist/uPlot.min.css'), 'utf8');
    writeFileSync(
      `${target}/dashboard.css`,
      `${readFileSync(`${source}/dashboard.css`, 'utf8')}\n${chart}`,
    );
  },
};

const bundle = (input, file, format, extra = []) => ({
  input,
  output: { file, format },
  treeshake: 'smallest',
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['source'] }),
    typescript({ tsconfig: './tsconfig.bundle.json', outputToFilesystem: false }),
    terser(format === 'es'),
    ...extra,
  ],
});

/** `nlFormal`, `pl`: the files that are a language. */
const languages = readdirSync('packages/banner/src/texts')
  .map((file) => /^([a-z]{2}(?:[A-Z]\w+)?)\.ts$/.exec(file)?.[1])
  .filter(Boolean);

/**
 * One bundle a language. They are data, and checked by `tsc`: types need only be taken off.
 *
 * @param of - what the words are of: `` the banner and the placeholders, `data` "your data".
 */
const textsBundle = (language, of = '') => {
  const entry = join(import.meta.dirname, 'packages/sdk/src', `${of} texts of ${language}`);
  const name = `text-${language.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`;
  const code = of
    ? `import { ${language} } from '@qraia/banner/data/texts/${language}';
       import { leaveDataTexts } from './leaveTexts.ts';
       leaveDataTexts(${language});`
    : `import { ${language} } from '@qraia/banner/texts/${language}';
       import { leaveTexts } from './leaveTexts.ts';
       leaveTexts(${language});`;
  return {
    input: entry,
    output: { file: `${out}/qraia-${of && `${of}-`}${name}.${version}.js`, format: 'iife' },
    treeshake: 'smallest',
    plugins: [
      {
        name: 'texts',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? code : null),
        transform: (source, id) =>
          id.endsWith('.ts')
            ? ts.transpileModule(source, {
                compilerOptions: { target: 'ES2022', module: 'ESNext' },
              }).outputText
            : null,
      },
      nodeResolve({ exportConditions: ['source'] }),
      terser(false),
    ],
  };
};

/** The tag without its gate, for `npm run size` alone: the difference is what the gate costs a visitor. */
const withoutGate = {
  name: 'without-gate',
  transform: (_, id) =>
    /gate\/src\/createGate\.ts$/.test(id) ? 'export const createGate = (by) => ({ by });' : null,
};

const hashOf = (algorithm, file) =>
  `${algorithm}-${createHash(algorithm)
    .update(readFileSync(join(out, file)))
    .digest('base64')}`;

/** What the tag fetches later, by the name that it asks for. */
const fetchedLater = () =>
  readdirSync(out).flatMap((file) => {
    const name = /^qraia-([a-z-]+)\.\d/.exec(file)?.[1];
    return name && name !== 'enforced' ? [[name, file]] : [];
  });

/** The tag that a page pins: it knows what every file that it fetches must be, so they have to be built by then. */
const pinned = {
  name: 'pinned',
  transform: (_, id) =>
    /sdk\/src\/integrity\.ts$/.test(id)
      ? `export const integrity = ${JSON.stringify(
          Object.fromEntries(fetchedLater().map(([name, file]) => [name, hashOf('sha256', file)])),
        )};`
      : null,
};

/** Every file of the release with what a page or a `_headers` file pins it by. */
const manifest = {
  name: 'manifest',
  writeBundle() {
    const files = readdirSync(out).filter((file) => file.endsWith('.js'));
    const entries = files.sort().map((file) => [file, { integrity: hashOf('sha384', file) }]);
    writeFileSync(
      join(out, `qraia.${version}.json`),
      `${JSON.stringify({ version, files: Object.fromEntries(entries) }, null, 2)}\n`,
    );
  },
};

const sdk = (entry, file, extra) =>
  bundle(`packages/sdk/src/${entry}.ts`, `${out}/${file}.js`, 'iife', extra);

export default [
  sdk('plainTag', 'qraia'),
  sdk('enforcedTag', 'qraia-enforced'),
  ...['', 'data'].flatMap((of) => languages.map((language) => textsBundle(language, of))),
  ...['ui', 'placeholders', 'beacon', 'release', 'elements', 'data', 'debug', 'monitor'].map(
    (name) => sdk(name, `qraia-${name}.${version}`),
  ),
  sdk('plainTag', `qraia.${version}`, [pinned]),
  sdk('enforcedTag', `qraia-enforced.${version}`, [pinned, manifest]),
  bundle(
    'packages/sdk/src/plainTag.ts',
    'packages/gate/dist/measure/qraia-without-gate.js',
    'iife',
    [withoutGate],
  ),
  bundle('packages/dashboard/src/main.tsx', 'packages/dashboard/dist/site/dashboard.js', 'es', [
    dashboardFiles,
  ]),
];
