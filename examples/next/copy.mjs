// Copies the bundles of @qraia/sdk to where Next.js serves files as they are.
import { cpSync } from 'node:fs';

const bundles = new URL('.', import.meta.resolve('@qraia/sdk/browser/qraia.js'));
cpSync(bundles, new URL('public/qraia/', import.meta.url), { recursive: true });
