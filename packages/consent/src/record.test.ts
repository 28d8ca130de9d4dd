// The record in the cookie: what was written is read back, and nothing else ever grants.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COOKIE_NAME,
  categories,
  type Decision,
  decodeRecord,
  encodeRecord,
  hasConsent,
  hasGrants,
  methods,
  type OptionalCategory,
  readRecord,
  recordedRevision,
} from './index.ts';

const optional = categories.slice(1) as OptionalCategory[];
const decision: fc.Arbitrary<Decision> = fc.record({
  revision: fc.stringMatching(/^[\w-]{1,32}$/),
  time: fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
  granted: fc.subarray(optional),
  services: fc.dictionary(fc.stringMatching(/^[\w-]{1,9}$/), fc.boolean(), { maxKeys: 3 }),
  method: fc.constantFrom(...methods),
});

const statistics: Decision = {
  revision: 'abc',
  time: 1_774_742_400_000,
  granted: ['statistics'],
  services: {},
  method: 'choose',
};
const record = encodeRecord(statistics);

/** Texts near to a record, for a random text hardly ever comes near one. */
const nearRecord = fc
  .tuple(decision, fc.nat(60), fc.nat(3), fc.stringMatching(/^[ -~]{0,3}$/))
  .map(([made, at, cut, put]) => {
    const text = encodeRecord(made);
    return text.slice(0, at) + put + text.slice(at + cut);
  });
const shaped = fc.stringMatching(
  /^[12]\.[\w-]{1,3}\.[0-9a-z]{1,8}\.(-|[psme]{1,4})\.\d(\.([+~][\w-]{1,3}){1,2})?$/,
);
const hostile = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), nearRecord, shaped);

describe('encodeRecord and decodeRecord', () => {
  it('are written in the form that servers read', () => {
    expect(record).toBe('1.abc.tcmw00.s.2');
    expect(encodeRecord({ ...statistics, granted: [], method: 'reject-all' })).toBe(
      '1.abc.tcmw00.-.1',
    );
  });

  it('are of the second version where services have an answer of their own', () => {
    const services = { video: true, pixel: false };
    expect(encodeRecord({ ...statistics, services })).toBe('2.abc.tcmw00.s.2.~pixel+video');
    expect(decodeRecord('2.abc.tcmw00.s.2.~pixel+video')).toEqual({ ...statistics, services });
  });

  it('open the first version, which knew no services', () => {
    expect(decodeRecord('1.abc.tcmw00.s.2')).toEqual(statistics);
  });

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(decision, (made) => {
        expect(decodeRecord(encodeRecord(made))).toEqual(made);
      }),
    );
  });

  it('keep the same categories in whatever order they were granted', () => {
    const granted: OptionalCategory[] = ['embedded', 'preferences', 'embedded'];
    expect(decodeRecord(encodeRecord({ ...statistics, granted }))?.granted).toEqual([
      'preferences',
      'embedded',
    ]);
  });

  it('never throw on a text, nor take one for a decision that is not exactly a record', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = decodeRecord(text);
        expect(read === null || encodeRecord(read) === text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['another version', record.replace('1.', '2.')],
    ['a third version', record.replace('1.', '3.')],
    ['services in the first version', `${record}.+video`],
    ['services out of order', '2.abc.tcmw00.s.2.+video~pixel'],
    ['a service twice', '2.abc.tcmw00.s.2.+video+video'],
    ['a truncated one', record.slice(0, -1)],
    ['one with a tail', `${record}0`],
    ['one with a line break', `${record}\n`],
    ['a method that does not exist', record.replace(/\d$/, '9')],
    ['a category that does not exist', record.replace('.s.', '.x.')],
    ['a category twice', record.replace('.s.', '.ss.')],
    ['categories in another order', record.replace('.s.', '.sp.')],
    ['a time with a zero in front', record.replace('tcmw00', '0tcmw00')],
    ['an encoded one', encodeURIComponent(`${record};`)],
  ])('take for no decision: %s', (_, text) => {
    expect(decodeRecord(text)).toBeNull();
  });
});

describe('a hostile record', () => {
  const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('changes no object but its own, and grants nothing by the names that every object has', () => {
    const read = decodeRecord(
      `2.abc.tcmw00.-.2.${[...inherited]
        .sort()
        .map((id) => `+${id}`)
        .join('')}`,
    );
    expect(Object.keys(read?.services ?? {}).sort()).toEqual([...inherited].sort());
    expect(({} as { constructor: unknown }).constructor).toBe(Object);
    for (const name of [...inherited, ...optional]) expect(hasConsent(read, [], name)).toBe(false);
  });

  it('of a refusal stays one, whatever is put before, behind or between', () => {
    const refusal = encodeRecord({ ...statistics, granted: [], method: 'reject-all' });
    // Whatever has no letter of a category, and no service of its own.
    const put = fc.stringMatching(/^[^psme+]{0,9}$/);
    fc.assert(
      fc.property(put, fc.nat(refusal.length), fc.nat(9), (text, at, cut) => {
        const read = decodeRecord(refusal.slice(0, at) + text + refusal.slice(at + cut));
        expect(read === null || !hasGrants(read)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read through once, however long', () => {
    const tail = '+a'.repeat(100_000);
    expect(decodeRecord(`2.abc.tcmw00.s.2.${tail}!`)).toBeNull();
    expect(decodeRecord(`1.abc.${'0'.repeat(100_000)}.s.2`)).toBeNull();
    expect(readRecord(`${COOKIE_NAME}=;`.repeat(10_000))).toBeNull();
  });
});

describe('readRecord', () => {
  it('finds the decision among other cookies', () => {
    expect(readRecord(`a=1; ${COOKIE_NAME}=${record}; b=2`)).toEqual(statistics);
  });

  it('does not take a longer name for its own', () => {
    expect(readRecord(`x${COOKIE_NAME}=${record}; ${COOKIE_NAME}2=${record}`)).toBeNull();
  });

  it('denies where two cookies of that name disagree, and not where they agree', () => {
    const refusal = encodeRecord({ ...statistics, granted: [], method: 'withdraw' });
    expect(readRecord(`${COOKIE_NAME}=${record}; ${COOKIE_NAME}=${refusal}`)).toBeNull();
    expect(readRecord(`${COOKIE_NAME}=${record}; ${COOKIE_NAME}=`)).toBeNull();
    expect(readRecord(`${COOKIE_NAME}=${record}; ${COOKIE_NAME}=${record}`)).toEqual(statistics);
  });

  it('denies a record with something appended after an equals sign', () => {
    expect(readRecord(`${COOKIE_NAME}=${record}=x`)).toBeNull();
  });

  it('never throws on cookies, nor finds a decision that is not exactly a record', () => {
    const cookies = fc
      .array(
        fc.oneof(
          fc.string(),
          hostile.map((text) => `${COOKIE_NAME}=${text}`),
        ),
        {
          maxLength: 4,
        },
      )
      .map((parts) => parts.join('; '));
    fc.assert(
      fc.property(cookies, (text) => {
        const read = readRecord(text);
        if (!read) return;
        const parts = text.split(';').map((part) => part.trim());
        expect(parts).toContain(`${COOKIE_NAME}=${encodeRecord(read)}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('recordedRevision', () => {
  it.each([
    [`a=1; qraia_consent=${record}; b=2`, 'abc'],
    ['qraia_consent=2.r-1_x.0.-.1.+video', 'r-1_x'],
    ['', undefined],
    ['xqraia_consent=1.abc.0.-.1', undefined],
    ['qraia_consent=9.abc.0.-.1', undefined],
  ])('of %s is %s', (cookies, revision) => {
    expect(recordedRevision(cookies)).toBe(revision);
  });
});
