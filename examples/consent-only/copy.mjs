// Copies the bundles of @qraia/sdk beside the page, to be served as any other file.
import { cpSync } from 'node:fs';

const bundles = new URL('.', import.meta.resolve('@qraia/sdk/browser/qraia.js'));
cpSync(bundles, new URL('qraia/', import.meta.url), { recursive: true });
