// What of a name may be told.

import { expect, it } from 'vitest';
import { withoutIds } from './withoutIds.ts';

it.each([
  ['PHPSESSID', 'PHPSESSID'],
  ['theme-color', 'theme-color'],
  ['_hjSession_12345', '_hjSession_*'],
  ['_ga_ABC123XYZ', '_ga_*'],
  ['_gat_UA-12345-1', '_gat_UA-*-*'],
  ['cookieconsent2', 'cookieconsent*'],
  ['ajs_user_anna@example.org', '*'],
  ['ajs_user_anna%40example.org', '*'],
  ['mp_0f1e2d3c4b5a69788796a5b4c3d2e1f0_mixpanel', 'mp_*_mixpanel'],
  ['user.550e8400-e29b-41d4-a716-446655440000.seen', 'user.*.seen'],
  ['user_k3j9x0qp', 'user_*'],
  ['token_deadbeefcafe', 'token_*'],
  ['session:QWxhZGRpbjpvcGVuIHNlc2FtZQ', 'session:*'],
  ['broken_%E0%A4%A', 'broken_%E*%A*%A'],
  ['a'.repeat(200), '*'],
  ['ab-'.repeat(200), 'ab-'.repeat(200).slice(0, 80)],
])('%s → %s', (name, told) => {
  expect(withoutIds(name)).toBe(told);
});
