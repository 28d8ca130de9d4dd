// Reads a request's body up to the limit.

import type { IncomingMessage } from 'node:http';
import { limits } from '@qraia/protocol';

/**
 * Read to the end and thrown away up to here, because a client that is still sending hears no answer: the
 * browser would take the broken connection for a network error and send the same body for ever.
 */
const HEARD_OUT = 1_048_576;

/** @returns undefined where the body is larger than the limit. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > HEARD_OUT) return undefined;
    if (length <= limits.bodyBytes) parts.push(part);
  }
  if (length > limits.bodyBytes) return undefined;
  return Buffer.concat(parts).toString('utf8');
}
