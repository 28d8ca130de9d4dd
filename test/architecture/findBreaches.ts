// Reads the arrows from packages/README.md and finds what in the code goes beyond them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const LONGEST_FILE = 300;
/** Code that runs where there is no page. */
const WITHOUT_DOM = ['protocol', 'consent', 'ingest', 'site'];
const DOM =
  /(?<![.\w'"`-])(document|window|navigator|localStorage|sessionStorage|indexedDB|globalThis)(?=[.[)])/;
const CLIENT_TRAIT = /remoteAddress|forwarded-for|x-real-ip|['"`]user-agent['"`]/i;

/** The arrows as drawn: package → what it may import. */
export function readArrows(picture: string): Map<string, string[]> {
  const block = /<!-- arrows -->([\s\S]*?)<!-- \/arrows -->/.exec(picture)?.[1] ?? '';
  const arrows = new Map<string, string[]>();
  for (const [, name = '', targets = ''] of block.matchAll(/^(\w+) +→ (.+?)(?: {2,}|$)/gm)) {
    arrows.set(name, targets === 'nothing' ? [] : targets.split(', '));
  }
  return arrows;
}

const sourcesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
        .map((name) => join(folder, name))
        .sort()
    : [];

/** Every module named by an import, re-export or dynamic import. */
export const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(
    ([, name = '']) => name,
  );

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function findCycles(files: readonly string[], root: string): string[] {
  const next = new Map(
    files.map((file) => [
      file,
      importsOf(withoutComments(readFileSync(file, 'utf8')))
        .filter((name) => name.startsWith('.'))
        .map((name) => resolve(dirname(file), name)),
    ]),
  );
  const done = new Set<string>();
  const breaches: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const names = [...path.slice(start), file].map((each) => basename(each));
      breaches.push(`${relative(root, file)}: cycle ${names.join(' → ')}`);
    }
    if (start >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return breaches;
}

function findArrowBreaches(
  name: string,
  allowed: readonly string[],
  file: string,
  home: string,
  where: string,
): string[] {
  return importsOf(withoutComments(readFileSync(file, 'utf8'))).flatMap((target) => {
    const own = /^@qraia\/(\w+)/.exec(target)?.[1];
    if (own && own !== name && !allowed.includes(own)) {
      return [`${where}: ${name} → ${own} is not in the picture`];
    }
    const leaves =
      target.startsWith('.') && relative(home, resolve(dirname(file), target)).startsWith('..');
    return leaves ? [`${where}: reaches out of its package: ${target}`] : [];
  });
}

function findSourceBreaches(name: string, file: string, where: string): string[] {
  const breaches: string[] = [];
  const text = readFileSync(file, 'utf8');
  const code = withoutComments(text);
  const lines = text.split('\n').length - 1;
  if (lines > LONGEST_FILE) breaches.push(`${where}: ${lines} lines, look for the second job`);
  const dom = WITHOUT_DOM.includes(name) && DOM.exec(code)?.[1];
  if (dom) breaches.push(`${where}: names ${dom}`);
  if (CLIENT_TRAIT.test(code) && !where.startsWith('ingest/src/enrich/')) {
    breaches.push(`${where}: touches a client address or user agent outside enrich`);
  }
  if (where === `${name}/src/index.ts` && /^(?!\s*$|export (type )?(\*|\{)|\s+|\})/m.test(code)) {
    breaches.push(`${where}: may only re-export`);
  }
  return breaches;
}

/**
 * @param packages - the folder that holds the packages and the picture.
 * @returns one line a breach, empty where the code keeps to the picture.
 */
export function findBreaches(packages: string): string[] {
  const arrows = readArrows(readFileSync(join(packages, 'README.md'), 'utf8'));
  const breaches: string[] = [];
  const folders = readdirSync(packages, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  for (const { name } of folders) {
    const home = join(packages, name);
    const allowed = arrows.get(name);
    if (!allowed) {
      breaches.push(`${name}: is not in the picture`);
      continue;
    }
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      [kind: string]: Record<string, string> | undefined;
    };
    const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest;
    const all = {
      ...dependencies,
      ...devDependencies,
      ...peerDependencies,
      ...optionalDependencies,
    };
    for (const dependency of Object.keys(all)) {
      const own = /^@qraia\/(\w+)/.exec(dependency)?.[1];
      if (own && !allowed.includes(own)) {
        breaches.push(`${name}/package.json: ${name} → ${own} is not in the picture`);
      }
    }
    const files = sourcesBelow(join(home, 'src'));
    for (const file of files) {
      const where = relative(packages, file);
      breaches.push(
        ...findArrowBreaches(name, allowed, file, join(home, 'src'), where),
        ...findSourceBreaches(name, file, where),
      );
    }
    breaches.push(...findCycles(files, packages));
  }
  return breaches;
}
