// Starts Chromium and Firefox for the browser tests, through Playwright; and a Chromium that nobody drives.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, firefox, type LaunchOptions } from 'playwright';
import { findBrowsers } from '../../scripts/ensureBrowsers.mjs';

/**
 * Chromium asks its makers for updates, field trials and word lists on its own. The tests count what
 * arrives at their servers, and must run without a network.
 */
const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * A headless Chromium calls itself HeadlessChrome and is rightly counted as a bot; the tests play people.
 * As a switch, because Playwright's own override is not on requests that outlive their page.
 */
const AS_A_PERSON =
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** The same for Firefox; the test servers are on loopback, where none of this is needed. */
const QUIET_FIREFOX = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
};

/**
 * @param options added to the defaults, such as `ignoreDefaultArgs` for tests of the back-forward cache
 * @throws when Chromium is not installed: a browser test is never skipped in silence
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const target = findBrowsers().chromium ?? missing('Chromium');
  const args = [...QUIET_CHROMIUM, AS_A_PERSON, ...(options.args ?? [])];
  return chromium.launch({ headless: true, ...options, ...target, args });
}

/**
 * @param options added to the defaults
 * @throws when Firefox is not installed
 */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const target = findBrowsers().firefox ?? missing('Firefox');
  const firefoxUserPrefs = { ...QUIET_FIREFOX, ...options.firefoxUserPrefs };
  return firefox.launch({ headless: true, ...options, ...target, firefoxUserPrefs });
}

/**
 * Opens an address in a Chromium of its own. With Playwright at its pages it prerenders none; what a page does
 * and tells is then up to the page.
 *
 * @returns ends it.
 */
export function openInChromium(address: string): () => Promise<void> {
  const { executablePath } = findBrowsers().chromium ?? missing('Chromium');
  const profile = mkdtempSync(join(tmpdir(), 'qraia-chromium-'));
  const own = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  const child = spawn(executablePath, [...own, ...QUIET_CHROMIUM, AS_A_PERSON, address], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  return async () => {
    // With all that it started: they write to the profile until their last.
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
  };
}

function missing(name: string): never {
  throw new Error(`${name} is not installed: npm test installs it, or says how to`);
}
