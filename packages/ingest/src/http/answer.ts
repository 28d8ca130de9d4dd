// A plain answer, for the routes that sit directly on node:http and for those that do not.

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a page elsewhere may read of an answer. */
const EXPOSED = 'Date, Retry-After, Qraia-Refused';

/**
 * @param origin - echoed where the request carried one: no credentials are ever accepted with it.
 */
export function answer(
  status: number,
  origin: string,
  body = '',
  extra: Record<string, string> = {},
): Answer {
  return {
    status,
    body,
    headers: {
      ...(origin ? { 'access-control-allow-origin': origin, vary: 'Origin' } : {}),
      'access-control-expose-headers': EXPOSED,
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      ...extra,
    },
  };
}

/** A refusal explains itself, in the body for people and in a header for tools. */
export const refuse = (status: number, origin: string, reason: string, why: string): Answer =>
  answer(status, origin, `${why}\n`, { 'qraia-refused': reason });
