// Serves the browser's bundles to any page: the newest under its plain name, and each release under its own for good.

import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { makePrivateFolder } from '../privateFolder.ts';
import type { RequestHandler } from './staticFiles.ts';

const SERVED = /^qraia[\w.-]*\.js(on)?$/;
/** `qraia.1.4.0.js`, `qraia-ui.1.4.0.js`, `qraia.1.4.0.json`: one release's, and never another's. */
const VERSIONED = /\.\d+\.\d+\.\d+[\w.-]*\.js(on)?$/;
const YEAR = 365 * 24 * 60 * 60;

const encoders = { br: promisify(brotliCompress), gzip: promisify(gzip) };
type Encoding = keyof typeof encoders;

/**
 * @param folder - what was built.
 * @param kept - where every release stays that was ever served here: a page that pins one by its hash must find it
 *   after an upgrade, for without its tag nothing of it is gated. Absent = for work on the bundles themselves, where
 *   a version has many contents: nothing is cached.
 * @throws where nothing was built, or `kept` cannot be written.
 */
export function bundles(folder: string, kept?: string): RequestHandler {
  if (kept !== undefined) keepReleases(folder, kept);
  const files = new Map([folder, kept ?? folder].flatMap(served));
  return async ({ url, headers }) => {
    const { pathname } = new URL(url);
    const file = files.get(pathname);
    if (!file) return undefined;
    const lifetime = VERSIONED.test(pathname) ? `${YEAR}, immutable` : '300';
    const encoding = encodingFor(headers.get('accept-encoding') ?? '');
    return new Response(await file(encoding), {
      headers: {
        'content-type': `${pathname.endsWith('n') ? 'application/json' : 'text/javascript'}; charset=utf-8`,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': kept === undefined ? 'no-cache' : `public, max-age=${lifetime}`,
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      },
    });
  };
}

/** A release is built once; another content under its name is a repair. */
function keepReleases(folder: string, kept: string): void {
  makePrivateFolder(kept); // It lies beside the database.
  for (const name of readdirSync(folder).filter((each) => VERSIONED.test(each))) {
    copyFileSync(join(folder, name), join(kept, name));
  }
}

type File = (encoding: Encoding | undefined) => Promise<Uint8Array<ArrayBuffer>>;

const served = (folder: string): [path: string, file: File][] =>
  readdirSync(folder)
    .filter((name) => SERVED.test(name))
    .map((name) => [`/${name}`, compressed(join(folder, name))]);

/** Compressed as small as it gets, when it is first asked for. */
function compressed(path: string): File {
  const plain = new Uint8Array(readFileSync(path));
  const made = new Map<Encoding, ReturnType<File>>();
  return async (encoding) => {
    if (!encoding) return plain;
    const known =
      made.get(encoding) ?? encoders[encoding](plain).then((bytes) => new Uint8Array(bytes));
    made.set(encoding, known);
    return known;
  };
}

/** The better one that the browser takes. */
const encodingFor = (accepted: string): Encoding | undefined =>
  (['br', 'gzip'] as const).find((each) =>
    new RegExp(`\\b${each}\\b(?!\\s*;\\s*q=0(\\.0*)?(,|$))`).test(accepted),
  );
