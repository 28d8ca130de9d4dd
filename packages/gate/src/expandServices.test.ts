// Names as typed become services, or errors that say what was meant; and the command does it for real.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseConfiguration } from '@qraia/consent';
import { describe, expect, it } from 'vitest';
import { googleAnalytics } from './catalogue/analytics.ts';
import { youtube } from './catalogue/embedded.ts';
import { expandServices } from './expandServices.ts';

const errorsOf = (...names: string[]): readonly string[] => {
  const expanded = expandServices(names);
  return expanded.ok ? [] : expanded.errors;
};

describe('expandServices', () => {
  it('gives services in the order of their names', () => {
    expect(expandServices(['youtube', 'google-analytics'])).toEqual({
      ok: true,
      services: [youtube, googleAnalytics],
    });
  });

  it('takes parameters, with commas inside a value', () => {
    const expanded = expandServices([
      'matomo:host=stats.example.org:8443,recipient=Example, Inc.,country=US',
      'plausible',
      'posthog:region=us',
    ]);
    expect(expanded).toMatchObject({
      ok: true,
      services: [
        { hosts: ['stats.example.org:8443'], recipient: 'Example, Inc.', country: 'US' },
        { hosts: ['plausible.io'] },
        { hosts: expect.arrayContaining(['us.i.posthog.com']) },
      ],
    });
  });

  it.each([
    ['youtub', '"youtub" is not in the catalogue; did you mean "youtube"?'],
    ['ga4', '"ga4" is not in the catalogue; did you mean "google-analytics"?'],
    ['nothing-like-it', '"nothing-like-it" is not in the catalogue'],
    ['constructor', '"constructor" is not in the catalogue'],
    ['matomo', 'matomo: needs "host", as in matomo:host=stats.example.org'],
    ['matomo:country=NL', 'matomo: needs "host", as in matomo:host=stats.example.org'],
    [
      'matomo:hots=stats.example.org',
      'matomo: no parameter "hots"; it takes "host", "recipient", "country", "privacy"',
    ],
    ['matomo:host=', 'matomo: host: expected a text, was given ""'],
    ['posthog:region=nl', 'posthog: region: expected eu | us, was given "nl"'],
    ['youtube:host=a.example', 'youtube: no parameter "host"; it takes none'],
  ])('%s: %s', (name, error) => {
    expect(errorsOf(name)).toEqual([error]);
  });

  it('says what the configuration would refuse, under the name that was typed', () => {
    const errors = errorsOf('matomo:host=https://stats.example.org');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      /^matomo: hosts: expected .*, was given \["https:\/\/stats\.example\.org"\]$/,
    );
  });

  it('tells all that is wrong at once', () => {
    expect(errorsOf('youtube', 'youtube', 'vimo')).toEqual([
      'youtube: named twice',
      '"vimo" is not in the catalogue; did you mean "vimeo"?',
    ]);
  });
});

describe('qraia-services', { timeout: 30_000 }, () => {
  const run = (...parameters: string[]) =>
    spawnSync(
      process.execPath,
      [
        '--conditions=source',
        '--import',
        'tsx',
        fileURLToPath(new URL('./cli.ts', import.meta.url)),
        ...parameters,
      ],
      { encoding: 'utf8' },
    );

  it('expands names to JSON, and nothing but JSON, that a configuration takes', () => {
    const { stdout, stderr, status } = run(
      'expand',
      'google-analytics',
      'google-fonts',
      'matomo:host=stats.example.org',
    );
    expect(status).toBe(0);
    const json = JSON.parse(stdout);
    expect(Object.keys(json)).toEqual(['services']);
    expect(json.services.map(({ id }: { id: string }) => id)).toEqual([
      'google-analytics',
      'google-fonts',
      'matomo',
    ]);
    expect(
      parseConfiguration(json, { hostname: 'www.example.org', statistics: false }),
    ).toMatchObject({ ok: true });
    expect(stderr).toMatch(/^google-fonts: Not exempt\..*\n$/);
  });

  it('lists every name with its category', () => {
    const { stdout, status } = run('list');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^youtube +embedded +YouTube$/m);
    expect(stdout).toMatch(/^matomo +statistics +Matomo \(matomo:host=…,\[recipient=…\]/m);
    expect(stdout.trim().split('\n')).toHaveLength(33);
  });

  it('says in one line what is wrong, and prints no JSON', () => {
    const { stdout, stderr, status } = run('expand', 'youtub', 'vimeo');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'qraia-services: "youtub" is not in the catalogue; did you mean "youtube"?\n',
    );
  });
});
