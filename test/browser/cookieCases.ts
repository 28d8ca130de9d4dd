// Every place and way in which a tracker's script sets a cookie, and what the browser makes of it.

import type { Writing } from './trackedSite.ts';

export interface CookieCase {
  readonly name: string;
  /** The page that sets them. */
  readonly at: string;
  /** Where the visitor withdraws, if not there. */
  readonly withdrawnAt?: string;
  readonly writings: readonly Writing[];
  /** What the browser makes of them: name, domain and path. */
  readonly stored: readonly string[];
}

export const cookieCases: readonly CookieCase[] = [
  {
    name: 'of the host and its parent domain, on paths, from a frame',
    at: 'http://www.qraia.test/sub/deep/page',
    writings: [
      ['document', '_tr_host=1; path=/; max-age=3600'],
      ['document', '_tr_parent=1; path=/; domain=.qraia.test'],
      ['document', '_tr_path=1; path=/sub'],
      ['document', '_tr_default=1'],
      ['document', '_tr_slash=1; path=/sub/deep/; domain=qraia.test'],
      ['document', '_tr_twice=1; path=/'],
      ['document', '_tr_twice=2; path=/; domain=qraia.test'],
      ['frame', '_tr_frame=1; path=/'],
    ],
    stored: [
      '_tr_default www.qraia.test /sub/deep',
      '_tr_frame www.qraia.test /',
      '_tr_host www.qraia.test /',
      '_tr_parent .qraia.test /',
      '_tr_path www.qraia.test /sub',
      '_tr_slash .qraia.test /sub/deep/',
      '_tr_twice .qraia.test /',
      '_tr_twice www.qraia.test /',
    ],
  },
  {
    name: 'shared by subdomains and on a path, withdrawn on another subdomain',
    at: 'http://app.winkel.eu/sub/page',
    withdrawnAt: 'http://www.winkel.eu/',
    writings: [
      ['document', '_tr=1; path=/; domain=winkel.eu'],
      ['document', '_tr_path=1; path=/sub'],
    ],
    stored: ['_tr .winkel.eu /', '_tr_path app.winkel.eu /sub'],
  },
  {
    name: 'on a registrable domain that is itself the host',
    at: 'http://app.eu/',
    writings: [
      ['document', '_tr=1; path=/'],
      ['document', '_tr_domain=1; path=/; domain=app.eu'],
    ],
    stored: ['_tr app.eu /', '_tr_domain .app.eu /'],
  },
  {
    name: 'under a public suffix of two labels, with prefixes, by CookieStore',
    at: 'https://www.shop.co.uk/',
    writings: [
      ['document', '_tr_parent=1; path=/; domain=.shop.co.uk'],
      ['document', '__Secure-tr=1; path=/; secure; domain=shop.co.uk'],
      ['document', '__Host-tr=1; path=/; secure'],
      ['document', '_tr_partitioned=1; path=/; secure; samesite=none; partitioned'],
      ['CookieStore', '_tr_store=1'],
    ],
    stored: [
      '__Host-tr www.shop.co.uk /',
      '__Secure-tr .shop.co.uk /',
      '_tr_parent .shop.co.uk /',
      '_tr_partitioned www.shop.co.uk /',
      '_tr_store www.shop.co.uk /',
    ],
  },
];
