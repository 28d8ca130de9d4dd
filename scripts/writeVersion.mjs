// The last step of `npm run release:version`: the version that changesets chose, in the sources too.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../packages/sdk/src/version.ts', import.meta.url);
const manifest = new URL('../packages/sdk/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
const source = readFileSync(file, 'utf8');
writeFileSync(
  file,
  source.replace(/(?<=version = ')[^']+/, () => version),
);
console.log(`packages/sdk/src/version.ts: ${version}`);
