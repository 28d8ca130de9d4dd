// What an answer of the endpoint means for a batch, and what goes with a request.

import { describe, expect, it } from 'vitest';
import { postTo } from './post.ts';

const { signal } = new AbortController();
const answered = (status: number, headers?: Record<string, string>) =>
  postTo('https://stats.example/v1/beacon', async () => {
    return new Response(null, headers ? { status, headers } : { status });
  })('{}', signal);

describe('postTo', () => {
  it.each([200, 202, 204, 400, 410, 413])('is done with the batch on %i', async (status) => {
    expect(await answered(status)).toEqual({ settled: true });
  });

  it.each([403, 404, 408, 429, 500, 502, 503])('keeps the batch on %i', async (status) => {
    expect(await answered(status)).toEqual({ settled: false });
  });

  it('waits as long as the endpoint asks for', async () => {
    expect(await answered(503, { 'retry-after': '5' })).toEqual({
      settled: false,
      retryAfter: 5000,
    });
    expect(await answered(503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' })).toEqual({
      settled: false,
    });
  });

  it('sends text without cookies or referrer, and outlives the page', async () => {
    const seen: unknown[] = [];
    await postTo('https://stats.example/v1/beacon', async (...request) => {
      seen.push(...request);
      return new Response(null, { status: 202 });
    })('the bytes', signal);
    expect(seen).toEqual([
      'https://stats.example/v1/beacon',
      {
        method: 'POST',
        body: 'the bytes',
        keepalive: true,
        signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      },
    ]);
  });
});
