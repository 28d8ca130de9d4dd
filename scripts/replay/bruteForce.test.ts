// Holds the brute-force counter to figures worked out by hand from small traces.
import { describe, expect, it } from 'vitest';
import { bruteForce, ownHosts } from './bruteForce.ts';
import type { Figures, RangeFigures } from './figures.ts';
import { parseTrace, type TraceRecord } from './trace.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:25.0) Gecko/20100101 Firefox/25.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.5 Mobile/15E148 Safari/604.1';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

type Given = Partial<TraceRecord>;

/** `at` is a time on 17 May 2015 unless it names its own day. */
function view(visitor: number, at: string, url: string, more: Given = {}): TraceRecord {
  const moment = at.includes('T') ? at : `2015-05-17T${at}`;
  return { visitor, at: `${moment}Z`, kind: 'view', url, ua: FIREFOX, ...more };
}

function download(visitor: number, at: string, url: string, more: Given = {}): TraceRecord {
  return view(visitor, at, url, { kind: 'download', ...more });
}

function count(records: TraceRecord[], timeZone = 'UTC'): Figures {
  return bruteForce(records, { hosts: ['example.org'], timeZone });
}

/** The figures of every day together. */
function whole(records: TraceRecord[], timeZone = 'UTC'): RangeFigures {
  return count(records, timeZone).range('2000-01-01', '2099-12-31');
}

const plain = (counts: Map<string, unknown>) => Object.fromEntries(counts);

describe('parseTrace', () => {
  const line = '{"visitor":1,"at":"2015-05-17T10:05:13Z","kind":"view","url":"/a","ua":""';

  it('reads records in file order and ignores blank lines', () => {
    const text = `${line},"referrer":"","status":200,"ip":"1.2.3.0"}\r\n\n  \n${line}}\n`;
    const required = { visitor: 1, at: '2015-05-17T10:05:13Z', kind: 'view', url: '/a', ua: '' };
    expect(parseTrace(text)).toEqual([
      { ...required, referrer: '', status: 200, ip: '1.2.3.0' },
      required,
    ]);
  });

  it.each([
    ['{', 'line 2: expected a JSON object, given {'],
    ['[1]', 'line 2: expected a JSON object, given [1]'],
    [`${line.replace(':1,', ':"1",')}}`, 'line 2: expected "visitor" to be a number, given "1"'],
    [`${line.replace('"view"', '"click"')}}`, '"kind" to be "view" or "download", given "click"'],
    [`${line.replace('Z"', '"')}}`, '2015-05-17T10:05:13Z, given "2015-05-17T10:05:13"'],
    [`${line.replace('05-17', '02-30')}}`, 'given "2015-02-30T10:05:13Z"'],
    [`${line.replace('"url"', '"path"')}}`, 'expected "url" to be a string, given nothing'],
    [`${line.replace('"ua"', '"agent"')}}`, 'expected "ua" to be a string, given nothing'],
    [`${line},"status":"200"}`, 'expected "status" to be a number, given "200"'],
    [`${line},"referrer":null}`, 'expected "referrer" to be a string, given null'],
    [`${line},"ip":7}`, 'expected "ip" to be a string, given 7'],
  ])('refuses %s', (bad, message) => {
    expect(() => parseTrace(`\n${bad}\n`)).toThrow(message);
  });
});

describe('ownHosts', () => {
  it('takes the host whose referrers most often are a page of the trace', () => {
    const records = [
      view(1, '10:00:00', '/a', { referrer: 'http://search.example/a' }),
      view(1, '10:01:00', '/b/', { referrer: 'http://WWW.Example.org/a?x=1' }),
      view(1, '10:02:00', '/c', { referrer: 'https://example.org:8080/b' }),
      view(1, '10:03:00', '/c', { referrer: 'http://search.example/q' }),
      view(1, '10:04:00', '/c', { referrer: 'http://search.example/q' }),
    ];
    expect(ownHosts(records)).toEqual(['example.org']);
  });

  it('answers site.invalid when no referrer leads to a page', () => {
    expect(ownHosts([])).toEqual(['site.invalid']);
    const elsewhere = view(1, '10:00:00', '/a', { referrer: 'http://search.example/q' });
    expect(ownHosts([elsewhere])).toEqual(['site.invalid']);
  });
});

describe('visits', () => {
  it('keeps a visit alive at exactly 30 minutes and ends it one second later', () => {
    const same = whole([view(1, '10:00:00', '/a'), view(1, '10:30:00', '/b')]);
    expect(same.totals).toMatchObject({ views: 2, visits: 1, visitors: 1, bounces: 0 });
    expect(plain(same.transitions)).toEqual({ '/a→/b': 1 });

    const two = whole([view(1, '10:00:00', '/a'), view(1, '10:30:01', '/b')]);
    expect(two.totals).toMatchObject({ views: 2, visits: 2, visitors: 1, bounces: 2 });
    expect(plain(two.transitions)).toEqual({});
    expect(plain(two.visitorKinds)).toEqual({ new: 1, returning: 1 });
  });

  it('counts entries, exits, pages and transitions of interleaved visitors', () => {
    // Visitor 1: /a /b /b /a, then after an hour /b. Visitor 2: /a.
    const figures = whole([
      view(1, '10:00:00', '/a'),
      view(2, '10:00:30', '/a', { ua: IPHONE }),
      view(1, '10:01:00', '/b'),
      view(1, '10:02:00', '/b'),
      view(1, '10:03:00', '/a'),
      view(1, '11:03:00', '/b'),
    ]);
    expect(figures.totals).toEqual({
      views: 6,
      visits: 3,
      visitors: 2,
      bounces: 2,
      clicks: 0,
      downloads: 0,
    });
    expect(plain(figures.pages)).toEqual({
      '/a': { views: 3, visits: 2, visitors: 2 },
      '/b': { views: 3, visits: 2, visitors: 1 },
    });
    expect(plain(figures.entries)).toEqual({ '/a': 2, '/b': 1 });
    expect(plain(figures.exits)).toEqual({ '/a': 2, '/b': 1 });
    expect(plain(figures.transitions)).toEqual({ '/a→/b': 1, '/b→/b': 1, '/b→/a': 1 });
    expect(plain(figures.visitorKinds)).toEqual({ new: 2, returning: 1 });
    expect(plain(figures.browsers)).toEqual({ Firefox: 2, 'Mobile Safari': 1 });
    expect(plain(figures.systems)).toEqual({ Linux: 2, iOS: 1 });
    expect(plain(figures.devices)).toEqual({ desktop: 2, mobile: 1 });
  });

  it('names software it does not know unknown, on a desktop', () => {
    const figures = whole([view(1, '10:00:00', '/', { ua: 'Mozilla/5.0 (Toaster 9)' })]);
    expect(plain(figures.browsers)).toEqual({ unknown: 1 });
    expect(plain(figures.systems)).toEqual({ unknown: 1 });
    expect(plain(figures.devices)).toEqual({ desktop: 1 });
  });

  it('orders records by time, and by the file when the times are equal', () => {
    const figures = whole([
      view(1, '10:02:00', '/c'),
      view(1, '10:01:00', '/b'),
      view(1, '10:01:00', '/a'),
    ]);
    expect(plain(figures.entries)).toEqual({ '/b': 1 });
    expect(plain(figures.transitions)).toEqual({ '/b→/a': 1, '/a→/c': 1 });
  });

  it('refuses a visitor with two user agents', () => {
    const records = [view(7, '10:00:00', '/a'), view(7, '10:01:00', '/a', { ua: 'Zzz' })];
    expect(() => count(records)).toThrow('visitor 7: expected one user agent');
  });
});

describe('pages', () => {
  it('drops query, fragment and one trailing slash, then cuts at 200 characters', () => {
    const figures = whole([
      view(1, '10:00:00', '/?q=1#top'),
      view(1, '10:00:01', '/a/?q=1'),
      view(1, '10:00:02', '/a//'),
      view(1, '10:00:03', `/${'x'.repeat(199)}/`),
      view(1, '10:00:04', `/${'x'.repeat(250)}`),
      view(1, '10:00:05', '/caf\u00e9/../th\u00e9'),
    ]);
    expect([...figures.pages.keys()]).toEqual([
      '/',
      '/a',
      '/a/',
      `/${'x'.repeat(199)}`,
      '/th%C3%A9',
    ]);
    expect(figures.pages.get(`/${'x'.repeat(199)}`)?.views).toBe(2);
  });

  it('skips what cannot be parsed, without touching the visit', () => {
    const records = [
      view(1, '09:55:00', 'http://['),
      view(1, '10:00:00', '/a', { referrer: 'http://example.org/' }),
      view(1, '10:20:00', 'http://['),
      download(1, '10:25:00', 'http://['),
      view(1, '10:40:00', '/a'),
    ];
    expect(count(records).unreadable).toBe(3);
    expect(whole(records).totals).toMatchObject({ views: 2, visits: 2, clicks: 0 });
    expect(plain(whole(records).sources)).toEqual({ '(consented later)': 1, '(direct)': 1 });
  });
});

describe('downloads', () => {
  it('extend the visit up to and including 30 minutes', () => {
    const figures = whole([
      view(1, '10:00:00', '/a'),
      download(1, '10:30:00', '/file.zip?mirror=2'),
      view(1, '11:00:00', '/b'),
    ]);
    expect(figures.totals).toEqual({
      views: 2,
      visits: 1,
      visitors: 1,
      bounces: 0,
      clicks: 1,
      downloads: 1,
    });
    expect(plain(figures.downloads)).toEqual({ '/file.zip': 1 });
    expect(plain(figures.transitions)).toEqual({ '/a→/b': 1 });
    expect(plain(figures.pages)).not.toHaveProperty('/file.zip');
  });

  it('neither extend nor revive the visit when late, but do count', () => {
    const figures = whole([
      view(1, '10:00:00', '/a'),
      download(1, '10:30:01', '/file.zip'),
      download(1, '10:30:02', '/file.zip'),
      view(1, '10:31:00', '/b'),
    ]);
    expect(figures.totals).toMatchObject({ visits: 2, bounces: 2, clicks: 2, downloads: 2 });
  });

  it('need an earlier view of the same visitor', () => {
    const figures = count([
      download(1, '10:00:00', '/file.zip'),
      view(1, '10:10:00', '/a'),
      view(2, '10:00:00', '/a'),
      download(3, '10:20:00', '/file.zip'),
    ]);
    expect(figures.downloadsWithoutPage).toBe(2);
    expect(figures.range('2015-05-17', '2015-05-17').totals).toMatchObject({
      visits: 2,
      clicks: 0,
      downloads: 0,
    });
  });
});

describe('bots', () => {
  it('are counted in botViews, by day, and nowhere else', () => {
    const records = [
      view(1, '2015-05-16T10:00:00', '/a', { ua: GOOGLEBOT }),
      view(1, '10:00:00', '/a', { ua: GOOGLEBOT }),
      download(1, '10:01:00', '/file.zip', { ua: GOOGLEBOT }),
      view(2, '10:00:00', '/b', { ua: '' }),
      view(2, '10:00:00', 'http://[', { ua: '' }),
      download(4, '10:01:00', '/file.zip', { ua: '' }),
      view(3, '12:00:00', '/c'),
    ];
    const figures = count(records);
    expect(figures.days).toEqual(['2015-05-16', '2015-05-17']);
    expect(figures.unreadable).toBe(0);
    expect(figures.downloadsWithoutPage).toBe(0);
    expect(figures.range('2015-05-16', '2015-05-16').botViews).toBe(1);
    const day = figures.range('2015-05-17', '2015-05-17');
    expect(day.botViews).toBe(2);
    expect(day.totals).toEqual({
      views: 1,
      visits: 1,
      visitors: 1,
      bounces: 1,
      clicks: 0,
      downloads: 0,
    });
    expect([...day.pages.keys()]).toEqual(['/c']);
  });
});

describe('sources', () => {
  it.each([
    ['http://www.Google.fr/url?sa=t', 'google.fr'],
    ['https://news.example:8443/', 'news.example'],
    ['android-app://com.Example.Reader/', 'com.example.reader'],
    [`http://${'a'.repeat(60)}.${'b'.repeat(60)}.nl/`, `${'a'.repeat(60)}.${'b'.repeat(39)}`],
    ['http://www.example.org/a', '(consented later)'],
    ['', '(direct)'],
    ['-', '(direct)'],
    ['ftp://files.example/', '(direct)'],
    ['http://www./', '(direct)'],
  ])('%s → %s', (referrer, source) => {
    const figures = whole([view(1, '10:00:00', '/a', { referrer })]);
    expect(plain(figures.sources)).toEqual({ [source]: 1 });
  });

  it('are (direct) without a referrer', () => {
    expect(plain(whole([view(1, '10:00:00', '/a')]).sources)).toEqual({ '(direct)': 1 });
  });

  it('are (direct) when the own site refers after the visit expired', () => {
    const figures = whole([
      view(1, '10:00:00', '/a', { referrer: 'http://search.example/' }),
      view(1, '10:10:00', '/b', { referrer: 'http://other.example/' }),
      view(1, '11:00:00', '/c', { referrer: 'http://example.org/b' }),
    ]);
    expect(plain(figures.sources)).toEqual({ 'search.example': 1, '(direct)': 1 });
  });
});

describe('days', () => {
  // In May Amsterdam is two hours ahead of UTC: 22:00Z is its midnight.
  const acrossMidnight = [
    view(1, '21:50:00', '/a', { referrer: 'http://search.example/' }),
    view(1, '21:59:59', '/b'),
    view(1, '22:00:00', '/a'),
    view(1, '22:05:00', '/c'),
    download(1, '22:06:00', '/file.zip'),
    view(2, '22:10:00', '/c'),
  ];

  it('split a visit over midnight in Europe/Amsterdam', () => {
    const figures = count(acrossMidnight, 'Europe/Amsterdam');
    expect(figures.days).toEqual(['2015-05-17', '2015-05-18']);

    const before = figures.range('2015-05-17', '2015-05-17');
    expect(before.totals).toEqual({
      views: 2,
      visits: 1,
      visitors: 1,
      bounces: 0,
      clicks: 0,
      downloads: 0,
    });
    expect(plain(before.pages)).toEqual({
      '/a': { views: 1, visits: 1, visitors: 1 },
      '/b': { views: 1, visits: 1, visitors: 1 },
    });
    expect(plain(before.entries)).toEqual({ '/a': 1 });
    expect(plain(before.exits)).toEqual({});
    expect(plain(before.sources)).toEqual({ 'search.example': 1 });
    expect(plain(before.transitions)).toEqual({ '/a→/b': 1, '/b→/a': 1 });
    expect(plain(before.downloads)).toEqual({});

    const after = figures.range('2015-05-18', '2015-05-18');
    expect(after.totals).toEqual({
      views: 3,
      visits: 1,
      visitors: 2,
      bounces: 1,
      clicks: 1,
      downloads: 1,
    });
    expect(plain(after.pages)).toEqual({
      '/a': { views: 1, visits: 0, visitors: 1 },
      '/c': { views: 2, visits: 2, visitors: 2 },
    });
    expect(plain(after.entries)).toEqual({ '/c': 1 });
    expect(plain(after.exits)).toEqual({ '/c': 2 });
    expect(plain(after.sources)).toEqual({ '(direct)': 1 });
    expect(plain(after.transitions)).toEqual({ '/a→/c': 1 });
    expect(plain(after.downloads)).toEqual({ '/file.zip': 1 });
  });

  it('add up in a range, except for the visitors', () => {
    const both = count(acrossMidnight, 'Europe/Amsterdam').range('2015-05-17', '2015-05-18');
    expect(both.totals).toEqual({
      views: 5,
      visits: 2,
      visitors: 2,
      bounces: 1,
      clicks: 1,
      downloads: 1,
    });
    expect(both.pages.get('/a')).toEqual({ views: 2, visits: 1, visitors: 2 });
    expect(count(acrossMidnight, 'UTC').days).toEqual(['2015-05-17']);
  });

  it('of 23 hours begin and end at local midnight, and empty days are listed', () => {
    // 29 March 2015 in Amsterdam ran from 28 March 23:00Z to 29 March 22:00Z.
    const figures = count(
      [
        view(1, '2015-03-28T22:59:59', '/a'),
        view(2, '2015-03-28T23:00:00', '/a'),
        view(3, '2015-03-29T00:50:00', '/a'),
        view(3, '2015-03-29T01:10:00', '/b'),
        view(4, '2015-03-29T21:59:59', '/a'),
        view(5, '2015-03-29T22:00:00', '/a'),
        view(6, '2015-03-31T22:00:00', '/a'),
      ],
      'Europe/Amsterdam',
    );
    expect(figures.days).toEqual([
      '2015-03-28',
      '2015-03-29',
      '2015-03-30',
      '2015-03-31',
      '2015-04-01',
    ]);
    const views = figures.days.map((day) => figures.range(day, day).totals.views);
    expect(views).toEqual([1, 4, 1, 0, 1]);
    expect(figures.range('2015-03-29', '2015-03-29').totals.visits).toBe(3);
  });

  it('are none in an empty trace', () => {
    expect(count([]).days).toEqual([]);
    expect(whole([]).totals.views).toBe(0);
  });

  it.each([
    ['17-05-2015', '2015-05-18', 'expected a day like 2015-05-17, given "17-05-2015"'],
    ['2015-05-18', '2015-05-17', 'given "2015-05-18" to "2015-05-17"'],
  ])('refuse the range %s to %s', (a, b, message) => {
    expect(() => count([]).range(a, b)).toThrow(message);
  });
});
