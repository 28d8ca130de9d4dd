// Holds the code to the picture in packages/README.md: arrows, cycles, lengths, and who may touch what.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findBreaches } from './architecture/findBreaches.ts';

const packages = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages');

describe('the code keeps to the picture', () => {
  it('has no breach', () => {
    expect(findBreaches(packages)).toEqual([]);
  });
});

describe('the test of the test: each breach is seen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qraia-architecture-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const breachesWith = (file: string, text: string): string[] => {
    const copy = mkdtempSync(join(folder, 'copy-'));
    cpSync(packages, copy, {
      recursive: true,
      filter: (source) => !/\/(dist|node_modules)$/.test(source),
    });
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
    return findBreaches(copy);
  };

  it('a copy of the tree as it is has none', () => {
    expect(breachesWith('consent/src/extra.ts', '// One job.\nexport const extra = 1;\n')).toEqual(
      [],
    );
  });

  it.each([
    [
      'an arrow that the picture lacks',
      'consent/src/extra.ts',
      "import { limits } from '@qraia/protocol';\nexport const extra = limits;\n",
      'consent/src/extra.ts: consent → protocol is not in the picture',
    ],
    [
      'an arrow by type import',
      'beacon/src/extra.ts',
      "import type { Category } from '@qraia/consent';\nexport type Extra = Category;\n",
      'beacon/src/extra.ts: beacon → consent is not in the picture',
    ],
    [
      'an arrow by dynamic import',
      'dashboard/src/extra.ts',
      "export const extra = () => import('@qraia/ingest');\n",
      'dashboard/src/extra.ts: dashboard → ingest is not in the picture',
    ],
    [
      'an arrow by a path into a neighbour',
      'gate/src/extra.ts',
      "export { limits } from '../../protocol/src/limits.ts';\n",
      'gate/src/extra.ts: reaches out of its package: ../../protocol/src/limits.ts',
    ],
    [
      'an arrow in package.json alone',
      'site/package.json',
      '{ "dependencies": { "@qraia/consent": "0.1.0", "@qraia/beacon": "0.1.0" } }',
      'site/package.json: site → beacon is not in the picture',
    ],
    [
      'a package that the picture does not draw',
      'extra/src/index.ts',
      'export {};\n',
      'extra: is not in the picture',
    ],
    [
      'a cycle',
      'consent/src/hash.ts',
      "export { decide as hash } from './decision.ts';\nimport './configuration.ts';\n",
      'consent/src/configuration.ts: cycle configuration.ts → hash.ts → configuration.ts',
    ],
    [
      'a file of more than 300 lines',
      'protocol/src/long.ts',
      'export {};\n'.repeat(301),
      'protocol/src/long.ts: 301 lines, look for the second job',
    ],
    [
      'DOM where none may be',
      'consent/src/extra.ts',
      'export const extra = () => document.cookie;\n',
      'consent/src/extra.ts: names document',
    ],
    [
      'a client address outside enrich',
      'ingest/src/http/extra.ts',
      "export const extra = (headers: Record<string, string>) => headers['x-forwarded-for'];\n",
      'ingest/src/http/extra.ts: touches a client address or user agent outside enrich',
    ],
    [
      'a user agent outside enrich',
      'ingest/src/http/extra.ts',
      "export const extra = (headers: Headers) => headers.get('user-agent');\n",
      'ingest/src/http/extra.ts: touches a client address or user agent outside enrich',
    ],
    [
      'DOM by way of globalThis',
      'consent/src/extra.ts',
      "export const extra = () => globalThis['document' as never];\n",
      'consent/src/extra.ts: names globalThis',
    ],
    [
      'an arrow by an import in backticks',
      'gate/src/extra.ts',
      'export const extra = () => import(`@qraia/protocol`);\n',
      'gate/src/extra.ts: gate → protocol is not in the picture',
    ],
    [
      'an index that does more than re-export',
      'gate/src/index.ts',
      "export * from './verdict.ts';\nexport const extra = 1;\n",
      'gate/src/index.ts: may only re-export',
    ],
  ])('%s', (_, file, text, breach) => {
    expect(breachesWith(file, text)).toContain(breach);
  });
});
