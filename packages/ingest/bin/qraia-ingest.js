#!/usr/bin/env node
// Stands here before anything is built, for npm links a command only where its file is there.

import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error('qraia-ingest: not built yet; run `npm run build` first');
  process.exitCode = 1;
}
