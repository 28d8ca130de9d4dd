// Makes sure node_modules holds what package-lock.json says, installing only when it does not.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node the toolchain runs on: vite and vitest refuse anything below it. */
const OLDEST_NODE = [20, 19];

/**
 * Runs `npm ci` when the installed packages are not those of `package-lock.json`.
 * Ends the process with exit code 1 when Node is too old or the installation fails.
 *
 * @param {string} root the folder that holds `package-lock.json`
 * @returns {boolean} true when something was installed
 */
export function ensureInstalled(root) {
  const refusal = refuseNode(process.versions.node);
  if (refusal) {
    console.error(refusal);
    process.exit(1);
  }
  const marker = join(root, 'node_modules', '.qraia-lock');
  const lockHash = hashOf(join(root, 'package-lock.json'));
  if (readOr(marker, null) === lockHash) return false;
  if (!existsSync(marker) && isInstalledByHand(root)) {
    writeFileSync(marker, lockHash);
    return false;
  }

  console.log('Installing dependencies (npm ci) …');
  // --include=dev: NODE_ENV=production would leave out the build tools. Errors alone are shown.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a .cmd file on Windows, which Node starts only through a shell.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(`Could not install: ${npm.error?.message ?? `npm ${args.join(' ')} failed`}`);
    process.exit(1);
  }
  writeFileSync(marker, lockHash);
  return true;
}

/**
 * @param {string} version a Node version such as `20.19.0`
 * @returns {string | null} what to tell the user, or null when this Node will do
 */
export function refuseNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${oldestMajor}.${oldestMinor} or newer is needed; this is Node ${version}.`;
}

/**
 * Someone ran `npm install` before these scripts did: npm's own record is newer than the lock file
 * and lists every package of it. (A production install is newer too, but lacks the build tools.)
 *
 * @param {string} root
 */
function isInstalledByHand(root) {
  const lockFile = join(root, 'package-lock.json');
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(lockFile) || !existsSync(record)) return false;
  if (statSync(record).mtimeMs < statSync(lockFile).mtimeMs) return false;
  const wanted = packagesOf(lockFile);
  const present = packagesOf(record);
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      entry.optional ||
      (path in present && present[path]?.version === entry.version),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(readOr(file, '')).digest('hex');
}

/**
 * @template T
 * @param {string} file
 * @param {T} otherwise
 */
function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise;
}
