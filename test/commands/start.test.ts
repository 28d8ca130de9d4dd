// npm start as a newcomer meets it: what it serves, what it says when it cannot, how it stops.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../packages/sdk/src/version.ts';
import { freePort } from './freePort.ts';
import { type Command, runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'qraia-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (env: Record<string, string>, words: string[] = []): Command =>
  runCommand('scripts/start.mjs', words, { QRAIA_DATA: join(folder, 'data'), ...env });

const report = async (address: string, site: string): Promise<{ views: number }> => {
  const now = Date.now();
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const response = await fetch(`${address}/v1/report`, {
    method: 'POST',
    body: JSON.stringify({ site, from: day(now - 61 * 86_400_000), to: day(now + 86_400_000) }),
  });
  return ((await response.json()) as { totals: { views: number } }).totals;
};

describe('npm start', () => {
  let command: Command;
  let address: string;
  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    command = start({ PORT: String(port) });
    await command.printed('qraia is running');
  });
  afterAll(() => {
    command.process.kill('SIGKILL');
  });

  it('prints the addresses and the tag', () => {
    expect(command.output()).toContain(`${address}/example/`);
    expect(command.output()).toContain(`${address}/dashboard/`);
    expect(command.output()).toContain(
      `<script src="${address}/qraia.js" data-site="example"></script>`,
    );
  });

  it.each([
    '/example/',
    '/dashboard/',
    '/qraia.js',
    '/qraia-enforced.js',
    `/qraia.${version}.js`,
    `/qraia.${version}.json`,
    `/qraia-ui.${version}.js`,
    `/qraia-placeholders.${version}.js`,
    `/qraia-text-nl.${version}.js`,
    `/qraia-text-nl-formal.${version}.js`,
    `/qraia-beacon.${version}.js`,
    `/qraia-debug.${version}.js`,
    `/qraia-monitor.${version}.js`,
    '/healthz',
  ])('serves %s', async (path) => {
    const response = await fetch(address + path);
    expect([path, response.status]).toEqual([path, 200]);
    expect((await response.text()).length).toBeGreaterThan(2);
  });

  it('says in one line that the port is taken, and ends with 1', async () => {
    const second = start({ PORT: new URL(address).port, QRAIA_DATA: join(folder, 'second') });
    expect(await second.ended).toBe(1);
    const said = second.output().trim().split('\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`port ${new URL(address).port} is taken`);
  });

  it('commits what is in flight when it is interrupted', async () => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format();
    const batch = {
      v: 1,
      id: 'abcdefghijklmnopqrstuv',
      site: 'example',
      day,
      consent: 'r1',
      visits: [
        {
          entry: '/',
          source: '(direct)',
          language: 'nl',
          visitor: 'new',
          events: [{ e: 'view', page: '/', entry: true }],
        },
      ],
    };
    const answer = await fetch(`${address}/v1/beacon`, {
      method: 'POST',
      headers: {
        origin: address,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      },
      body: JSON.stringify(batch),
    });
    expect(answer.status).toBe(202);
    command.process.kill('SIGINT');
    expect(await command.ended).toBe(0);

    const port = await freePort();
    command = start({ PORT: String(port) });
    await command.printed('qraia is running');
    address = `http://localhost:${port}`;
    expect(await report(address, 'example')).toMatchObject({ views: 1 });
  });
});

describe('npm start that cannot', () => {
  it.each([
    [
      'an unusable data folder',
      () => ({ QRAIA_DATA: join(folder, 'file', 'below') }),
      /^qraia: data folder .*file.*cannot be used .*QRAIA_DATA/,
    ],
    [
      'a data folder where the system allows none',
      () => ({ QRAIA_DATA: '/proc/qraia/data' }),
      /^qraia: data folder \/proc\/qraia\/data cannot be used/,
    ],
    [
      'a configuration file that is not there',
      () => ({ QRAIA_CONFIG: join(folder, 'absent.json') }),
      /absent\.json: expected a JSON file, there is no such file$/,
    ],
    [
      'a configuration that is no JSON',
      () => ({ QRAIA_CONFIG: join(folder, 'file') }),
      /^qraia: configuration: .*file: expected a JSON file/,
    ],
    [
      'a configuration with a wrong field',
      () => ({ QRAIA_CONFIG: join(folder, 'wrong.json') }),
      /^qraia: configuration: .*wrong\.json: sites\.0\.k/,
    ],
    ['a port that is no number', () => ({ PORT: 'eighty' }), /^qraia: PORT: expected .*"eighty"/],
    [
      'a host of another machine',
      () => ({ HOST: '192.0.2.1' }),
      /^qraia: host 192\.0\.2\.1 .*HOST/,
    ],
  ])('says what to do about %s, in one line, and ends with 1', async (_, env, line) => {
    writeFileSync(join(folder, 'file'), 'not a folder, and no JSON');
    writeFileSync(
      join(folder, 'wrong.json'),
      JSON.stringify({ sites: [{ id: 'www', hosts: ['www.example.org'], k: 'five' }] }),
    );
    const command = start({ PORT: String(await freePort()), ...env() });
    expect(await command.ended).toBe(1);
    const said = command.output().trim().split('\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(line);
  });
});

describe('npm start -- --demo', () => {
  it('fills a site of its own with labelled example data, once', async () => {
    const env = { QRAIA_DATA: join(folder, 'demo'), PORT: String(await freePort()) };
    const first = start(env, ['--demo']);
    await first.printed('qraia is running');
    expect(first.output()).toContain('Generating 60 days of example data');
    const address = `http://localhost:${env.PORT}`;
    const { views } = await report(address, 'demo');
    expect(views).toBeGreaterThan(5000);
    const { sites } = (await (await fetch(`${address}/v1/sites`)).json()) as {
      sites: { id: string; example: boolean }[];
    };
    expect(sites.find(({ id }) => id === 'demo')?.example).toBe(true);
    expect(await report(address, 'example')).toMatchObject({ views: 0 });
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start(env, ['--demo']);
    await second.printed('qraia is running');
    expect(second.output()).not.toContain('Generating');
    expect(await report(address, 'demo')).toMatchObject({ views });
    second.process.kill('SIGTERM');
    await second.ended;
  });
});
