// Whatever lies under the decision's name, by script or by header: it throws nothing and grants nothing.

import { COOKIE_NAME, encodeRecord } from '@qraia/consent';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NamedHosts } from './namedHosts.ts';
import type { PageWindow } from './surroundings.ts';
import { REVISION, startTrackedSite } from './trackedSite.ts';
import { newTrackedVisitor, type TrackedVisitor, tracked } from './trackedVisitor.ts';
import { type Engine, engines } from './visitors.ts';

const PAGE = 'http://www.qraia.test/sub/page';
const now = Date.now();
const record = (granted: readonly 'marketing'[], more = {}): string =>
  encodeRecord({ revision: REVISION, time: now, granted, services: {}, method: 'choose', ...more });
const grant = record(['marketing']);
const refusal = record([]);
const time = Math.floor(now / 1000).toString(36);

/** None of them is a decision that holds. */
const RECORDS = [
  ...['', '=', '==', '-', 'null', 'undefined', 'true', '{}', '[]', '0', '1', '1.', '1.r1', '1.r1.'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '{"granted":["marketing"]}',
    '<b>marketing</b>',
    '%00',
  ],
  // Broken, cut short, with something before, behind or between.
  ...[1, 2, 5, 9].map((cut) => grant.slice(0, -cut)),
  ...[`${grant}0`, `${grant}.`, `${grant}=`, `${grant}=${grant}`, `${grant},${grant}`, `.${grant}`],
  ...[`"${grant}"`, `${grant} ${grant}`, grant.toUpperCase(), encodeURIComponent(`${grant} `)],
  ...[`${grant}é`, `${grant}☃`, `\ufeff${grant}`, grant.replace('1', '１')],
  // Of other versions, categories, methods and spellings.
  ...[
    `0.r1.${time}.m.2`,
    `3.r1.${time}.m.2`,
    `1.r1.${time}.x.2`,
    `1.r1.${time}.mm.2`,
    `1.r1.${time}.ms.2`,
  ],
  ...[`1.r1.${time}.m.9`, `1.r1.${time}.m.22`, `1.r1.0${time}.m.2`, `1.r1.-1.m.2`, `1.r1.NaN.m.2`],
  ...[
    `2.r1.${time}.m.2`,
    `2.r1.${time}.m.2.`,
    `2.r1.${time}.-.2.+`,
    `2.r1.${time}.-.2.+tracker+tracker`,
  ],
  ...[`1.r1.${time}.-.2.+tracker`, `2.r1.${time}.-.2.+tracker~a`],
  // Of another question, of times that are over or to come.
  ...[record(['marketing'], { revision: 'r2' }), record(['marketing'], { revision: '__proto__' })],
  ...[record(['marketing'], { time: 0 }), record(['marketing'], { time: now - 400 * 86_400_000 })],
  ...[record(['marketing'], { time: now + 2 * 86_400_000 }), `1.r1.zzzzzzzz.m.2`],
  // Long ones.
  ...[
    'm'.repeat(3900),
    `1.${'r'.repeat(3000)}.${time}.m.2`,
    `2.r1.${time}.-.2.${'+a'.repeat(1500)}!`,
  ],
] as const;

/** They are decisions, and grant neither the tracker nor its category. */
const REFUSALS = [
  refusal,
  `2.r1.${time}.-.2.+__proto__`,
  `2.r1.${time}.-.2.+constructor+toString`,
  `2.r1.${time}.-.2.~tracker`,
] as const;

// Our WebKit takes no header that is not ASCII.
describe.each(engines.slice(0, 2))('%s', (_, launch) => {
  let hosts: NamedHosts;
  let engine: Engine;
  let visitor: TrackedVisitor;
  let before: number;
  beforeAll(async () => {
    hosts = await startTrackedSite();
    engine = await launch(hosts.proxy);
  });
  beforeEach(async () => {
    visitor = await newTrackedVisitor(engine, hosts);
    before = tracked(hosts);
  });
  afterEach(() => visitor?.leave());
  afterAll(async () => {
    await engine?.close();
    await hosts?.close();
  });

  it('written by a script: nothing is decided, granted or thrown', async () => {
    await visitor.goto(PAGE);
    const read = (values: readonly string[]) =>
      visitor.evaluate(
        (all, name) => {
          const { qraia } = window as unknown as PageWindow;
          const thrown: string[] = [];
          addEventListener('error', ({ message }) => thrown.push(message));
          const states = all.map((value) => {
            // biome-ignore lint/suspicious/noDocumentCookie: as a page writes it.
            document.cookie = `${name}=${value}; path=/`;
            // Then it is read anew.
            document.dispatchEvent(new Event('visibilitychange'));
            return [
              value,
              qraia.decision() !== null,
              ['marketing', 'tracker', '__proto__', 'constructor'].some(qraia.has),
            ];
          });
          // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser.
          document.cookie = `${name}=; path=/; max-age=0`;
          return { states, thrown };
        },
        values,
        COOKIE_NAME,
      );
    expect(await read(RECORDS)).toEqual({
      states: RECORDS.map((value) => [value, false, false]),
      thrown: [],
    });
    expect(await read(REFUSALS)).toEqual({
      states: REFUSALS.map((value) => [value, true, false]),
      thrown: [],
    });
    expect(tracked(hosts)).toBe(before);
    // The control: what is one is read.
    expect((await read([grant])).states).toEqual([[grant, true, true]]);
  });

  const tossing = (...lines: string[]): string =>
    `http://evil.qraia.test/?${new URLSearchParams(lines.map((line) => ['toss', line]))}`;
  const of = (value: string, where: string): string => `${COOKIE_NAME}=${value}; ${where}`;

  // Of two, the one of the longer path is sent first.
  it.each([
    [
      'two that disagree, on two paths',
      [of(grant, 'Domain=qraia.test; Path=/sub/'), of(refusal, 'Domain=qraia.test; Path=/sub')],
    ],
    [
      'a good one and a broken one',
      [of(grant, 'Domain=qraia.test; Path=/sub/'), of('x', 'Domain=qraia.test; Path=/sub')],
    ],
    [
      'a good one and an empty one',
      [of(grant, 'Domain=qraia.test; Path=/sub/'), of('', 'Domain=qraia.test; Path=/sub')],
    ],
    [
      'a good one of another name',
      [
        `x${of(grant, 'Domain=qraia.test; Path=/sub')}`,
        `${COOKIE_NAME}[x]=${grant}; Domain=qraia.test; Path=/sub`,
      ],
    ],
    ['one that is not ASCII', [of(`${grant}☃`, 'Domain=qraia.test; Path=/sub')]],
    ['a quoted one', [of(`"${grant}"`, 'Domain=qraia.test; Path=/sub')]],
    ['a long one', [of('m'.repeat(3900), 'Domain=qraia.test; Path=/sub')]],
    [
      'a hundred others',
      Array.from(
        { length: 100 },
        (_, at) => `${COOKIE_NAME}${at}=${grant}; Domain=qraia.test; Path=/sub`,
      ),
    ],
  ])('set by a server, %s: nothing is granted', async (_name, lines) => {
    await visitor.goto(tossing(...lines));
    const sent = await visitor.sentTo(PAGE);
    expect(sent.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await visitor.decision()).toBeNull();
    expect(tracked(hosts)).toBe(before);
  });

  it('set by a server, the same one twice: it is that one', async () => {
    const twice = [
      of(grant, 'Domain=qraia.test; Path=/sub'),
      of(grant, 'Domain=qraia.test; Path=/sub/'),
    ];
    await visitor.goto(tossing(...twice));
    expect(await visitor.sentTo(PAGE)).toEqual([COOKIE_NAME, COOKIE_NAME]);
    expect(await visitor.decision()).toMatchObject({ granted: ['marketing'] });
    await expect.poll(() => tracked(hosts)).toBe(before + 1);
  });
});
