// The data folder: made where it is missing, for its owner alone.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Step by step: below `/proc` the recursive form of Node 20 never returns.
 *
 * @throws where a step cannot be made.
 */
export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return;
  makePrivateFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
