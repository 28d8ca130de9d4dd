// The browser's bundles: the tag and what it fetches later, a file a language, and the dashboard. Packages themselves are built by tsc.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import { minify } from 'terser';
import ts from 'typescript';

const require = createRequire(import.meta.url);

/** Terser with the options that pay; `toplevel` drops what the bundle alone can see. */
const terser = (module) => ({
  name: 'terser',
  async renderChunk(code) {
    const { code: small } = await minify(code, {
      ecma: 2020,
      module,
      toplevel: true,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
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

const texts = 'packages/banner/src/texts';

/** `nlFormal`, `pl`: the files that are a language. */
const languages = readdirSync(texts)
  .map((file) => /^([a-z]{2}(?:[A-Z]\w+)?)\.ts$/.exec(file)?.[1])
  .filter(Boolean);

/** One bundle a language. They are data, and checked by `tsc`: types need only be taken off. */
const textsBundle = (language) => {
  const entry = join(import.meta.dirname, 'packages/sdk/src', `texts of ${language}`);
  const name = language.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
  return {
    input: entry,
    output: { file: `packages/sdk/dist/browser/qraia-text-${name}.js`, format: 'iife' },
    treeshake: 'smallest',
    plugins: [
      {
        name: 'texts',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) =>
          id === entry
            ? `import { ${language} } from '@qraia/banner/texts/${language}';
               import { leaveTexts } from './leaveTexts.ts';
               leaveTexts(${language});`
            : null,
        transform: (code, id) =>
          id.endsWith('.ts')
            ? ts.transpileModule(code, { compilerOptions: { target: 'ES2022', module: 'ESNext' } })
                .outputText
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

export default [
  bundle('packages/sdk/src/plainTag.ts', 'packages/sdk/dist/browser/qraia.js', 'iife'),
  bundle('packages/sdk/src/enforcedTag.ts', 'packages/sdk/dist/browser/qraia-enforced.js', 'iife'),
  bundle('packages/sdk/src/ui.ts', 'packages/sdk/dist/browser/qraia-ui.js', 'iife'),
  bundle(
    'packages/sdk/src/placeholders.ts',
    'packages/sdk/dist/browser/qraia-placeholders.js',
    'iife',
  ),
  ...languages.map(textsBundle),
  bundle('packages/sdk/src/beacon.ts', 'packages/sdk/dist/browser/qraia-beacon.js', 'iife'),
  bundle('packages/sdk/src/release.ts', 'packages/sdk/dist/browser/qraia-release.js', 'iife'),
  bundle('packages/sdk/src/elements.ts', 'packages/sdk/dist/browser/qraia-elements.js', 'iife'),
  bundle('packages/sdk/src/data.ts', 'packages/sdk/dist/browser/qraia-data.js', 'iife'),
  bundle('packages/sdk/src/debug.ts', 'packages/sdk/dist/browser/qraia-debug.js', 'iife'),
  bundle('packages/sdk/src/monitor.ts', 'packages/sdk/dist/browser/qraia-monitor.js', 'iife'),
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
