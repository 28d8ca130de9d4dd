// Each example is started as its README says, and clicked through.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/launch.ts';
import { freePort } from '../commands/freePort.ts';
import { clickThrough } from './clickThrough.ts';
import { type StandIn, startStandIn, WRITTEN } from './standIn.ts';
import { run, type Started, startExample } from './startExample.ts';

let browser: Browser;
let standIn: StandIn;
let endpointPort: number;
const started: Started[] = [];
const start = async (...how: Parameters<typeof startExample>): Promise<string> => {
  const example = await startExample(...how);
  started.push(example);
  return example.address;
};

beforeAll(async () => {
  standIn = await startStandIn();
  endpointPort = await freePort();
  // The examples name the ports of `npm start`, which may be taken here.
  const ports = `MAP ${WRITTEN} ${standIn.host}, MAP localhost:8787 127.0.0.1:${endpointPort}`;
  browser = await launchChromium({ args: [`--host-resolver-rules=${ports}`] });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((example) => example.stop()));
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

describe('minimal-html', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'qraia-minimal-'));
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('holds the video until it is allowed, and counts who allows statistics', async () => {
    const env = { QRAIA_DATA: dataFolder };
    const endpoint = await start(() => 'npm start', { port: endpointPort, env });
    const address = await start(() => 'node examples/serve.mjs minimal-html');
    await clickThrough(browser, address, standIn);
    const views = async (): Promise<number> => {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format();
      const response = await fetch(`${endpoint}/v1/report`, {
        method: 'POST',
        body: JSON.stringify({ site: 'example', from: day, to: day }),
      });
      return ((await response.json()) as { totals: { views: number } }).totals.views;
    };
    await expect.poll(views).toBe(1);
  });
});

it('consent-only holds the video until it is allowed, without an endpoint', async () => {
  await run('node examples/consent-only/copy.mjs');
  const address = await start(() => 'node examples/serve.mjs consent-only');
  await clickThrough(browser, address, standIn);
  const page = await browser.newPage({ locale: 'nl-NL' });
  await page.goto(`${address}/privacy.html`);
  await page.getByRole('button', { name: 'Weigeren', exact: true }).click();
  await page.locator('qraia-cookie-declaration').getByText('BakenVideo B.V.').waitFor();
  await page.locator('qraia-preferences').getByRole('switch', { name: 'BakenVideo' }).click();
  await page.getByRole('button', { name: 'Keuze opslaan' }).click();
  expect(await page.evaluate('qraia.has("bakenvideo")')).toBe(true);
  await page.getByRole('button', { name: 'Je gegevens' }).click();
  await page.getByRole('dialog', { name: 'Je gegevens' }).getByText('BakenVideo').waitFor();
  await page.close();
});

describe.each(['vite', 'react', 'vue'])('%s', (name) => {
  const script = (words: string) => (port: number) =>
    `npm run ${words} -w examples/${name} -- --port ${port} --strictPort`;

  it('holds the video until it is allowed, in development', async () => {
    await clickThrough(browser, await start(script('dev')), standIn);
  });

  it('holds the video until it is allowed, as it is built', async () => {
    await run(`npm run build -w examples/${name}`);
    await clickThrough(browser, await start(script('preview')), standIn);
  });
});
