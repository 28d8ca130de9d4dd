// Reads a request's body up to the limit.

import type { IncomingMessage } from 'node:http';
import { limits } from '@qraia/protocol';

/** @returns undefined where the body is larger than the limit. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limits.bodyBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
