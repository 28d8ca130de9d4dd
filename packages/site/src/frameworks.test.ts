// The four adapters on real servers: what the visitor's browser receives.

import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consentOf,
  expressConsent,
  fastifyConsent,
  honoConsent,
  nodeConsent,
  type SiteConsent,
} from './index.ts';
import { type Asker, listen } from './testing/listen.ts';
import { createTestSite, DAY, NOW, recordOf, reset, visitWith } from './testing/requests.ts';
import { serveFetch } from './testing/serveFetch.ts';

const OWN_POLICY = "frame-ancestors 'none'";
const OWN_COOKIES = ['session=1; Path=/; HttpOnly', 'theme=dark'];
const OWN_DECISION = `${recordOf({ granted: [], method: 'withdraw' })}; Path=/`;
const SHARED = 'public, max-age=600';
const chunks = ['one ', 'two ', 'three'];
const words = (request: object): string =>
  consentOf(request).has('embedded') ? 'with video' : 'without video';

/** The same site in each framework, each in its own way of answering. */
const frameworks: { readonly [name: string]: (site: SiteConsent) => Server | Promise<Server> } = {
  'node:http'(site) {
    const follow = nodeConsent(site);
    return createServer((request, response) => {
      follow(request, response);
      if (request.url === '/own') {
        const policy = { 'Content-Security-Policy': OWN_POLICY, Vary: 'Accept-Encoding' };
        response.writeHead(200, 'Fine', { ...policy, 'Set-Cookie': OWN_COOKIES }).end('own');
      } else if (request.url === '/decides') {
        response.setHeader('Set-Cookie', OWN_DECISION);
        response.end();
      } else if (request.url === '/shared') {
        response.writeHead(200, ['Cache-Control', SHARED]).end('shared');
      } else if (request.url === '/stream') {
        Readable.from(chunks).pipe(response);
      } else if (request.url === '/plain') {
        response.end('plain');
      } else if (request.url === '/fails') {
        response.writeHead(500).end();
      } else response.end(words(request));
    });
  },
  Express(site) {
    const app = express();
    app.use(expressConsent(site));
    app.get('/', (request, response) => void response.send(words(request)));
    app.get('/plain', (_, response) => void response.send('plain'));
    app.get('/own', (_, response) => {
      response.set({ 'Content-Security-Policy': OWN_POLICY, Vary: 'Accept-Encoding' });
      response.cookie('session', '1', { httpOnly: true });
      response.append('Set-Cookie', 'theme=dark');
      response.send('own');
    });
    app.get('/decides', (_, response) => void response.set('Set-Cookie', OWN_DECISION).end());
    app.get('/shared', (_, response) => void response.set('Cache-Control', SHARED).send('shared'));
    app.get('/stream', (_, response) => void Readable.from(chunks).pipe(response));
    app.get('/fails', (_, response) => void response.status(500).end());
    return createServer(app);
  },
  async Fastify(site) {
    const app = fastify();
    await app.register(fastifyConsent(site));
    app.get('/', (request) => words(request));
    app.get('/plain', () => 'plain');
    app.get('/own', (_, reply) => {
      reply.headers({ 'content-security-policy': OWN_POLICY, vary: 'Accept-Encoding' });
      reply.header('set-cookie', OWN_COOKIES);
      return 'own';
    });
    app.get('/decides', (_, reply) => reply.header('set-cookie', OWN_DECISION).send(''));
    app.get('/shared', (_, reply) => reply.header('cache-control', SHARED).send('shared'));
    app.get('/stream', (_, reply) => reply.send(Readable.from(chunks)));
    app.get('/fails', () => {
      throw new Error('meant to fail');
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server;
  },
  Hono(site) {
    const app = new Hono();
    app.onError((_, context) => context.text('', 500));
    app.use(honoConsent(site));
    app.get('/', (context) => context.text(words(context)));
    app.get('/plain', (context) => context.text('plain'));
    app.get('/own', (context) => {
      context.header('Content-Security-Policy', OWN_POLICY);
      context.header('Vary', 'Accept-Encoding');
      for (const cookie of OWN_COOKIES) context.header('Set-Cookie', cookie, { append: true });
      return context.text('own');
    });
    app.get('/decides', (context) => context.body('', 200, { 'Set-Cookie': OWN_DECISION }));
    app.get('/shared', (context) => context.text('shared', 200, { 'Cache-Control': SHARED }));
    app.get('/stream', (context) =>
      stream(context, async (out) => {
        for (const chunk of chunks) await out.write(chunk);
      }),
    );
    app.get('/fails', () => {
      throw new Error('meant to fail');
    });
    return serveFetch(app.fetch);
  },
};

describe.each(Object.entries(frameworks))('%s', (_, start) => {
  let ask: Asker;
  let lax: Asker;
  const site = createTestSite({ own: ['https://stats.example'] });
  beforeAll(async () => {
    ask = await listen(await start(site));
    lax = await listen(await start(createTestSite({ enforce: false })));
  });
  afterAll(() => {
    ask.close();
    lax.close();
  });

  const policies = async (path: string, cookie: string): Promise<string[]> =>
    // Lines and commas both part policies: https://www.w3.org/TR/CSP3/#parse-response-csp
    (await ask(path, visitWith(cookie)))
      .lines('content-security-policy')
      .flatMap((line) => line.split(/, */));

  it('hands the decision to the page', async () => {
    expect((await ask('/', visitWith(recordOf()))).body).toBe('with video');
    expect((await ask('/', visitWith(''))).body).toBe('without video');
  });

  it('sends the policy of the decision', async () => {
    const [granted = ''] = await policies('/', recordOf());
    expect(granted).toContain(
      "default-src 'self' https://stats.example qraia.com:* *.qraia.com:* pay.example video.example data:",
    );
    expect(granted).not.toContain('ads.example');
    const [denied = ''] = await policies('/', '');
    expect(denied).toContain('pay.example');
    expect(denied).not.toContain('video.example');
  });

  it('after an opt-out, accepting all lets in nobody whom others share with, and is set again as it was', async () => {
    const all = recordOf({ granted: ['marketing', 'embedded'], method: 'accept-all' });
    const policy = async (more: { readonly [name: string]: string }): Promise<string> =>
      (await ask('/', visitWith(all, more))).lines('content-security-policy').join();
    expect(await policy({})).toContain('video.example');
    for (const signal of ['sec-gpc', 'dnt']) {
      expect(await policy({ [signal]: '1' })).not.toMatch(/video|ads/);
      const answer = await ask('/', visitWith(all, { [signal]: '1' }));
      expect(answer.body).toBe('without video');
      expect(answer.lines('set-cookie').join()).toContain(all);
    }
    expect((await ask('/', visitWith(recordOf(), { 'sec-gpc': '1' }))).body).toBe('with video');
  });

  it('by the same policy for a fetch: a worker has the policy of its own script', async () => {
    const url = `http://127.0.0.1:${ask.port}/`;
    const response = await fetch(url, { headers: { cookie: recordOf() } });
    expect(response.headers.get('content-security-policy')).toContain('video.example');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('vary')).toContain('Cookie');
  });

  it('leaves the site’s own policy, cookies and Vary where they are', async () => {
    const answer = await ask('/own', visitWith(`${recordOf()}; ad=1`));
    expect(await policies('/own', recordOf())).toEqual([
      OWN_POLICY,
      expect.stringContaining('video.example'),
    ]);
    const cookies = answer.lines('set-cookie');
    expect(cookies.slice(0, 2)).toEqual([expect.stringMatching(/^session=1;/), 'theme=dark']);
    expect(cookies.slice(2)).toEqual([
      'ad=; Max-Age=0; Path=/; Secure',
      'ad=; Max-Age=0; Path=/; Domain=www.qraia.com; Secure',
      'ad=; Max-Age=0; Path=/; Domain=qraia.com; Secure',
      reset,
    ]);
    expect(answer.lines('vary').join(', ')).toBe('Accept-Encoding, Cookie, DNT, Sec-GPC');
    expect(answer.body).toBe('own');
  });

  it('leaves nothing of one visitor in the answer to the next', async () => {
    await ask('/own', visitWith(`${recordOf()}; ad=1`));
    const next = await ask('/own', visitWith(''));
    expect(next.lines('set-cookie')).toHaveLength(OWN_COOKIES.length);
    expect(next.lines('content-security-policy').join()).not.toContain('video.example');
  });

  it('expires what was withdrawn, and keeps what was granted or is not declared', async () => {
    const sent = 'vid_a=1; sid=2; ad=3; other=4; qraia_consent_x=5';
    const expired = async (decision: string): Promise<string[]> => {
      const answer = await ask('/', visitWith(`${decision}; ${sent}`));
      const lines = answer.lines('set-cookie').filter((line) => line.includes('Max-Age=0;'));
      return [...new Set(lines.map((line) => line.slice(0, line.indexOf('='))))];
    };
    expect(await expired(recordOf())).toEqual(['ad']);
    expect(await expired(recordOf({ granted: [], method: 'withdraw' }))).toEqual(['vid_a', 'ad']);
    expect(await expired('theme=dark')).toEqual(['vid_a', 'ad']);
  });

  it.each([
    ['no decision', ''],
    ['a broken one', 'qraia_consent=1.r1.x'],
    ['one tossed by a sibling', `${recordOf()}; ${recordOf({ granted: ['marketing'] })}`],
    ['one of another revision', recordOf({ revision: 'r0' })],
    ['one that has expired', recordOf({ time: NOW - 183 * DAY })],
  ])('denies with %s, and sets none', async (_, cookie) => {
    const answer = await ask('/', visitWith(cookie));
    expect(answer.body).toBe('without video');
    expect(answer.lines('set-cookie')).toEqual([]);
    expect(answer.lines('content-security-policy').join()).not.toContain('video.example');
  });

  it('sets the decision again until its own end, and on pages only', async () => {
    expect((await ask('/', visitWith(recordOf()))).lines('set-cookie')).toEqual([reset]);
    const part = visitWith(recordOf(), { 'sec-fetch-dest': 'empty', accept: 'text/html' });
    expect((await ask('/', part)).lines('set-cookie')).toEqual([]);
    const old = { host: 'www.qraia.com', cookie: recordOf(), accept: 'text/html,*/*' };
    expect((await ask('/', old)).lines('set-cookie')).toEqual([reset.replace('; Secure', '')]);
  });

  it('does not speak against a decision that the site sets itself', async () => {
    const answer = await ask('/decides', visitWith(recordOf()));
    expect(answer.lines('set-cookie')).toEqual([OWN_DECISION]);
  });

  it('puts nobody’s cookies into what a shared cache may keep', async () => {
    const answer = await ask('/shared', visitWith(`${recordOf()}; ad=1`));
    expect(answer.lines('set-cookie')).toEqual([]);
    expect(answer.lines('vary').join()).toContain('Cookie');
  });

  it('does not disturb a stream, nor an error', async () => {
    const streamed = await ask('/stream', visitWith(recordOf()));
    expect(streamed.body).toBe('one two three');
    expect(streamed.lines('set-cookie')).toEqual([reset]);
    const failed = await ask('/fails', visitWith(recordOf()));
    expect(failed.status).toBe(500);
    expect(failed.lines('content-security-policy')).toHaveLength(1);
  });

  it('without enforcing varies where the page asked, and where cookies are set', async () => {
    const vary = async (path: string, cookie: string): Promise<string> =>
      (await lax(path, visitWith(cookie))).lines('vary').join();
    expect(await vary('/', '')).toBe('Cookie, DNT, Sec-GPC');
    expect(await vary('/plain', '')).toBe('');
    expect(await vary('/plain', 'other=1')).toBe('');
    expect(await vary('/plain', recordOf())).toBe('Cookie, DNT, Sec-GPC');
    const answer = await lax('/', visitWith(recordOf()));
    expect(answer.lines('content-security-policy')).toEqual([]);
  });

  it('answers whatever stands in the cookies and the host', async () => {
    const odd = 'vid_;=;ad=\u00ff,x; vid_[a]=1; vid_\u00e9=1; vid_,=1; __Host-ad=1; =; ;;ad';
    const answer = await ask('/', visitWith(odd, { host: 'www.qraia.com:99;x' }));
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('without video');
    const lines = answer.lines('set-cookie');
    expect([...new Set(lines.map((line) => line.slice(0, line.indexOf('='))))]).toEqual([
      'ad',
      'vid_[a]',
    ]);
  });
});
