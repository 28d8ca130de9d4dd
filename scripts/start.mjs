// npm start: installs and builds what is missing, then runs endpoint, dashboard and example site.

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

ensureInstalled(root);
ensureBuilt(root);
const { runExample } = await import('./runExample.mjs');
await runExample(root, process.argv.slice(2));
