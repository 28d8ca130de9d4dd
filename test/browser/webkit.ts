// Starts WebKit for the browser tests: WebKitGTK over plain WebDriver, Playwright's own outside Linux.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { webkit } from 'playwright';
import { findBrowsers } from '../../scripts/ensureBrowsers.mjs';

/** What a test can do with the one page of a WebKit browser. */
export interface WebKitPage {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  /** Calls a function in the page, or evaluates an expression; awaits promises. JSON in and out. */
  evaluate<T, A extends unknown[]>(
    code: string | ((...args: A) => T),
    ...args: A
  ): Promise<Awaited<T>>;
  /** Clicks like a user; a path of selectors leads through open shadow roots. Waits up to 5 s. */
  click(selector: string | string[]): Promise<void>;
  /** One key with its modifiers, named as in Playwright: `Tab`, `Shift+Tab`, `Escape`, `a`. */
  press(key: string): Promise<void>;
  /** Writes a PNG of the visible part of the page. */
  screenshot(path: string): Promise<void>;
  /** The cookies of the current page, those no script can read included. */
  cookies(): Promise<WebKitCookie[]>;
  /** Ends the browser and everything started for it, and removes its profile. */
  close(): Promise<void>;
}

export interface WebKitCookie {
  name: string;
  value: string;
  path: string;
  domain: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite?: string;
}

/** WebDriver's names for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export interface WebKitOptions {
  /** Address of an HTTP proxy that everything goes through; its certificates are not questioned. */
  readonly proxy?: string;
}

/** @throws when WebKit is not installed, or does not start */
export async function launchWebKit({ proxy }: WebKitOptions = {}): Promise<WebKitPage> {
  const target = findBrowsers().webkit;
  if (!target) throw new Error('WebKit is not installed: npm test installs it, or says how to');
  if ('executablePath' in target) return launchPlaywrightWebKit(target.executablePath, proxy);

  const home = mkdtempSync(join(tmpdir(), 'qraia-webkit-'));
  const children: ChildProcess[] = [];
  // A test run that is cut short leaves no browser behind.
  const abandon = (reason: number | NodeJS.Signals) => {
    for (const child of children) signal(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    if (typeof reason === 'string') process.kill(process.pid, reason);
  };
  const endings = ['exit', 'SIGINT', 'SIGTERM'];
  for (const ending of endings) process.once(ending, abandon);
  const end = async () => {
    await Promise.all(children.map(endProcess));
    for (const ending of endings) process.off(ending, abandon);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = await startXvfb(target.xvfb, children);
    const driver = await startDriver(target.driver, environment(home, display), children);
    const through = proxy ? [`--proxy=${proxy}`, '--ignore-tls-errors'] : [];
    const options = { binary: target.browser, args: ['--automation', ...through] };
    const { sessionId } = await call<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const session = `${driver}/session/${sessionId}`;
    await call('POST', `${session}/timeouts`, { script: 30_000, pageLoad: 30_000, implicit: 0 });
    return pageOf(session, end);
  } catch (error) {
    await end();
    throw error;
  }
}

function pageOf(session: string, end: () => Promise<void>): WebKitPage {
  const evaluate: WebKitPage['evaluate'] = async (code, ...args) => {
    // Failures come back as values: this driver reports the message of a script's error, not its place.
    const script = `
      const done = arguments[arguments.length - 1];
      const args = Array.prototype.slice.call(arguments, 0, -1);
      Promise.resolve().then(() => ${functionOf(code)}(...args)).then(
        (value) => done({ value }),
        (error) => done({ error: String(error) + '\\n' + (error?.stack ?? '') }),
      );`;
    const result = await call<{ value?: never; error?: string }>(
      'POST',
      `${session}/execute/async`,
      { script, args },
    );
    if (result.error) throw new Error(`in the page: ${result.error}`);
    return result.value as never;
  };

  return {
    evaluate,
    goto: (url) => call('POST', `${session}/url`, { url }),
    click: async (selector) => {
      const element = await find(session, [selector].flat());
      await call('POST', `${session}/element/${element}/click`, {});
    },
    press: async (key) => {
      // "Shift++" is the plus key with Shift: only a plus that something follows is a separator.
      const values = key.split(/\+(?=.)/).map((name) => KEYS[name] ?? name);
      const down = values.map((value) => ({ type: 'keyDown', value }));
      const up = values.map((value) => ({ type: 'keyUp', value })).reverse();
      const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
      await call('POST', `${session}/actions`, { actions });
    },
    screenshot: async (path) => {
      // Without two frames in between, the picture may be of the state before the last change.
      await evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
      );
      const png = await call<string>('GET', `${session}/screenshot`);
      writeFileSync(path, Buffer.from(png, 'base64'));
    },
    cookies: () => call('GET', `${session}/cookie`),
    close: async () => {
      await call('DELETE', session).catch(() => {});
      await end();
    },
  };
}

/**
 * The source of a function in the page. `__name` is what esbuild wraps named functions in when it is
 * asked to keep their names, as tsx asks it.
 */
function functionOf(code: unknown): string {
  const source = typeof code === 'string' ? `async () => (${code})` : code;
  return `((__name) => (${source}))((value) => value)`;
}

/** Finds an element through open shadow roots, waiting for it to appear. */
async function find(session: string, path: string[]): Promise<string> {
  const giveUpAt = Date.now() + 5_000;
  for (;;) {
    try {
      let scope = session;
      let id = '';
      for (const [depth, value] of path.entries()) {
        if (depth > 0) {
          const shadow = await call<object>('GET', `${session}/element/${id}/shadow`);
          scope = `${session}/shadow/${Object.values(shadow)[0]}`;
        }
        const query = { using: 'css selector', value };
        id = Object.values(await call<object>('POST', `${scope}/element`, query))[0];
      }
      return id;
    } catch (error) {
      if (Date.now() > giveUpAt) throw new Error(`${path.join(' > ')}: ${error}`);
      await pause(50);
    }
  }
}

/** One WebDriver command: https://www.w3.org/TR/webdriver2/#endpoints */
async function call<T = void>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, body ? { method, body: JSON.stringify(body) } : { method });
  const { value } = (await response.json()) as { value: T & { error: string; message: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

async function startXvfb(xvfb: string, children: ChildProcess[]): Promise<string> {
  // -displayfd: Xvfb itself picks a display nobody uses, and writes its number when it is ready.
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const;
  const child = spawn(xvfb, args, { detached: true, stdio: [...stdio] });
  children.push(child);
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return `:${number}`;
}

async function startDriver(
  driver: string,
  env: NodeJS.ProcessEnv,
  children: ChildProcess[],
): Promise<string> {
  const port = await freePort();
  // A group of its own (detached), so that the browser it starts can be ended with it.
  const child = spawn(driver, [`--port=${port}`], { detached: true, stdio: 'ignore', env });
  children.push(child);
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
  });
  const address = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (failure || child.exitCode !== null) break;
    if (
      await call('GET', `${address}/status`).then(
        () => true,
        () => false,
      )
    )
      return address;
    await pause(50);
  }
  throw new Error(`WebKitWebDriver does not answer at ${address} ${failure}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A fresh profile on the given display, whatever desktop the tests are started from. */
function environment(home: string, display: string): NodeJS.ProcessEnv {
  const { WAYLAND_DISPLAY, DBUS_SESSION_BUS_ADDRESS, ...env } = process.env;
  Object.assign(env, { HOME: home, DISPLAY: display, GDK_BACKEND: 'x11', TMPDIR: home });
  for (const kind of ['CONFIG_HOME', 'CACHE_HOME', 'DATA_HOME', 'STATE_HOME', 'RUNTIME_DIR']) {
    const folder = join(home, kind.toLowerCase());
    mkdirSync(folder, { mode: 0o700 });
    env[`XDG_${kind}`] = folder;
  }
  return env;
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  signal(child, 'SIGTERM');
  for (let waited = 0; waited < 2_000 && child.exitCode === null && child.signalCode === null; ) {
    await pause(20);
    waited += 20;
  }
  signal(child, 'SIGKILL');
}

/** Signals a process and those it started. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // The whole group has ended already.
  }
}

async function launchPlaywrightWebKit(
  executablePath: string,
  server: string | undefined,
): Promise<WebKitPage> {
  const browser = await webkit.launch({ executablePath, ...(server && { proxy: { server } }) });
  const page = await browser.newPage({ ignoreHTTPSErrors: server !== undefined });
  return {
    goto: async (url) => void (await page.goto(url)),
    // As an expression, because Playwright passes a function one argument only.
    evaluate: (code, ...args) =>
      page.evaluate(`${functionOf(code)}(...${JSON.stringify(args)})`) as never,
    // Playwright's CSS selectors look into open shadow roots by themselves.
    click: (selector) => page.click([selector].flat().join(' >> '), { timeout: 5_000 }),
    press: (key) => page.keyboard.press(key),
    screenshot: async (path) => void (await page.screenshot({ path })),
    cookies: () => page.context().cookies(page.url()),
    close: () => browser.close(),
  };
}
