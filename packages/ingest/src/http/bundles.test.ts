import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundles } from './bundles.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qraia-bundles-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A folder as a build of that release leaves it. */
function built(version: string, text: string): string {
  const folder = join(root, `built-${version}`);
  mkdirSync(folder, { recursive: true });
  for (const name of ['qraia.js', `qraia.${version}.js`, `qraia-ui.${version}.js`]) {
    writeFileSync(join(folder, name), `${text} ${name}`);
  }
  writeFileSync(join(folder, `qraia.${version}.json`), '{}');
  writeFileSync(join(folder, 'secret.js'), 'not ours');
  return folder;
}
const kept = (): string => join(root, 'data', 'bundles');
const ask = (handler: ReturnType<typeof bundles>, path: string, encoding = '') =>
  handler(
    new Request(`https://stats.example${path}`, { headers: { 'accept-encoding': encoding } }),
  );

it('a release stays under its own name when the next one has come', async () => {
  bundles(built('1.0.0', 'old'), kept());
  const handler = bundles(built('1.1.0', 'new'), kept());
  const textOf = async (path: string) => (await ask(handler, path))?.text();
  expect(await textOf('/qraia.js')).toBe('new qraia.js');
  expect(await textOf('/qraia.1.1.0.js')).toBe('new qraia.1.1.0.js');
  expect(await textOf('/qraia.1.0.0.js')).toBe('old qraia.1.0.0.js');
  expect(await textOf('/qraia-ui.1.0.0.js')).toBe('old qraia-ui.1.0.0.js');
  expect(await ask(handler, '/qraia.0.9.0.js')).toBeUndefined();
  expect(await ask(handler, '/secret.js')).toBeUndefined();
});

it('a release may be kept for good, the newest is asked for again, and no page is shut out', async () => {
  const handler = bundles(built('1.0.0', 'text'), kept());
  const headersOf = async (path: string) =>
    Object.fromEntries((await ask(handler, path))?.headers ?? []);
  expect(await headersOf('/qraia.1.0.0.js')).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  expect((await headersOf('/qraia.js'))['cache-control']).toBe('public, max-age=300');
  expect((await headersOf('/qraia.1.0.0.json'))['content-type']).toMatch('application/json');
});

it('without a place to keep them nothing is cached, for a version has many contents', async () => {
  const answer = await ask(bundles(built('1.0.0', 'text')), '/qraia-ui.1.0.0.js');
  expect(answer?.headers.get('cache-control')).toBe('no-cache');
});

it.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['identity', null, (bytes: Uint8Array) => bytes],
])('to a browser that takes "%s" it is sent as %s', async (accepted, encoding, decode) => {
  const handler = bundles(built('1.0.0', 'text'), kept());
  for (let time = 0; time < 2; time++) {
    const answer = await ask(handler, '/qraia.js', accepted);
    expect(answer?.headers.get('content-encoding')).toBe(encoding);
    expect(answer?.headers.get('vary')).toBe('accept-encoding');
    const bytes = new Uint8Array((await answer?.arrayBuffer()) ?? []);
    expect(Buffer.from(decode(bytes)).toString()).toBe('text qraia.js');
  }
});
