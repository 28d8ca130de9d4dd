// A stand-in for other people's servers: an advertising pixel and tag, a video player, a partner.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const file = (name) => readFileSync(new URL(`third-party/${name}`, import.meta.url), 'utf8');

const html = 'text/html; charset=utf-8';
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** @type {Map<string, { type: string, body: string | Uint8Array }>} */
const files = new Map([
  ['/pixel.gif', { type: 'image/gif', body: pixel }],
  ['/tag.js', { type: 'text/javascript; charset=utf-8', body: file('tag.js') }],
  ['/video/demo', { type: html, body: file('video.html') }],
  ['/partner', { type: html, body: file('partner.html') }],
]);

/** @returns {(request: Request) => Promise<Response>} */
export function createThirdParty() {
  return async function thirdParty(request) {
    const path = new URL(request.url).pathname;
    const found = files.get(path);
    const headers = new Headers({
      'content-type': found?.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    if (path === '/pixel.gif') {
      headers.set('set-cookie', `adp_id=${randomUUID()}; Max-Age=31536000; Path=/`);
    }
    const body = found?.body ?? 'Not found\n';
    return new Response(request.method === 'HEAD' ? null : body, {
      status: found ? 200 : 404,
      headers,
    });
  };
}
