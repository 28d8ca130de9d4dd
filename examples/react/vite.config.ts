import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What the SDK fetches later is served as files: Vite serves `public` in development, and copies it in a build.
const bundles = dirname(createRequire(import.meta.url).resolve('@qraia/sdk/browser/qraia.js'));
cpSync(bundles, new URL('public/qraia', import.meta.url), { recursive: true });

export default defineConfig({ plugins: [react()] });
