// The address bar: what is written is read back, and what is strange is left at its default.

import { describe, expect, it } from 'vitest';
import { type Address, readAddress, writeAddress } from './address.ts';

describe('address', () => {
  it('reads back what it wrote', () => {
    const address: Address = {
      site: 'www & app',
      period: '90',
      tile: 'views',
      language: 'nl',
      opened: ['pages', 'paths'],
    };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('leaves defaults out', () => {
    expect(writeAddress(readAddress(''))).toBe('?');
  });

  it('ignores what it does not know', () => {
    expect(readAddress('?period=13&chart=money&lang=xx&open=pages.secrets&site=')).toEqual({
      period: '30',
      tile: 'visitors',
      opened: ['pages'],
    });
  });
});
