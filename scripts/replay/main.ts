// npm run replay -- FILE [--check]: a trace through the whole line, and its figures beside a plain count.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseServerConfiguration, serve } from '@qraia/ingest';
import type { Report } from '@qraia/protocol';
import { Command } from 'commander';
import { bruteForce, ownHosts } from './bruteForce.ts';
import { type AskReport, compare, type Line } from './compare.ts';
import { REPLAY_HOST, replayTrace } from './replayTrace.ts';
import { parseTrace } from './trace.ts';

interface Flags {
  check?: boolean;
  host?: string;
  timeZone: string;
  brief?: boolean;
}

const SITE = 'replay';

/** Rows of a table that are listed with `--brief`. */
const LEADING = 3;

function print(lines: readonly Line[], brief: boolean): void {
  const places = new Map<string, number>();
  const shown = lines.filter(({ range, table, report, counted }) => {
    const place = (places.get(range + table) ?? 0) + 1;
    places.set(range + table, place);
    return !brief || report !== counted || table === 'totals' || place <= LEADING;
  });
  const row = (...[range, table, value, report, counted, mark]: (string | number)[]): void =>
    console.log(
      `${String(range).padEnd(23)} ${String(table).padEnd(13)} ${String(value).slice(0, 60).padEnd(60)} ${String(report).padStart(7)} ${String(counted).padStart(7)}  ${mark}`,
    );
  row('range', 'table', 'value', 'report', 'counted', '');
  for (const { range, table, value, report, counted } of shown) {
    row(range, table, value, report, counted, report === counted ? 'equal' : 'DIFFERS');
  }
  if (shown.length < lines.length) {
    console.log(`… and ${lines.length - shown.length} more that are equal (left out by --brief)`);
  }
  const wrong = lines.filter(({ report, counted }) => report !== counted).length;
  console.log(`\n${lines.length - wrong} figures equal, ${wrong} differ`);
}

async function replay(file: string, flags: Flags): Promise<boolean> {
  const records = parseTrace(readFileSync(file, 'utf8'));
  if (records.length === 0) throw new Error(`${file}: expected at least one record`);
  const hosts = flags.host ? [flags.host.toLowerCase().replace(/^www\./, '')] : ownHosts(records);
  const host = hosts[0] as string;
  let clock = Date.parse((records[0] as { at: string }).at);
  const folder = mkdtempSync(join(tmpdir(), 'qraia-replay-'));
  const server = await serve({
    configuration: parseServerConfiguration({
      sites: [{ id: SITE, hosts: [REPLAY_HOST], timeZone: flags.timeZone, k: 1 }],
    }),
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    now: () => clock,
  });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const ask: AskReport = async (from, to, breakdown, filter) => {
    const response = await fetch(`${endpoint}/v1/report`, {
      method: 'POST',
      body: JSON.stringify({ site: SITE, from, to, breakdown, filter, limit: 100_000 }),
    });
    if (!response.ok) throw new Error(`report refused: ${await response.text()}`);
    return (await response.json()) as Report;
  };
  try {
    const { visitors } = await replayTrace(records, {
      endpoint,
      site: SITE,
      host,
      timeZone: flags.timeZone,
      setClock: (time) => {
        clock = time;
      },
    });
    console.log(
      `${records.length} records of ${visitors} visitors of ${host} replayed (days in ${flags.timeZone})`,
    );
    const figures = bruteForce(records, { hosts, timeZone: flags.timeZone });
    if (!flags.check) {
      const [first, last] = [figures.days[0], figures.days.at(-1)];
      if (first && last) console.log((await ask(first, last, 'total')).totals);
      return true;
    }
    const lines = await compare(ask, figures);
    print(lines, flags.brief ?? false);
    console.log(
      `left out on both sides: ${figures.downloadsWithoutPage} downloads by visitors who had seen no page, ${figures.unreadable} unreadable addresses`,
    );
    if (lines.length === 0)
      console.log('nothing to compare: expected a view with a readable address');
    return lines.length > 0 && lines.every(({ report, counted }) => report === counted);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = new Command('npm run replay --')
  .argument(
    '<file>',
    'navigation trace: NDJSON with visitor, at, kind, url, status, referrer, ua, ip',
  )
  .option('--check', 'compare every figure with a brute-force count; exit code 1 where one differs')
  .option('--brief', 'with --check: print totals, the leading rows and what differs')
  .option('--host <host>', 'host of the pages; found from the referrers where absent')
  .option('--time-zone <name>', "IANA name of the site's time zone", 'Europe/Amsterdam')
  .action(async (file: string, flags: Flags) => {
    try {
      process.exitCode = (await replay(resolve(process.env.INIT_CWD ?? '.', file), flags)) ? 0 : 1;
    } catch (error) {
      console.error(`replay: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  });
await program.parseAsync();
