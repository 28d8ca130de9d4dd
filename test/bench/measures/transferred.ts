// Bytes of what each manager adds to a page load: the files that were fetched, and its part of the page.

import { brotliCompressSync, constants } from 'node:zlib';
import type { Bench } from '../createBench.ts';
import { control } from '../managers/control.ts';
import type { Manager } from '../managers/manager.ts';
import { ours } from '../managers/ours.ts';
import { theirs } from '../managers/theirs.ts';
import type { Measure, Row } from '../measure.ts';
import { openVisit } from '../visit.ts';

const compressed = (body: string | Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

interface Added {
  readonly files: number;
  /** The page with the manager, less the page without one. */
  readonly markup: number;
}

async function addedBy(bench: Bench, manager: Manager, isDecided: boolean): Promise<Added> {
  const { site } = bench;
  const visit = await openVisit(bench, { manager, isDecided });
  site.takeFetched(manager);
  await visit.load();
  await visit.checkBanner();
  await visit.close();
  const files = site.takeFetched(manager).map((path) => manager.files.get(path) ?? '');
  const page = (of: Manager): number => compressed(site.html(of, isDecided));
  return {
    files: files.reduce((sum, body) => sum + compressed(body), 0),
    markup: page(manager) - page(control),
  };
}

export const transferred: Measure = {
  id: 'bytes',
  title: 'Bytes, brotli 11',
  async run(bench) {
    const rows: Row[] = [];
    for (const isDecided of [false, true]) {
      const [our, their] = [
        await addedBy(bench, ours, isDecided),
        await addedBy(bench, theirs, isDecided),
      ];
      const who = isDecided ? 'decided' : 'first visit';
      rows.push(
        {
          label: `${who}, files`,
          unit: 'bytes',
          ours: [our.files],
          theirs: [their.files],
        },
        {
          label: `${who}, files and markup`,
          unit: 'bytes',
          ours: [our.files + our.markup],
          theirs: [their.files + their.markup],
        },
      );
    }
    return rows;
  },
};
