// Why the endpoint did not start, in a line that says what to do: each failure happens for real.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { explainStartFailure } from './runServer.ts';
import { type ServeOptions, serve } from './serve.ts';
import { parseServerConfiguration } from './serverConfiguration.ts';
import { openDatabase } from './store/openDatabase.ts';

const configuration = parseServerConfiguration({ sites: [{ id: 'www', hosts: ['a.example'] }] });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qraia-run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function failureOf(changes: Partial<ServeOptions>): Promise<string> {
  const options = { configuration, dataFolder: join(folder, 'data'), host: '127.0.0.1', port: 0 };
  const all = { ...options, ...changes };
  const outcome = await serve(all).then(
    async (server) => {
      await server.close();
      return 'started';
    },
    (error: unknown) => explainStartFailure(error, all),
  );
  expect(outcome).not.toContain('\n');
  return outcome;
}

it('starts where nothing is wrong', async () => {
  expect(await failureOf({})).toBe('started');
});

it('a port that is taken', async () => {
  const first = await serve({ configuration, dataFolder: folder, host: '127.0.0.1', port: 0 });
  const { port } = first;
  expect(await failureOf({ port })).toBe(
    `port ${port} is taken: stop what uses it, or choose another with PORT=…`,
  );
  await first.close();
});

it('a host that is no address of this machine', async () => {
  expect(await failureOf({ host: '192.0.2.1' })).toMatch(
    /^host 192\.0\.2\.1 is no address of this/,
  );
});

it('a data folder below a file', async () => {
  writeFileSync(join(folder, 'file'), '');
  const dataFolder = join(folder, 'file', 'data');
  expect(await failureOf({ dataFolder })).toMatch(/^data folder .+ cannot be used .+QRAIA_DATA=…$/);
});

it('a data folder that is a file', async () => {
  const dataFolder = join(folder, 'file');
  writeFileSync(dataFolder, '');
  expect(await failureOf({ dataFolder })).toMatch(/^data folder .+ cannot be used/);
});

it('a database that cannot be opened', async () => {
  mkdirSync(join(folder, 'data', 'qraia.db'), { recursive: true });
  expect(await failureOf({})).toMatch(/^data folder .+ cannot be used/);
});

it('a file that is no database', async () => {
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'qraia.db'), 'a text file, '.repeat(1000));
  expect(await failureOf({})).toMatch(/^data folder .+ cannot be used/);
});

it('a database of a newer version', async () => {
  await failureOf({});
  const database = openDatabase(join(folder, 'data', 'qraia.db'));
  database.exec('PRAGMA user_version = 7');
  database.close();
  expect(await failureOf({})).toMatch(/was given version 7: start a newer qraia-ingest$/);
});
