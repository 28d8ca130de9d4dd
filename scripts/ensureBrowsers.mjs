// Finds the three browsers the tests drive, and installs those that are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ executablePath: string, channel?: string }} LaunchTarget options for Playwright's `launch`
 * @typedef {{ driver: string, browser: string, xvfb: string }} WebKitTools WebKitGTK, driven by WebDriver
 * @typedef {object} Browsers
 * @property {LaunchTarget} chromium
 * @property {LaunchTarget} firefox
 * @property {WebKitTools | { executablePath: string }} webkit Playwright's own outside Linux
 * @typedef {{ [K in keyof Browsers]: Browsers[K] | null }} FoundBrowsers
 * @typedef {Record<'chromium' | 'firefox' | 'webkit', string | null>} PlaywrightPaths
 */

/** One Debian package for each thing that can be missing; Ubuntu has the last two under these names. */
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const isLinux = process.platform === 'linux';

/**
 * Looks for the browsers without installing anything; what is missing is null.
 *
 * Playwright's own come first (`PLAYWRIGHT_BROWSERS_PATH` is respected), then the system's. On Linux
 * WebKit is always WebKitGTK's MiniBrowser.
 *
 * @param {object} [places] where to look; tests give other places
 * @param {string} [places.root] the file system's root
 * @param {PlaywrightPaths} [places.playwright]
 * @param {string} [places.platform] as `process.platform`
 * @returns {FoundBrowsers}
 */
export function findBrowsers({
  root = '/',
  playwright = playwrightPaths(),
  platform = process.platform,
} = {}) {
  /** @type {(path: string | null, channel?: string) => LaunchTarget | null} */
  const target = (path, channel) =>
    path && existsSync(path) ? { executablePath: path, ...(channel && { channel }) } : null;
  return {
    chromium: target(playwright.chromium) ?? target(join(root, 'usr/bin/chromium')),
    firefox:
      target(playwright.firefox) ??
      // Playwright patches its own Firefox; this channel drives a stock one, over WebDriver BiDi.
      target(join(root, 'usr/bin/firefox-esr'), 'moz-firefox'),
    webkit: platform === 'linux' ? findWebKitGtk(root) : target(playwright.webkit),
  };
}

/**
 * @param {string} root
 * @returns {WebKitTools | null}
 */
function findWebKitGtk(root) {
  const driver = join(root, 'usr/bin/WebKitWebDriver');
  const xvfb = join(root, 'usr/bin/Xvfb');
  // Debian puts MiniBrowser below /usr/lib/<architecture>, others below /usr/lib or /usr/libexec.
  const lib = join(root, 'usr/lib');
  const folders = [lib, join(root, 'usr/libexec'), ...entriesOf(lib).map((n) => join(lib, n))];
  const browser = folders
    .flatMap((folder) =>
      entriesOf(folder)
        .filter((name) => name.startsWith('webkit2gtk-4.'))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(existsSync);
  return browser && existsSync(driver) && existsSync(xvfb) ? { driver, browser, xvfb } : null;
}

/**
 * Finds the browsers and installs the missing ones: by Playwright's own download, and where that
 * cannot be had, from the distribution's packages.
 *
 * @returns {Promise<Browsers>}
 * @throws {Error} naming each browser that is still missing, what was tried, and what to run by hand
 */
export async function ensureBrowsers() {
  const missingAtFirst = missingIn(findBrowsers());
  if (missingAtFirst.length === 0) return /** @type {Browsers} */ (findBrowsers());

  /** @type {string[]} */
  const tried = [];
  const downloadable = missingAtFirst.filter((name) => name !== 'webkit' || !isLinux);
  if (downloadable.length > 0) download(downloadable, tried);
  const missingStill = missingIn(findBrowsers());
  if (missingStill.length > 0 && isLinux) installPackages(missingStill, tried);

  const found = findBrowsers();
  const missing = missingIn(found);
  if (missing.length === 0) return /** @type {Browsers} */ (found);
  throw new Error(
    [
      `Missing browsers: ${missing.join(', ')}.`,
      `Tried: ${tried.join('; ') || 'nothing, as no way to install them is known here'}.`,
      'To install them by hand, run:',
      ...commandsFor(missing).map((command) => `  ${command}`),
    ].join('\n'),
  );
}

/**
 * @param {string[]} names
 * @param {string[]} tried
 */
function download(names, tried) {
  const env = {
    ...process.env,
    // Playwright tries five times; where its servers are out of reach, half a minute each is long.
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT:
      process.env.PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT ?? '10000',
  };
  run(playwrightCommand(['install', ...names]), tried, { env, timeout: DOWNLOAD_LIMIT_MS });
  if (!isLinux) return;
  // On a bare machine the downloaded browsers lack the libraries they link to.
  const { chromium, firefox } = findBrowsers();
  const cannotStart = [chromium, firefox].some(
    (found) => found && spawnSync(found.executablePath, ['--version']).status !== 0,
  );
  if (cannotStart) run(playwrightCommand(['install-deps', ...names]), tried);
}

/**
 * @param {(keyof typeof DEBIAN_PACKAGES)[]} names
 * @param {string[]} tried
 */
function installPackages(names, tried) {
  if (!existsSync('/usr/bin/apt-get')) {
    tried.push('no apt-get here');
    return;
  }
  const sudo = process.getuid?.() === 0 || !existsSync('/usr/bin/sudo') ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  // A failed update (one dead source is enough) may still leave usable lists: go on either way.
  run([...apt, 'update', '-qq'], tried);
  // One call for each browser: where one package does not exist the others are still installed.
  for (const name of names) {
    const packages = DEBIAN_PACKAGES[name];
    run([...apt, 'install', '-y', '-qq', '--no-install-recommends', ...packages], tried);
  }
}

/**
 * @param {string[]} command
 * @param {string[]} tried gets a line that says what was run and how it ended
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 */
function run(command, tried, options) {
  const [file = '', ...args] = command;
  const said =
    file === process.execPath ? `npx playwright ${args.slice(1).join(' ')}` : command.join(' ');
  console.log(`Installing browsers: ${said}`);
  const child = spawnSync(file, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (child.status === 0) tried.push(said);
  else tried.push(`${said} (${child.error?.message ?? `exit code ${child.status}`})`);
}

/**
 * Playwright's command line without npx in between: a time limit then ends it and its downloads.
 *
 * @param {string[]} args
 */
function playwrightCommand(args) {
  const packageFile = createRequire(import.meta.url).resolve('playwright/package.json');
  return [process.execPath, join(dirname(packageFile), 'cli.js'), ...args];
}

/** @returns {PlaywrightPaths} */
function playwrightPaths() {
  /** @type {PlaywrightPaths} */
  const paths = { chromium: null, firefox: null, webkit: null };
  for (const name of /** @type {(keyof PlaywrightPaths)[]} */ (Object.keys(paths))) {
    try {
      // Required late: this file is loaded before the dependencies are installed.
      paths[name] = createRequire(import.meta.url)('playwright')[name].executablePath();
    } catch {
      // Not installed, or Playwright has no build of this browser for this system.
    }
  }
  return paths;
}

/** @param {FoundBrowsers} found */
function missingIn(found) {
  const names = /** @type {(keyof FoundBrowsers)[]} */ (Object.keys(found));
  return names.filter((name) => found[name] === null);
}

/** @param {(keyof typeof DEBIAN_PACKAGES)[]} names */
function commandsFor(names) {
  if (!isLinux) return [`npx playwright install ${names.join(' ')}`];
  const packages = names.flatMap((name) => DEBIAN_PACKAGES[name]).join(' ');
  return ['sudo apt-get update', `sudo apt-get install -y ${packages}`];
}

/** @param {string} folder */
function entriesOf(folder) {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? readdirSync(folder) : [];
}
