// npm run bench:browser: this SDK beside vanilla-cookieconsent, in one run on one page.

import { Command, InvalidArgumentError, Option } from 'commander';
import { createBench } from './createBench.ts';
import { measures } from './measures/measures.ts';
import { type Result, resultsJson, tableText } from './table.ts';

interface Flags {
  runs: number;
  throttle: number;
  only?: string[];
  json?: boolean;
}

const atLeastOne = (given: string): number => {
  const value = Number(given);
  if (!(value >= 1)) throw new InvalidArgumentError('expected a number from 1.');
  return value;
};

async function measureAll({ runs, throttle, only }: Flags): Promise<Result[]> {
  const bench = await createBench({ runs: Math.floor(runs), throttle });
  try {
    const results: Result[] = [];
    for (const measure of measures) {
      if (only && !only.includes(measure.id)) continue;
      console.error(`${measure.title} …`);
      results.push({ measure, rows: await measure.run(bench) });
    }
    return results;
  } finally {
    await bench.close();
  }
}

const program = new Command('npm run bench:browser --')
  .addOption(
    new Option('--runs <times>', 'measure each side so often').default(9).argParser(atLeastOne),
  )
  .addOption(
    new Option(
      '--throttle <rate>',
      'so many times slower a processor; 1 is steadier on a busy machine',
    )
      .default(4)
      .argParser(atLeastOne),
  )
  .addOption(
    new Option('--only <measure...>', 'these measures only').choices(measures.map(({ id }) => id)),
  )
  .option('--json', 'every number, for programs')
  .action(async (flags: Flags) => {
    try {
      const results = await measureAll(flags);
      console.log(flags.json ? resultsJson(results) : `\n${tableText(results)}`);
      if (!flags.json) {
        console.log(
          '\nMedians of all rounds, and in brackets between which the middle half lies. Times are those of this machine: read the ratios.',
        );
      }
    } catch (error) {
      // A slower banner is a result; one that never appears is broken.
      console.error(`bench:browser: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  });
await program.parseAsync();
