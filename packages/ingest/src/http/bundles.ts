// Serves the browser's bundles to any page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from './staticFiles.ts';

/** @throws where nothing was built. */
export function bundles(folder: string): RequestHandler {
  const names = readdirSync(folder).filter((name) => /^qraia[\w.-]*\.js$/.test(name));
  const files = new Map(names.map((name) => [`/${name}`, readFileSync(join(folder, name))]));
  return async ({ url }) => {
    const file = files.get(new URL(url).pathname);
    return (
      file &&
      new Response(file, {
        headers: {
          'content-type': 'text/javascript; charset=utf-8',
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'cache-control': 'public, max-age=300',
          'x-content-type-options': 'nosniff',
        },
      })
    );
  };
}
