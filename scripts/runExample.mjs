// The endpoint with the example site, its third party, and on request a site of generated data.

import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import {
  bundles,
  explainStartFailure,
  parseServerConfiguration,
  readServerConfiguration,
  runServer,
  staticFiles,
} from '@qraia/ingest';
import { createSite } from '../examples/qraia-site/site.mjs';
import { createThirdParty } from '../examples/qraia-site/third-party.mjs';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** k = 1 shows every single visit: right for trying it out on one machine, and for nothing else. */
const exampleSite = { id: 'example', name: 'Voorbeeldsite', hosts: LOOPBACK, k: 1 };
const demoSite = { id: 'demo', name: 'Demo', hosts: ['demo.example'], k: 1, example: true };

const HELP = `npm start [-- --demo]

Runs the endpoint, the dashboard and an example site on this machine.

  --demo         adds a site with 60 days of generated example data

  PORT           port to listen on (8787)
  HOST           address to listen on (localhost only)
  QRAIA_DATA     folder of the database (.qraia)
  QRAIA_CONFIG   JSON file with more sites: {"sites":[{"id":"www","hosts":["www.example.org"]}]}`;

/**
 * Listens on a port, or on any free one where that is taken.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
const listen = (server, port) =>
  new Promise((done, fail) => {
    server.once('error', () => server.listen(0, '127.0.0.1'));
    server.once('listening', () => {
      const address = server.address();
      if (address && typeof address === 'object') done(address.port);
      else fail(new Error('the third party got no port'));
    });
    server.listen(port < 65_535 ? port : 0, '127.0.0.1');
  });

/** Names and addresses that the example may be asked by where it listens on more than loopback. */
const ownNames = (host) =>
  ['0.0.0.0', '::'].includes(host)
    ? Object.values(networkInterfaces()).flatMap((each) =>
        (each ?? []).map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
      )
    : [isIPv6(host) ? `[${host}]` : host];

/**
 * @param {string} root
 * @param {string[]} words - of the command line
 */
export async function runExample(root, words) {
  const unknown = words.find((word) => !['--demo', '--help', '-h'].includes(word));
  if (unknown || words.includes('--help') || words.includes('-h')) {
    if (unknown) console.error(`qraia: expected --demo or nothing, was given "${unknown}"`);
    console.log(HELP);
    process.exit(unknown ? 1 : 0);
  }
  const { PORT = '8787', HOST = '127.0.0.1', QRAIA_DATA = '.qraia', QRAIA_CONFIG } = process.env;
  const place = { host: HOST, port: Number(PORT), dataFolder: resolve(root, QRAIA_DATA) };
  let configuration;
  try {
    if (!/^\d+$/.test(PORT) || place.port > 65_535) {
      throw new Error(`PORT: expected a number from 0 to 65535, was given "${PORT}"`);
    }
    const own = QRAIA_CONFIG ? readServerConfiguration(resolve(QRAIA_CONFIG)).sites : [];
    const demo = words.includes('--demo') ? [demoSite] : [];
    const taken = own.find(({ id }) => id === exampleSite.id || id === demo[0]?.id);
    if (taken)
      throw new Error(`QRAIA_CONFIG: expected another id than "${taken.id}", which is taken here`);
    const hosts = [
      ...new Set([...LOOPBACK, ...ownNames(HOST).filter((name) => !name.includes('%'))]),
    ];
    configuration = parseServerConfiguration({
      sites: [...own, { ...exampleSite, hosts }, ...demo],
    });
    if (words.includes('--demo')) {
      const { generateDemo } = await import('./demo/generateDemo.mjs');
      const { dataFolder } = place;
      const { id: site, hosts } = demoSite;
      await generateDemo({ dataFolder, configuration, site, host: hosts[0], now: Date.now() });
    }
  } catch (error) {
    console.error(`qraia: ${explainStartFailure(error, place)}`);
    process.exit(1);
  }

  const thirdParty = createServer(getRequestListener(createThirdParty()));
  let thirdPartyPort = 0;
  const site = createSite({
    base: '/example',
    tag: '<script src="/qraia.js" data-site="example"></script>',
    // Whichever name the page was asked by, the third party is the other one.
    thirdPartyOrigin: ({ url }) => {
      const other = new URL(url).hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
      return `http://${other}:${thirdPartyPort}`;
    },
  });
  const handlers = [
    bundles(join(root, 'packages/sdk/dist/browser')),
    staticFiles('/dashboard', join(root, 'packages/dashboard/dist/site')),
    site,
    async ({ url }) =>
      new URL(url).pathname === '/'
        ? new Response(null, { status: 302, headers: { location: '/example/' } })
        : undefined,
  ];

  await runServer(
    { ...place, configuration, handlers },
    async (server) => {
      thirdPartyPort = await listen(thirdParty, server.port + 1);
      const isLocal = ['127.0.0.1', '0.0.0.0', '::', 'localhost'].includes(HOST);
      const name = isLocal ? 'localhost' : isIPv6(HOST) ? `[${HOST}]` : HOST;
      const address = `http://${name}:${server.port}`;
      const isOpen = !['127.0.0.1', 'localhost', '::1'].includes(HOST);
      console.log(`
qraia is running.

  example site   ${address}/example/
  dashboard      ${address}/dashboard/${words.includes('--demo') ? '?site=demo' : ''}
  the tag        <script src="${address}/qraia.js" data-site="example"></script>

  k = 1 here: single visits are visible. On a real site leave k at 5.
${isOpen ? '  From other machines: no dashboard (it has no users yet), and no third party to hold.\n' : ''}  Ctrl-C stops it; what was acknowledged is kept in ${place.dataFolder}
`);
    },
    () => new Promise((closed) => thirdParty.close(closed)),
  );
}
