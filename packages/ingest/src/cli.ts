// The command line: `qraia-ingest serve`.

import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { bundles } from './http/bundles.ts';
import { type RequestHandler, staticFiles } from './http/staticFiles.ts';
import { explainStartFailure, runServer } from './runServer.ts';
import { readServerConfiguration } from './serverConfiguration.ts';

interface ServeFlags {
  config: string;
  data: string;
  host: string;
  port: string;
  bundles?: string;
  dashboard?: string;
}

const program = new Command('qraia-ingest').description(
  'Takes consented statistics and stores anonymised sums.',
);

program
  .command('serve')
  .description('run the endpoint')
  .requiredOption('--config <file>', 'JSON file with the sites')
  .option('--data <folder>', 'folder of the database', '.qraia')
  .option('--host <host>', 'address to listen on', '127.0.0.1')
  .option('--port <port>', 'port to listen on', '8787')
  .option(
    '--bundles <folder>',
    'folder that holds qraia.js and its other bundles, to serve them too',
  )
  .option('--dashboard <folder>', 'folder of the built dashboard, to serve it at /dashboard/')
  .action(async (flags: ServeFlags) => {
    const place = { host: flags.host, port: Number(flags.port), dataFolder: resolve(flags.data) };
    try {
      if (!Number.isInteger(place.port) || place.port < 0 || place.port > 65_535) {
        throw new Error(`port: expected a number from 0 to 65535, was given "${flags.port}"`);
      }
      const handlers: RequestHandler[] = [];
      if (flags.bundles) {
        handlers.push(bundles(resolve(flags.bundles), join(place.dataFolder, 'bundles')));
      }
      if (flags.dashboard) handlers.push(staticFiles('/dashboard', resolve(flags.dashboard)));
      await runServer(
        { ...place, configuration: readServerConfiguration(flags.config), handlers },
        ({ port }) => console.log(`qraia: listening on http://${flags.host}:${port}`),
      );
    } catch (error) {
      console.error(`qraia: ${explainStartFailure(error, place)}`);
      process.exitCode = 1;
    }
  });

await program.parseAsync();
