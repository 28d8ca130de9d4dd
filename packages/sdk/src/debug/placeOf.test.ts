// @vitest-environment happy-dom
// What of an address may be told.

import { expect, it } from 'vitest';
import { placeOf } from './placeOf.ts';

it.each([
  ['https://tracker.example/t.js?id=secret#secret', 'tracker.example/t.js'],
  ['//tracker.example:8443/p.gif', 'tracker.example:8443/p.gif'],
  ['https://cdn.example/a.png?secret 1x, https://cdn.example/b.png 2x', 'cdn.example/a.png'],
  ['background: url("https://tracker.example/p.gif?secret")', 'tracker.example/p.gif'],
  ['<p>secret</p><img src="https://tracker.example/p.gif?secret">', 'tracker.example/p.gif'],
  ['wss://socket.example/live?secret', 'socket.example/live'],
  ['https://user:secret@tracker.example/t.js', 'tracker.example/t.js'],
])('%s → %s', (address, told) => {
  const { host, path } = placeOf(address);
  expect(host + path).toBe(told);
});

it('what is no address has no place', () => {
  expect(placeOf('http://[')).toEqual({ host: '', path: '' });
});
