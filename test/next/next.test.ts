// The Next.js example, installed in a folder of its own, started as its README says, and clicked through.

import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { buildIfStale } from '../../scripts/ensureBuilt.mjs';
import { launchChromium } from '../browser/launch.ts';
import { root } from '../commands/runCommand.ts';
import { clickThrough } from '../examples/clickThrough.ts';
import { type StandIn, startStandIn, WRITTEN } from '../examples/standIn.ts';
import { run, type Started, startExample } from '../examples/startExample.ts';

const folder = mkdtempSync(join(tmpdir(), 'qraia-next-'));
const cwd = join(folder, 'examples/next');
const LEFT_BEHIND = ['node_modules', '.next'];

let browser: Browser;
let standIn: StandIn;
let example: Started | undefined;

beforeAll(async () => {
  if (buildIfStale(root) === 'failed') throw new Error('the packages could not be built');
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  cpSync(join(root, 'examples/next'), cwd, {
    recursive: true,
    filter: (source) => !LEFT_BEHIND.includes(basename(source)),
  });
  symlinkSync(join(root, 'packages'), join(folder, 'packages'));
  await run('npm install', cwd, 180_000);
  standIn = await startStandIn();
  browser = await launchChromium({
    args: [`--host-resolver-rules=MAP ${WRITTEN} ${standIn.host}`],
  });
});
afterEach(async () => {
  await example?.stop();
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('next holds the video until it is allowed, in development', async () => {
  example = await startExample((port) => `npm run dev -- --port ${port}`, { cwd });
  await clickThrough(browser, example.address, standIn);
});

it('next holds the video until it is allowed, as it is built', async () => {
  await run('npm run build', cwd);
  example = await startExample((port) => `npm run start -- --port ${port}`, { cwd });
  await clickThrough(browser, example.address, standIn);
});
