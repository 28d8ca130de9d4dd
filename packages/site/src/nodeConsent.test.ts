// Every way in which a Node handler may send its head: ours is added once, and theirs arrives whole.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createHttp2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { consentOf, nodeConsent } from './index.ts';
import { type Answer, type Asker, listen } from './testing/listen.ts';
import { createTestSite, recordOf, reset, visitWith } from './testing/requests.ts';

const follow = nodeConsent(createTestSite());
let ask: Asker | undefined;
afterEach(() => ask?.close());

const answerOf = async (
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Answer> => {
  ask = await listen(createServer(handle));
  return ask('/', visitWith(recordOf()));
};
const followed =
  (handle: (response: ServerResponse) => void) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    follow(request, response);
    handle(response);
  };

describe('nodeConsent', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['an object', (response) => response.writeHead(201, { 'Set-Cookie': ['a=1', 'b=2'] })],
    [
      'a reason too',
      (response) => response.writeHead(201, 'Made', { 'Set-Cookie': ['a=1', 'b=2'] }),
    ],
    [
      'no reason said',
      (response) => response.writeHead(201, undefined, { 'Set-Cookie': ['a=1', 'b=2'] }),
    ],
    [
      'a flat list',
      (response) => response.writeHead(201, ['Set-Cookie', 'a=1', 'set-cookie', 'b=2']),
    ],
    [
      'a list of pairs',
      (response) =>
        response.writeHead(201, [
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
        ] as never),
    ],
    [
      'headers set before, and replaced',
      (response) => {
        response.setHeader('Set-Cookie', 'old=0');
        response.writeHead(201, { 'Set-Cookie': ['a=1', 'b=2'] });
      },
    ],
    [
      'headers flushed before the body',
      (response) => {
        response.statusCode = 201;
        response.setHeader('Set-Cookie', ['a=1', 'b=2']);
        response.flushHeaders();
      },
    ],
  ])('adds to a head written with %s', async (_, write) => {
    const answer = await answerOf(
      followed((response) => {
        write(response);
        response.write('half ');
        response.end('and half');
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.lines('set-cookie')).toEqual(['a=1', 'b=2', reset]);
    expect(answer.lines('content-security-policy')).toHaveLength(1);
    expect(answer.body).toBe('half and half');
  });

  it('adds once where it is called twice in a row by two wrappers of the head', async () => {
    const answer = await answerOf(
      followed((response) => {
        const { writeHead } = response;
        response.writeHead = ((status: number) => writeHead.call(response, status)) as never;
        response.end();
      }),
    );
    expect(answer.lines('set-cookie')).toEqual([reset]);
  });

  it('leaves a response alone whose head has gone', async () => {
    const answer = await answerOf((request, response) => {
      response.write('sent ');
      follow(request, response);
      response.end(consentOf(request).has('embedded') ? 'and read' : '');
    });
    expect(answer.body).toBe('sent and read');
    expect(answer.lines('set-cookie')).toEqual([]);
  });

  it('denies where the request was never followed', () => {
    expect(consentOf({}).decision).toBeNull();
    expect(consentOf({}).has('statistics')).toBe(false);
  });

  it('serves http2 as well', async () => {
    const server = createHttp2Server((request, response) => {
      const consent = follow(request, response);
      response.end(consent.has('embedded') ? 'with video' : 'without video');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const { host, ...headers } = visitWith(recordOf());
    const stream = client.request({ ':path': '/', ':authority': host, ...headers });
    const head = await new Promise<{ [name: string]: unknown }>((resolve) =>
      stream.on('response', resolve),
    );
    let body = '';
    for await (const chunk of stream) body += chunk;
    client.close();
    server.close();
    expect(body).toBe('with video');
    expect(head['set-cookie']).toEqual([reset]);
    expect(head['content-security-policy']).toContain('video.example');
  });
});
