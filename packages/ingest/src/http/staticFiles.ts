// Serves a folder of built files.

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The dashboard's policy: its own files, no host besides. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export type RequestHandler = (request: Request) => Promise<Response | undefined>;

/**
 * @param mount - path that the folder stands at, without a slash at the end.
 * @returns undefined for what is not below the mount.
 */
export function staticFiles(mount: string, folder: string): RequestHandler {
  return async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === mount) {
      return new Response(null, { status: 308, headers: { location: `${mount}/` } });
    }
    if (!pathname.startsWith(`${mount}/`)) return undefined;
    const name = pathname.slice(mount.length + 1) || 'index.html';
    const file = normalize(join(folder, name));
    const type = types[extname(file)];
    if (!file.startsWith(folder + sep) || !type)
      return new Response('not found\n', { status: 404 });
    try {
      return new Response(await readFile(file), {
        headers: {
          'content-type': type,
          'content-security-policy': POLICY,
          'cache-control': 'no-cache',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        },
      });
    } catch {
      return new Response('not found\n', { status: 404 });
    }
  };
}
