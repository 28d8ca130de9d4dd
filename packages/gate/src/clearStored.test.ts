// @vitest-environment happy-dom
// Withdrawal: what was declared goes, everything else stays.

import { COOKIE_NAME, type Service } from '@qraia/consent';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearStored } from './index.ts';

const service = (cookies: string[], storage: string[] = []): Service => ({
  id: 's',
  name: 'S',
  category: 'marketing',
  hosts: [],
  cookies,
  storage,
  purpose: '',
  retention: '',
  recipient: '',
  country: '',
  privacy: '',
});

const set = (cookie: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: what trackers write.
  document.cookie = cookie;
};
const names = (): string[] =>
  document.cookie
    .split('; ')
    .map((cookie) => cookie.split('=')[0] ?? '')
    .filter(Boolean)
    .sort();

/** happy-dom's cookies of max-age 0 are gone a millisecond later. */
const expired = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3));

/** Every test has a domain of its own, on which nobody set a cookie yet. */
let domain = '';
let tests = 0;

beforeEach(() => {
  domain = `qraia${++tests}.com`;
  const page = window as unknown as { happyDOM: { setURL(address: string): void } };
  page.happyDOM.setURL(`https://www.${domain}/prijzen/pro`);
  localStorage.clear();
  sessionStorage.clear();
});

describe('clearStored', () => {
  it('deletes declared cookies, those with a wildcard too, and no others', async () => {
    for (const name of ['_ga', '_ga_X1', '_gat', 'ga', 'cart']) set(`${name}=1;path=/`);
    clearStored([service(['_ga', '_ga_*'])]);
    await expired();
    expect(names()).toEqual(['_gat', 'cart', 'ga'].sort());
  });

  it('deletes a cookie wherever it was set: parent domain, path prefix', async () => {
    set(`_a=1;domain=${domain};path=/`);
    set('_b=1;path=/prijzen');
    set(`_c=1;domain=www.${domain};path=/prijzen/pro`);
    expect(names()).toEqual(['_a', '_b', '_c']);
    clearStored([service(['_*'])]);
    await expired();
    expect(names()).toEqual([]);
  });

  it('deletes declared keys of both storages, and no others', () => {
    for (const area of [localStorage, sessionStorage]) {
      for (const key of ['tr.id', 'tr.seen', 'track', 'cart']) area.setItem(key, '1');
    }
    clearStored([service([], ['tr.*', 'track'])]);
    expect(Object.keys(localStorage)).toEqual(['cart']);
    expect(Object.keys(sessionStorage)).toEqual(['cart']);
  });

  it('touches nothing where nothing is declared', async () => {
    set('cart=1;path=/');
    localStorage.setItem('cart', '1');
    clearStored([service([])]);
    clearStored([]);
    await expired();
    expect(names()).toEqual(['cart']);
    expect(localStorage.getItem('cart')).toBe('1');
  });

  it('leaves what a granted service declares too', async () => {
    for (const name of ['_ga', '_ads']) {
      set(`${name}=1;path=/`);
      localStorage.setItem(name, '1');
    }
    clearStored([service(['_*'], ['_*'])], [service(['_ga'], ['_ga'])]);
    await expired();
    expect(names()).toEqual(['_ga']);
    expect(Object.keys(localStorage)).toEqual(['_ga']);
  });

  it('never deletes the decision itself, which would be asked for on every page', async () => {
    set(`${COOKIE_NAME}=1.a.b.-.1;path=/`);
    set('other=1;path=/');
    clearStored([service(['*'])]);
    await expired();
    expect(names()).toEqual([COOKIE_NAME]);
  });

  it('expires with "secure" on https, without which browsers keep a __Secure- cookie', () => {
    const written: string[] = [];
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('__Secure-tr=1');
    vi.spyOn(document, 'cookie', 'set').mockImplementation((cookie) => written.push(cookie));
    clearStored([service(['__Secure-tr'])]);
    vi.restoreAllMocks();
    expect(written).toContain('__Secure-tr=;max-age=0;path=/;secure');
    expect(written.every((cookie) => /;secure(;partitioned)?$/.test(cookie))).toBe(true);
  });

  it('does not throw into the page where storage is blocked', () => {
    const blocked = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    sessionStorage.setItem('tr', '1');
    clearStored([service([], ['tr'])]);
    blocked.mockRestore();
    expect(sessionStorage.getItem('tr')).toBeNull();
  });
});
