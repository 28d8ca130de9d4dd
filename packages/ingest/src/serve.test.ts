// The endpoint as browsers, marketers and strangers meet it: a real server on loopback.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@qraia/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Server, serve } from './serve.ts';
import { parseServerConfiguration } from './serverConfiguration.ts';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const TODAY = '2026-03-10';
const ORIGIN = 'https://www.qraia.example';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

let folder: string;
let server: Server;
const start = async (k = 1): Promise<void> => {
  server = await serve({
    configuration: parseServerConfiguration({
      sites: [{ id: 'www', hosts: ['www.qraia.example', 'qraia.example'], timeZone: 'UTC', k }],
    }),
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    now: () => NOW,
  });
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qraia-ingest-'));
  await start();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Heard {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
const ask = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, method, path, headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Heard> =>
  ask(
    'POST',
    path,
    { origin: ORIGIN, 'user-agent': FIREFOX, ...headers },
    typeof body === 'string' ? body : JSON.stringify(body),
  );

let made = 0;
const newId = (): string => String(++made).padStart(22, '0');
const context = { entry: '/', source: '(direct)', language: 'nl', visitor: 'new' };
const batch = (events: unknown[], changes: object = {}) => ({
  v: 1,
  id: newId(),
  site: 'www',
  day: TODAY,
  consent: 'r1',
  visits: [{ ...context, events }],
  ...changes,
});
const arrival = { e: 'arrival', recency: 32 };
const view = { e: 'view', page: '/', entry: true, first: 'vd' };
const decision = {
  v: 1,
  site: 'www',
  choice: { statistics: 'granted', marketing: 'denied' },
  method: 'choose',
  language: 'nl',
};

async function report(changes: object = {}): Promise<Report> {
  const query = { site: 'www', from: TODAY, to: TODAY, ...changes };
  const { status, body } = await post('/v1/report', query);
  expect(status).toBe(200);
  return JSON.parse(body) as Report;
}
const rows = async (breakdown: string, measure: 'views' | 'visits' | 'decisions' | 'outgoing') =>
  Object.fromEntries(
    (await report({ breakdown })).rows.map((row) => [row.value, row[measure]] as const),
  );

describe('a batch', () => {
  it('is counted, and the page may read the answer', async () => {
    const { status, body, headers } = await post('/v1/beacon', batch([view]));
    expect([status, body]).toEqual([202, 'counted\n']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      vary: 'Origin',
      'access-control-expose-headers': 'Date, Retry-After, Qraia-Refused',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('that comes twice is counted once, in the same commit too', async () => {
    const same = batch([view]);
    const answers = await Promise.all([1, 2, 3].map(() => post('/v1/beacon', same)));
    expect(answers.map(({ body }) => body).sort()).toEqual([
      'counted\n',
      'duplicate\n',
      'duplicate\n',
    ]);
    expect((await post('/v1/beacon', same)).body).toBe('duplicate\n');
    expect((await report()).totals.views).toBe(1);
  });

  const refusals: [
    name: string,
    body: unknown,
    status: number,
    reason: string,
    headers?: object,
  ][] = [
    ['another origin', batch([view]), 403, 'origin', { origin: 'https://evil.example' }],
    ['a sandboxed page', batch([view]), 403, 'origin', { origin: 'null' }],
    ['no origin', batch([view]), 403, 'origin', { origin: '' }],
    ['a name that ends alike', batch([view]), 403, 'origin', { origin: 'https://xqraia.example' }],
    ['an unknown site', batch([view], { site: 'other' }), 404, 'site'],
    ['a site named as what all objects have', batch([view], { site: '__proto__' }), 404, 'site'],
    ['no JSON', '{"v":1', 400, 'json'],
    ['nothing', '', 400, 'json'],
    ['null', 'null', 400, 'form'],
    ['a list', '[]', 400, 'form'],
    ['an unknown field', batch([view], { visitor: 'x' }), 400, 'form'],
    ['an unknown event', batch([{ e: 'constructor' }]), 400, 'form'],
    ['__proto__', JSON.stringify(batch([view])).replace('{', '{"__proto__":{},'), 400, 'form'],
    [
      '__proto__ in an event',
      JSON.stringify(batch([view])).replace('{"e":', '{"__proto__":{"x":1},"e":'),
      400,
      'form',
    ],
    ['a query in a path', batch([{ ...view, page: '/?mail=x' }]), 400, 'form'],
    ['an arrival in company', batch([arrival, view]), 400, 'form'],
    ['a day that is closed', batch([view], { day: '2026-03-05' }), 410, 'sealed'],
    ['a day that has not begun', batch([view], { day: '2026-03-12' }), 400, 'day'],
    ['no day', batch([view], { day: '2026-02-30' }), 400, 'form'],
  ];
  it.each(refusals)('is refused: %s', async (_, body, status, reason, headers = {}) => {
    const answer = await post('/v1/beacon', body, headers as Record<string, string>);
    expect([answer.status, answer.headers['qraia-refused']]).toEqual([status, reason]);
    expect(answer.body).toMatch(/^.+\n$/);
    expect((await report()).totals.views).toBe(0);
    expect({}).not.toHaveProperty('x');
  });

  it.each(['2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11'])(
    'of %s is in time',
    async (day) => {
      expect((await post('/v1/beacon', batch([view], { day }))).status).toBe(202);
      expect((await report({ from: day, to: day })).totals.views).toBe(1);
    },
  );

  // The connection hung or broke before its answer, and a browser sends such a body again.
  it.each([70_000, 600_000, 5_000_000])(
    'of %i bytes is refused so that it is heard',
    async (length) => {
      const { status, headers } = await post('/v1/beacon', 'x'.repeat(length));
      expect([status, headers['qraia-refused']]).toEqual([413, 'size']);
      expect(headers['access-control-allow-origin']).toBe(ORIGIN);
      expect((await post('/v1/beacon', batch([view]))).status).toBe(202);
    },
  );
});

describe('what is counted', () => {
  it('adds up in totals and tables', async () => {
    await post('/v1/beacon', batch([arrival]));
    const onward = { e: 'view', page: '/b', from: '/', first: 'vd' };
    const link = { e: 'click', kind: 'download', page: '/b', link: '/a.pdf' };
    await post('/v1/beacon', batch([view, onward, { e: 'continued' }, link]));
    await post('/v1/beacon', batch([{ ...view, first: 'v' }]));
    const { totals, visitors, rows: days } = await report();
    expect(totals).toEqual({
      visitors: 1,
      visits: 2,
      views: 3,
      continued: 1,
      outgoing: 1,
      clicks: 1,
      decisions: 0,
      bounces: 1,
    });
    expect(visitors).toBe('exact');
    expect(days.map(({ value, views }) => [value, views])).toEqual([[TODAY, 3]]);
    expect(await rows('page', 'views')).toEqual({ '/': 2, '/b': 1 });
    expect(await rows('browser', 'visits')).toEqual({ Firefox: 2 });
    expect(await rows('system', 'visits')).toEqual({ Linux: 2 });
    expect(await rows('transition', 'outgoing')).toEqual({ '/→/b': 1 });
    const files = await report({
      breakdown: 'link',
      filter: { dimension: 'kind', value: 'download' },
    });
    expect(files.rows.map(({ value, clicks }) => [value, clicks])).toEqual([['/a.pdf', 1]]);
  });

  it('counts a way out of yesterday’s page on yesterday', async () => {
    const onward = { e: 'view', page: '/b', from: '/', fromDay: '2026-03-09', first: 'vd' };
    await post('/v1/beacon', batch([onward]));
    expect((await report()).totals).toMatchObject({ views: 1, outgoing: 0 });
    expect((await report({ from: '2026-03-09', to: '2026-03-09' })).totals).toMatchObject({
      views: 0,
      outgoing: 1,
    });
  });

  it.each(['Googlebot/2.1 (+http://www.google.com/bot.html)', 'curl/8.5.0', ''])(
    'counts the bot "%s" apart',
    async (userAgent) => {
      await post('/v1/beacon', batch([view]), { 'user-agent': userAgent });
      await post('/v1/beacon', batch([arrival]), { 'user-agent': userAgent });
      expect((await report()).totals).toMatchObject({ views: 0, visits: 0, visitors: 0 });
      expect(await rows('bot', 'views')).toEqual({ declared: 1 });
      expect((await report()).botViews).toBe(1);
      expect(await rows('page', 'views')).toEqual({});
    },
  );

  it('counts a decision once, and once for each answer', async () => {
    expect((await post('/v1/decision', decision)).status).toBe(202);
    await post('/v1/decision', { ...decision, choice: { statistics: 'denied' } });
    expect((await report()).totals).toMatchObject({ decisions: 2, views: 0, visitors: 0 });
    expect(await rows('choice', 'decisions')).toEqual({
      'statistics:granted': 1,
      'statistics:denied': 1,
      'marketing:denied': 1,
    });
    expect(await rows('method', 'decisions')).toEqual({ choose: 2 });
  });

  it.each([
    ['another origin', decision, { origin: 'https://evil.example' }, 403],
    ['an id', { ...decision, id: 'x' }, {}, 400],
    ['an unknown category', { ...decision, choice: { constructor: 'granted' } }, {}, 400],
  ] as const)('refuses a decision with %s', async (_, body, headers, status) => {
    expect((await post('/v1/decision', body, headers)).status).toBe(status);
    expect((await report()).totals.decisions).toBe(0);
  });

  it('is still there after a restart, and still counted once', async () => {
    const same = batch([view]);
    await post('/v1/beacon', same);
    await server.close();
    await start();
    expect((await report()).totals.views).toBe(1);
    expect((await post('/v1/beacon', same)).body).toBe('duplicate\n');
  });

  it('hides values of fewer than k visitors and keeps the sums', async () => {
    await server.close();
    await start(5);
    for (const source of [...Array(6).fill('big.example'), 'rare.example', 'odd.example']) {
      for (const event of [arrival, view]) {
        const visits = [{ ...context, source, events: [event] }];
        await post('/v1/beacon', batch([], { visits }));
      }
    }
    const { rows: shown, joined, totals } = await report({ breakdown: 'source' });
    expect(JSON.stringify(shown)).not.toMatch(/rare|odd/);
    expect(joined).toBe(3);
    expect(shown.map(({ value, visits }) => [value, visits])).toEqual([['(other)', 8]]);
    expect(totals.visits).toBe(8);
  });
});

describe('private routes', () => {
  const query = JSON.stringify({ site: 'www', from: TODAY, to: TODAY });

  it('answer this machine', async () => {
    const { status, body } = await ask('GET', '/v1/sites');
    expect(status).toBe(200);
    expect(JSON.parse(body).sites).toMatchObject([{ id: 'www', firstDay: null, today: TODAY }]);
  });

  // Other spellings of the address were answered, whoever asked.
  it.each([
    ['POST', '/v1/report'],
    ['POST', '/v1/report?x=1'],
    ['POST', '/v1/%72eport'],
    ['POST', '/v1/./report'],
    ['POST', '/x/../v1/report'],
    ['POST', '/x/%2e%2e/v1/report'],
    ['POST', 'http://localhost/v1/report'],
    ['POST', 'http://stats.example/v1/report'],
    ['GET', '/v1/sites'],
    ['GET', '/v1/%73ites'],
    ['GET', '/dashboard/'],
    ['GET', '/x/../dashboard/'],
  ])('%s %s is refused to another host name', async (method, path) => {
    const body = method === 'POST' ? query : '';
    for (const host of ['stats.example', 'localhost.stats.example', '127.0.0.1.nip.example:80']) {
      const answer = await ask(method, path, { host }, body);
      expect([answer.status, answer.headers['qraia-refused']]).toEqual([403, 'private']);
      expect(answer.body).not.toContain('totals');
    }
  });

  it('cannot be read by pages of other origins', async () => {
    const { headers } = await post('/v1/report', query);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    ['no JSON', '{', 400],
    ['an unknown site', JSON.stringify({ site: 'x', from: TODAY, to: TODAY }), 404],
    ['no range', JSON.stringify({ site: 'www' }), 400],
  ])('say what was expected: %s', async (_, body, status) => {
    const answer = await post('/v1/report', body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).error).toMatch(/expected|no site/);
  });

  it('leave the public ways in open', async () => {
    const host = 'stats.example';
    expect((await post('/v1/beacon', batch([view]), { host })).status).toBe(202);
    expect((await ask('GET', '/healthz', { host })).body).toBe('ok\n');
  });
});

it('writes nothing of who asked', async () => {
  const canaries = [
    'canarybrowser',
    '203.0.113.77',
    'canaryquery',
    'canaryreferrer',
    'canarycookie',
  ];
  await post('/v1/beacon?canaryquery=1', batch([view]), {
    'user-agent': `${FIREFOX} canarybrowser/9`,
    'x-forwarded-for': '203.0.113.77',
    referer: 'https://canaryreferrer.example/?canaryquery',
    cookie: 'canarycookie=1',
  });
  await post('/v1/beacon', batch([{ ...view, page: '/?canaryquery' }]));
  await post('/v1/beacon', '{"canaryquery');
  await post('/v1/decision', decision, { 'user-agent': 'canarybrowser' });
  const read = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join();
  for (const bytes of [read(), await server.close().then(read)]) {
    expect(bytes).toContain('Firefox');
    for (const canary of [...canaries, '127.0.0.1']) expect(bytes).not.toContain(canary);
  }
  await start();
});
