// Holds ensureBuilt to building exactly when the sources and the built files have parted.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  BUILT_FILES,
  buildIfStale,
  ensureBuilt,
  fingerprintOf,
} from '../../scripts/ensureBuilt.mjs';

/** Stands in for tsc and rollup: fails when asked to, else writes the files and counts itself. */
const BUILD_SCRIPT = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
if (existsSync('packages/sdk/src/broken.ts')) {
  console.log('broken.ts(1,1): error TS1005');
  process.exit(2);
}
for (const file of ${JSON.stringify(BUILT_FILES)}) {
  if (existsSync('forgetful') && file.endsWith('cli.js')) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'built');
}
appendFileSync('builds.log', '.');
`;

// Each build starts npm, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let root: string;

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  root = mkdtempSync(join(tmpdir(), 'qraia-built-'));
  write('package.json', JSON.stringify({ type: 'module', scripts: { build: 'node build.mjs' } }));
  write('build.mjs', BUILD_SCRIPT);
  write('package-lock.json', '{}');
  write('tsconfig.base.json', '{}');
  write('packages/sdk/package.json', '{}');
  write('packages/sdk/src/index.ts', 'export {};');
  write('packages/sdk/src/deep/part.ts', 'export {};');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

test('builds once, and then no more while nothing changes', () => {
  expect(ensureBuilt(root)).toBe(true);
  expect(ensureBuilt(root)).toBe(false);
  expect(builds()).toBe(1);
});

test('a fresh clone with new file times is not built again', () => {
  ensureBuilt(root);
  utimesSync(join(root, 'packages/sdk/src/index.ts'), new Date(), new Date());
  expect(ensureBuilt(root)).toBe(false);
});

test('builds again when a source changes', () => {
  ensureBuilt(root);
  write('packages/sdk/src/deep/part.ts', 'export const changed = true;');
  expect(ensureBuilt(root)).toBe(true);
});

test.each([
  'packages/sdk/src/new.css',
  'packages/sdk/package.json',
  'packages/sdk/tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
  'rollup.config.mjs',
])('%s belongs to what a build depends on', (file) => {
  const before = fingerprintOf(root);
  write(file, '{ "changed": true }');
  expect(fingerprintOf(root)).not.toBe(before);
});

test('a renamed source is a change, though its content is the same', () => {
  const before = fingerprintOf(root);
  rmSync(join(root, 'packages/sdk/src/deep/part.ts'));
  write('packages/sdk/src/deep/renamed.ts', 'export {};');
  expect(fingerprintOf(root)).not.toBe(before);
});

test('a changed test does not build', () => {
  ensureBuilt(root);
  write('packages/sdk/src/index.test.ts', 'changed');
  write('packages/sdk/src/view.test.tsx', 'changed');
  expect(ensureBuilt(root)).toBe(false);
});

test('builds again when a built file is missing, and makes tsc start afresh', () => {
  ensureBuilt(root);
  for (const file of BUILT_FILES) {
    write('packages/sdk/dist/.tsbuildinfo', 'all is up to date');
    rmSync(join(root, file));
    expect(ensureBuilt(root), file).toBe(true);
    expect(existsSync(join(root, 'packages/sdk/dist/.tsbuildinfo')), file).toBe(false);
  }
});

test('a failed build ends the process with 1, shows its output, and is tried again', () => {
  ensureBuilt(root);
  write('packages/sdk/src/broken.ts', '');
  const module = fileURLToPath(new URL('../../scripts/ensureBuilt.mjs', import.meta.url));
  const code = `import { ensureBuilt } from ${JSON.stringify(module)}; ensureBuilt(process.argv[1]);`;
  const args = ['--input-type=module', '-e', code, root];
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const child = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(child.status).toBe(1);
    expect(child.stderr).toContain('error TS1005');
  }
  rmSync(join(root, 'packages/sdk/src/broken.ts'));
  expect(ensureBuilt(root)).toBe(true);
});

test('a build that leaves out a file has failed', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  write('forgetful', '');
  expect(buildIfStale(root)).toBe('failed');
  expect(said).toHaveBeenCalledWith(expect.stringContaining('packages/ingest/dist/cli.js'));
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

function builds(): number {
  return readFileSync(join(root, 'builds.log'), 'utf8').length;
}
