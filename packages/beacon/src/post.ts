// One batch to the endpoint, and what its answer means for the outbox.

/** Settled: the batch is done with. Kept: try the same bytes again, not before `retryAfter` milliseconds. */
export type Answer = { settled: true } | { settled: false; retryAfter?: number };

export type Send = (body: string, signal: AbortSignal) => Promise<Answer>;

/** Counted (2xx), refused for what it is (400, 413), or too late for its day (410): no retry helps. */
const isSettled = (status: number): boolean =>
  (status >= 200 && status < 300) || status === 400 || status === 410 || status === 413;

/**
 * `fetch` with `keepalive`: unlike sendBeacon it answers, and like it, it outlives the page.
 * A text body needs no preflight.
 *
 * @param request - what carries it; the page's own `fetch` where absent.
 */
export const postTo =
  (address: string, request: typeof fetch = (input, init) => fetch(input, init)): Send =>
  async (body, signal) => {
    const response = await request(address, {
      method: 'POST',
      body,
      keepalive: true,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const seconds = Number(response.headers.get('retry-after'));
    if (isSettled(response.status)) return { settled: true };
    return seconds > 0 ? { settled: false, retryAfter: seconds * 1000 } : { settled: false };
  };
