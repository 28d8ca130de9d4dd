// npm run gate:matrix: measures what each tier holds in each engine, and compares it with the record.

import { Command, Option } from 'commander';
import { type EngineId, engineIds } from './engines.ts';
import { compare, merge, readExpected, unexplained, writeExpected } from './expected.ts';
import { type Measurement, measure } from './measure.ts';
import { startServers } from './servers.ts';
import { matrixText, readmeMatrix, summaryTable, writeReadmeMatrix } from './table.ts';
import { type TierId, tierIds } from './tiers.ts';
import { vectors } from './vectors.ts';

interface Flags {
  engine: EngineId[];
  tier?: TierId[];
  vector?: string[];
  repeat: string;
  write?: boolean;
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

async function measureAll(flags: Flags): Promise<Measurement[]> {
  const chosen = vectors.filter(({ id }) => !flags.vector || flags.vector.includes(id));
  const unknown = flags.vector?.find((id) => !vectors.some((vector) => vector.id === id));
  if (unknown) throw new Error(`--vector: expected a vector's id, was given "${unknown}"`);
  const tiers = flags.tier ?? tierIds;
  const servers = await startServers();
  let count = 0;
  try {
    const measured = await Promise.all(
      flags.engine.map((engine) =>
        measure(engine, {
          vectors: chosen,
          tiers,
          servers,
          repeat: Math.max(1, Number(flags.repeat) || 1),
          onMeasured() {
            count += 1;
            if (count % 100 === 0) console.log(`${count} cells measured …`);
          },
        }),
      ),
    );
    return measured.flat();
  } finally {
    await servers.close();
  }
}

function report(measurements: readonly Measurement[], flags: Flags): boolean {
  const expected = readExpected();
  const ids = vectors.map(({ id }) => id);
  const { worse, better } = compare(measurements, expected);
  const now = merge(expected, measurements, ids);
  const of = (wanted: (measurement: Measurement) => boolean): string[] =>
    measurements
      .filter(wanted)
      .map(({ vector, tier, engine, threw }) =>
        [`${vector.id}, ${tier}, ${engine}`, threw].filter(Boolean).join(': '),
      );

  const isPartial = measurements.length < 50;
  console.log(`\n${isPartial ? matrixText(merge({}, measurements, ids)) : matrixText(now)}`);
  list(
    'Unsupported (not even the ungated page makes a request):',
    of(({ outcome }) => outcome === 'unsupported'),
  );
  list(
    'Controls that fetch and do not run, though they should:',
    of(({ vector, tier, outcome }) => tier === 'control' && vector.runs && outcome === 'fetched'),
  );
  list(
    'The gated page’s own code was thrown an error:',
    of(({ threw }) => threw !== undefined),
  );
  list(
    'Broken (the page around the vector was not heard of):',
    of(({ outcome }) => outcome === 'broken'),
  );
  list(
    'Leaks without a reason (write it into `why` in test/gate/expected.json):',
    unexplained(now).filter((leak) =>
      measurements.some(({ vector, tier }) => leak.startsWith(`${vector.id}, ${tier} `)),
    ),
  );
  list('Better than recorded (keep it with --write):', better);
  if (!isPartial) console.log(`\n${summaryTable(merge({}, measurements, ids))}`);

  if (flags.write) {
    writeExpected(now);
    console.log('\ntest/gate/expected.json now holds these outcomes.');
    if (readmeMatrix() === undefined) {
      console.log(
        'packages/gate/README.md has no block: add <!-- gate:matrix --> and <!-- /gate:matrix -->',
      );
    } else writeReadmeMatrix(matrixText(now));
    return true;
  }
  list('WORSE than recorded:', worse);
  const isStale = worse.length === 0 && ![undefined, matrixText(expected)].includes(readmeMatrix());
  if (isStale)
    console.log('\npackages/gate/README.md holds another matrix than the record; --write');
  return worse.length === 0 && !isStale;
}

const program = new Command('npm run gate:matrix --')
  .addOption(new Option('--engine <name...>').choices(engineIds).default([...engineIds]))
  .addOption(new Option('--tier <name...>', 'beside the control; all by default').choices(tierIds))
  .option('--vector <id...>', 'these vectors only')
  .option('--repeat <times>', 'load each gated page so often, the worst counts', '1')
  .option('--write', 'record the outcomes, and put the table into packages/gate/README.md')
  .action(async (flags: Flags) => {
    try {
      process.exitCode = report(await measureAll(flags), flags) ? 0 : 1;
    } catch (error) {
      console.error(`gate:matrix: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  });
await program.parseAsync();
