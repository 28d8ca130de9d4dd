// Whether a request comes from this machine itself. The address is looked at and not kept.

import type { IncomingMessage } from 'node:http';

const OWN = /^(127\.|::1$|::ffff:127\.)/;
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Both ends must be this machine: the peer's address, and the host that was asked for. The latter keeps
 * out a page elsewhere whose name was made to point here (DNS rebinding).
 */
export const isLoopback = ({ socket, headers }: IncomingMessage): boolean =>
  OWN.test(socket.remoteAddress ?? '') && OWN_NAME.test(headers.host ?? '');
