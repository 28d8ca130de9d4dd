// What the README tells a new user to write, run as it stands there.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { encodeRecord } from '@qraia/consent';
import { afterAll, describe, expect, it } from 'vitest';
import { app as expressApp } from '../snippets/express.js';
import { app as fastifyApp } from '../snippets/fastify.js';
import { app as honoApp } from '../snippets/hono.js';
import { server } from '../snippets/node.js';
import { site } from '../snippets/site.js';
import { type Asker, listen } from './testing/listen.ts';
import { serveFetch } from './testing/serveFetch.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const opened: Asker[] = [];
afterAll(() => {
  for (const each of opened) each.close();
});

const record = `qraia_consent=${encodeRecord({
  revision: site.configuration.revision,
  time: Date.now() - 1000,
  granted: ['embedded'],
  services: {},
  method: 'choose',
})}`;

it.each(['site', 'node', 'express', 'fastify', 'hono'])('the README shows %s.js', (name) => {
  const snippet = readFileSync(new URL(`../snippets/${name}.js`, import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`js\n${snippet}\`\`\``);
});

describe.each([
  ['node', () => server],
  ['express', () => createServer(expressApp)],
  ['fastify', () => fastifyApp.listen({ port: 0 }).then(() => fastifyApp.server)],
  ['hono', () => serveFetch(honoApp.fetch)],
])('%s.js', (_, start) => {
  it('shows the video to who granted it, under the policy that lets it in', async () => {
    const ask = await listen(await start());
    opened.push(ask);
    const visit = async (cookie: string) => {
      const headers = { cookie, accept: 'text/html' };
      const response = await fetch(`http://127.0.0.1:${ask.port}/`, { headers });
      return [
        await response.text(),
        response.headers.get('content-security-policy')?.includes('*.video.example'),
        response.headers.getSetCookie().map((line) => line.split('=', 1)[0]),
      ];
    };
    expect(await visit(record)).toEqual(['with the video', true, ['qraia_consent']]);
    expect(await visit('vid_1=x')).toEqual(['without the video', false, ['vid_1', 'vid_1']]);
  });
});
