// A developer hears of a name that nobody declared, once; the answer is denied all the same.

import type { Service } from '@qraia/consent';
import { afterEach, expect, it, vi } from 'vitest';
import type { Qraia } from '../qraia.ts';
import { warnOfNames } from './warnOfNames.ts';

afterEach(() => vi.restoreAllMocks());

it('warns of what is neither a category nor a service, once a name', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const accept = vi.fn();
  const qraia = { accept, has: () => false } as unknown as Qraia;
  warnOfNames(qraia, [{ id: 'video' } as Service]);
  qraia.accept('statistics', 'video');
  expect(warn).not.toHaveBeenCalled();
  qraia.accept('statistic');
  qraia.has('statistic');
  expect(qraia.has('vidoe')).toBe(false);
  expect(accept.mock.calls).toEqual([['statistics', 'video'], ['statistic']]);
  const list = 'preferences | statistics | marketing | embedded | video';
  expect(warn.mock.calls).toEqual([
    [`[qraia] accept: expected ${list}, was given "statistic"`],
    [`[qraia] has: expected ${list}, was given "vidoe"`],
  ]);
});
