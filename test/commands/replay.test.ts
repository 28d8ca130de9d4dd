// npm run replay -- FILE --check on a made-up log: every figure equal, and a wrong one is seen.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/demo/random.mjs';
import { bruteForce } from '../../scripts/replay/bruteForce.ts';
import { compare } from '../../scripts/replay/compare.ts';
import type { TraceRecord } from '../../scripts/replay/trace.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'qraia-trace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const agents = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Googlebot/2.1 (+http://www.google.com/bot.html)',
];
const pages = ['/', '/prijzen/', '/prijzen?utm_source=x', '/blog/een#twee', '/blog/%C3%A9%C3%A9n'];
const referrers = [
  '',
  'https://www.google.com/search?q=crm',
  'https://www.qraia.example/prijzen/',
  'https://qraia.example/',
  'nonsense',
  'android-app://com.google.android.gm/',
];

/** Seven days around the end of summer time, with pauses on both sides of half an hour. */
function madeUpTrace(): TraceRecord[] {
  const random = seededRandom(7);
  const records: TraceRecord[] = [];
  for (let visitor = 1; visitor <= 60; visitor++) {
    const ua = agents[random.between(0, agents.length - 1)] as string;
    let time = Date.parse('2026-10-22T20:00:00Z') + random.between(0, 5 * 86_400) * 1000;
    for (let step = random.between(1, 9); step > 0; step--) {
      records.push({
        visitor,
        at: new Date(time).toISOString().replace('.000', ''),
        kind: random.next() < 0.15 ? 'download' : 'view',
        url: random.next() < 0.1 ? '/brochure.pdf' : (pages[random.between(0, 4)] as string),
        referrer: referrers[random.between(0, 5)] as string,
        ua,
      });
      const pause = random.pick([
        [random.between(1, 90), 50],
        [30 * 60 - 1, 10],
        [30 * 60, 10],
        [30 * 60 + 1, 10],
        [random.between(3600, 30 * 3600), 20],
      ]);
      time += pause * 1000;
    }
  }
  return records;
}

const START = Date.parse('2026-03-10T09:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const trace = (given: Partial<TraceRecord>): TraceRecord => ({
  visitor: 1,
  at: at(0),
  kind: 'view',
  url: '/',
  referrer: '',
  ua: agents[0] as string,
  ...given,
});

const options = { hosts: ['qraia.example'], timeZone: 'Europe/Amsterdam' };

describe('npm run replay -- FILE --check', () => {
  it('finds every figure equal and ends with 0', async () => {
    const file = join(folder, 'trace.ndjson');
    writeFileSync(
      file,
      madeUpTrace()
        .map((record) => JSON.stringify(record))
        .join('\n'),
    );
    const command = runCommand('scripts/replay.mjs', [file, '--check']);
    const code = await command.ended;
    expect(command.output()).toMatch(/^\d{3,} figures equal, 0 differ$/m);
    expect(command.output()).toMatch(/totals +visitors +(\d+) +\1 +equal/);
    expect(code).toBe(0);
  });

  it.each([
    ['bots only', [trace({ ua: agents[3] as string })]],
    [
      'more pages in one visit than a browser remembers',
      Array.from({ length: 520 }, (_, number) =>
        trace({ url: `/p${number}`, at: new Date(START + number * 1000).toISOString() }),
      ),
    ],
    [
      'hosts that no host name may be',
      [
        trace({ referrer: 'http://a~b.example/x' }),
        trace({ visitor: 2, referrer: 'http://we!rd.example/' }),
        trace({ visitor: 2, referrer: 'http://we!rd.example/', at: at(60) }),
      ],
    ],
    [
      'what no browser shows or counts',
      [
        trace({}),
        trace({ url: 'javascript:alert(1)', at: at(5) }),
        trace({ kind: 'download', url: 'http://elsewhere.example/f.zip', at: at(6) }),
        trace({ kind: 'download', url: 'mailto:x@y', at: at(7) }),
      ],
    ],
    [
      'a range longer than recency knows',
      [trace({}), trace({ at: at(40 * 86_400) }), trace({ visitor: 2, at: at(20 * 86_400) })],
    ],
  ])('is right about %s', async (_, records) => {
    const file = join(folder, 'odd.ndjson');
    writeFileSync(file, `\ufeff${records.map((record) => JSON.stringify(record)).join('\r\n')}`);
    const command = runCommand('scripts/replay.mjs', [file, '--check', '--brief']);
    const code = await command.ended;
    expect(command.output()).toMatch(/^[1-9]\d* figures equal, 0 differ$/m);
    expect(code).toBe(0);
  });

  it('is not content with nothing', async () => {
    const file = join(folder, 'nothing.ndjson');
    writeFileSync(file, JSON.stringify(trace({ url: 'about:blank' })));
    const command = runCommand('scripts/replay.mjs', [file, '--check']);
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain('nothing to compare');
  });

  it('says which line of a broken file is wrong and ends with 1', async () => {
    const file = join(folder, 'broken.ndjson');
    writeFileSync(file, '{"visitor":1}\n');
    const command = runCommand('scripts/replay.mjs', [file, '--check']);
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/line 1/);
  });
});

describe('the comparison', () => {
  it('sees a single figure that is off by one', async () => {
    const figures = bruteForce(madeUpTrace(), options);
    const lines = await compare(
      async () =>
        ({
          totals: { views: 0, visits: 0, bounces: 0, clicks: 0, visitors: 0 },
          visitors: 'exact',
          rows: [],
        }) as never,
      figures,
    );
    const wrong = lines.filter(({ report, counted }) => report !== counted);
    for (const table of ['totals', 'page views', 'entry', 'exit', 'source', 'transition']) {
      expect(wrong.map((line) => line.table)).toContain(table);
    }
  });
});
