// A configuration says what is wrong with it, and where.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  ConfigurationError,
  parseServerConfiguration,
  readServerConfiguration,
} from './serverConfiguration.ts';

const www = { id: 'www', hosts: ['www.example.org'] };

describe('parseServerConfiguration', () => {
  it('completes what was left out', () => {
    expect(parseServerConfiguration({ sites: [www] })).toEqual({
      sites: [{ ...www, name: 'www', timeZone: 'Europe/Amsterdam', k: 5, example: false }],
    });
  });

  it.each(['localhost', '127.0.0.1', '[::1]', 'xn--mnchen-3ya.example'])(
    'takes host %s',
    (host) => {
      expect(parseServerConfiguration({ sites: [{ ...www, hosts: [host] }] }).sites).toHaveLength(
        1,
      );
    },
  );

  it.each([
    ['nothing', undefined, /^configuration: /],
    ['a list', [], /^(configuration|sites): /],
    ['no sites', {}, /^sites: expected/],
    ['an unknown word', { sites: [], site: [] }, /^site: /],
    [
      'an unknown word of a site',
      { sites: [{ ...www, threshold: 3 }] },
      /^sites\.0\.threshold: expected no such field$/,
    ],
    ['an id with a blank', { sites: [{ ...www, id: 'a b' }] }, /^sites\.0\.id: expected letters/],
    ['no hosts', { sites: [{ ...www, hosts: [] }] }, /^sites\.0\.hosts: expected at least one/],
    ['k = 0', { sites: [{ ...www, k: 0 }] }, /^sites\.0\.k: /],
    ['half a k', { sites: [{ ...www, k: 2.5 }] }, /^sites\.0\.k: /],
    [
      'a k in words',
      { sites: [{ ...www, k: 'five' }] },
      /^sites\.0\.k: expected number, was given "five"$/,
    ],
    ['no time zone', { sites: [{ ...www, timeZone: 'Mars' }] }, /timeZone: expected an IANA/],
    ['an id twice', { sites: [www, www] }, /^sites: expected each id once, was given www twice$/],
  ])('refuses %s', (_, input, message) => {
    expect(() => parseServerConfiguration(input)).toThrow(message);
    expect(() => parseServerConfiguration(input)).toThrow(ConfigurationError);
  });

  // They were taken, matched no origin, and every batch was refused.
  it.each(['https://www.example.org', 'www.example.org:443', 'WWW.example.org', 'a.nl/', ''])(
    'refuses "%s" as a host name',
    (host) => {
      expect(() => parseServerConfiguration({ sites: [{ ...www, hosts: [host] }] })).toThrow(
        `sites.0.hosts.0: expected a host name in lower case without scheme and port, was given "${host}"`,
      );
    },
  );
});

describe('readServerConfiguration', () => {
  it.each([
    ['that is missing', undefined],
    ['that is no JSON', '{'],
    ['that says what it may not', '{"sites":1}'],
  ])('names a file %s', (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'qraia-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'sites.json');
    if (text !== undefined) writeFileSync(file, text);
    expect(() => readServerConfiguration(file)).toThrow(file);
    expect(() => readServerConfiguration(file)).toThrow(ConfigurationError);
  });
});
