// Runs the endpoint until it is told to stop: one clear line and exit code 1 where it cannot.

import { type ServeOptions, type Server, serve } from './serve.ts';
import { ConfigurationError } from './serverConfiguration.ts';

/** What went wrong, in one line for the person who started it. */
export function explainStartFailure(
  error: unknown,
  { host, port, dataFolder }: StartPlace,
): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `port ${port} is taken: stop what uses it, or choose another with PORT=…`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `host ${host} is no address of this machine: choose another with HOST=…`;
  }
  if (code === 'EACCES' && port < 1024) return `port ${port} needs more rights: use one above 1023`;
  if (error instanceof ConfigurationError) return `configuration: ${message}`;
  if (
    /^(EACCES|EROFS|ENOTDIR|ENOENT|EEXIST|ENOSPC|EPERM)$/.test(code ?? '') ||
    /SQLITE/.test(code ?? '') ||
    // libsql gives what it cannot open no code.
    /unable to open/i.test(message)
  ) {
    return `data folder ${dataFolder} cannot be used (${message}): choose another with QRAIA_DATA=…`;
  }
  return message;
}

export type StartPlace = Pick<ServeOptions, 'host' | 'port' | 'dataFolder'>;

/**
 * @param started - prints the addresses.
 * @param stopping - closes what else was started, after the endpoint.
 */
export async function runServer(
  options: ServeOptions,
  started: (server: Server) => void | Promise<void>,
  stopping: () => void | Promise<void> = () => {},
): Promise<void> {
  let server: Server;
  try {
    server = await serve(options);
    await started(server);
  } catch (error) {
    console.error(`qraia: ${explainStartFailure(error, options)}`);
    process.exit(1);
  }
  const stop = async (): Promise<void> => {
    await server.close();
    await stopping();
    console.log('qraia: stopped; everything acknowledged is on disk.');
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}
