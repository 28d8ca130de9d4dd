// Makes sure the built files are those of the sources, building only when they are not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const { version } = JSON.parse(
  readFileSync(new URL('../packages/sdk/package.json', import.meta.url), 'utf8'),
);
const later = ['ui', 'placeholders', 'text-nl', 'beacon', 'release', 'data', 'elements', 'debug'];

/** What a finished build leaves behind; any of them missing means: build. The manifest is written last. */
export const BUILT_FILES = [
  'packages/sdk/dist/browser/qraia.js',
  'packages/sdk/dist/browser/qraia-enforced.js',
  ...[...later, 'monitor'].map((name) => `packages/sdk/dist/browser/qraia-${name}.${version}.js`),
  `packages/sdk/dist/browser/qraia.${version}.js`,
  `packages/sdk/dist/browser/qraia.${version}.json`,
  'packages/dashboard/dist/site/index.html',
  'packages/ingest/dist/cli.js',
];

/**
 * Builds when needed. Ends the process with exit code 1 when the build fails.
 *
 * @param {string} root the repository's folder
 * @returns {boolean} true when something was built
 */
export function ensureBuilt(root) {
  const outcome = buildIfStale(root);
  if (outcome === 'failed') process.exit(1);
  return outcome === 'built';
}

/**
 * As {@link ensureBuilt}, for callers that have more to say after a failure.
 * The build's own output is printed only when it fails.
 *
 * @param {string} root
 * @returns {'fresh' | 'built' | 'failed'}
 */
export function buildIfStale(root) {
  const stamp = join(root, 'node_modules', '.qraia-build');
  const fingerprint = fingerprintOf(root);
  const isComplete = missingFiles(root).length === 0;
  if (isComplete && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) {
    return 'fresh';
  }

  console.log('Building …');
  rmSync(stamp, { force: true });
  // tsc -b trusts its own record and does not notice that somebody deleted what it emitted.
  if (!isComplete) forgetIncrementalBuilds(root);
  const build = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}`);
    console.error(`The build failed: ${build.error?.message ?? 'npm run build'}`);
    return 'failed';
  }
  const missing = missingFiles(root);
  if (missing.length > 0) {
    console.error(`The build ended without an error, yet did not write ${missing.join(', ')}`);
    return 'failed';
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return 'built';
}

/**
 * A hash over everything a build reads. Contents rather than times: a fresh clone has new times, and
 * reading the sources takes a few milliseconds.
 *
 * @param {string} root
 */
export function fingerprintOf(root) {
  const hash = createHash('sha256');
  for (const file of buildInputs(root)) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root */
function buildInputs(root) {
  const inputs = ['rollup.config.mjs', 'package-lock.json'].map((name) => join(root, name));
  inputs.push(...configsIn(root));
  for (const folder of packageFolders(root)) {
    inputs.push(join(folder, 'package.json'), ...configsIn(folder), ...sourcesOf(folder));
  }
  return inputs.filter((file) => existsSync(file)).sort();
}

/** @param {string} folder */
function configsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^tsconfig.*\.json$/.test(name))
    .map((name) => join(folder, name));
}

/** @param {string} folder one package */
function sourcesOf(folder) {
  const src = join(folder, 'src');
  if (!existsSync(src)) return [];
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} root */
function packageFolders(root) {
  const packages = join(root, 'packages');
  if (!existsSync(packages)) return [];
  return readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(packages, entry.name));
}

/** @param {string} root */
function missingFiles(root) {
  return BUILT_FILES.filter((name) => !existsSync(join(root, name)));
}

/** @param {string} root */
function forgetIncrementalBuilds(root) {
  for (const folder of packageFolders(root)) {
    rmSync(join(folder, 'dist', '.tsbuildinfo'), { force: true });
  }
}
