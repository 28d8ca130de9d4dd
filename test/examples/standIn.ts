// The third party that the examples embed, and a record of what it was asked: the judge of their tests.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createThirdParty } from '../../examples/qraia-site/third-party.mjs';

/** Where `npm start` has it, and so where the examples say it is. */
export const WRITTEN = '127.0.0.1:8788';

export interface StandIn {
  /** `127.0.0.1:…`, a port that was free. */
  readonly host: string;
  /** Paths that were asked for since the last `forget`. */
  received(): readonly string[];
  forget(): void;
  close(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const paths: string[] = [];
  const answer = createThirdParty();
  const server = createServer(
    getRequestListener((request) => {
      paths.push(new URL(request.url).pathname);
      return answer(request);
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => paths,
    forget() {
      paths.length = 0;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
