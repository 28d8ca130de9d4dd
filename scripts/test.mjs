// `npm test`: every check of the repository in one run, ending in the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countResults } from './countResults.mjs';
import { ensureBrowsers } from './ensureBrowsers.mjs';
import { buildIfStale } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** With arguments (`npm test -- test/browser`) only vitest runs, and they are handed to it. */
const vitestArgs = process.argv.slice(2);
let passed = 0;
let failed = 0;

// Said on exit, so that it is the last line however the run ends, a failed installation included.
process.on('exit', (code) => {
  if (code !== 0 && failed === 0) failed = 1;
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
});

ensureInstalled(root);

const browsers = await ensureBrowsers().catch((error) => error);
count('browsers', !(browsers instanceof Error), browsers.message);
if (vitestArgs.length === 0) {
  count('lint', runNpmScript('lint'));
  count('types', runNpmScript('typecheck'));
}
const isBuilt = buildIfStale(root) !== 'failed';
count('build', isBuilt);
if (isBuilt) {
  if (vitestArgs.length === 0) count('sizes', runNpmScript('size'));
  runVitest();
}

/**
 * @param {string} step
 * @param {boolean} isPass
 * @param {string} [reason]
 */
function count(step, isPass, reason) {
  if (isPass) passed += 1;
  else failed += 1;
  console.log(`${isPass ? 'ok' : 'FAILED'}: ${step}`);
  if (!isPass && reason) console.log(reason);
}

/** @param {string} name a script of package.json */
function runNpmScript(name) {
  // npm is a .cmd file on Windows, which Node starts only through a shell.
  return run('npm', ['run', name, '--silent'], process.platform === 'win32') === 0;
}

function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'qraia-test-'));
  const reportFile = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const exitCode = run(process.execPath, [vitest, 'run', ...reporters, ...vitestArgs]);
    const isNameFiltered = vitestArgs.some((arg) => /^(-t|--testNamePattern)/.test(arg));
    const tally = countResults(readReport(reportFile), { exitCode, isNameFiltered });
    for (const problem of tally.problems) console.log(`FAILED: ${problem}`);
    passed += tally.passed;
    failed += tally.failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // None was written: countResults counts that as a failure.
    return null;
  }
}

/**
 * Output goes straight through; stdin is closed, so that nothing can wait for an answer.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} [shell]
 */
function run(command, args, shell = false) {
  const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit']);
  const child = spawnSync(command, args, { cwd: root, stdio, shell });
  if (child.error) console.error(child.error.message);
  return child.status;
}
