// What is kept of a user agent: three words, or that it is a bot. The string itself ends here.

import { createHmac, randomBytes } from 'node:crypto';
import { UNKNOWN } from '@qraia/protocol';
import { isbot } from 'isbot';
import uaParser from 'my-ua-parser';

export interface Traits {
  readonly browser: string;
  readonly system: string;
  readonly device: string;
}

/** `bot` where a program says so itself, or says nothing at all. */
export type Visitor = { bot: true } | { bot: false; traits: Traits };

const CACHED = 5000;

function parse(userAgent: string): Visitor {
  // isbot takes an empty user agent for a person's.
  if (userAgent === '' || isbot(userAgent)) return { bot: true };
  const { browser, os, device } = uaParser.UAParser(userAgent);
  return {
    bot: false,
    traits: {
      browser: browser.name ?? UNKNOWN,
      system: os.name ?? UNKNOWN,
      device: device.type ?? 'desktop',
    },
  };
}

/**
 * Derives the traits of user agents. The cache is keyed by a hash whose key dies with the process, so
 * that no memory dump lists user agents.
 */
export function createTraits(): (userAgent: string) => Visitor {
  const key = randomBytes(32);
  const cache = new Map<string, Visitor>();
  return (userAgent) => {
    const name = createHmac('sha256', key).update(userAgent).digest('base64');
    const known = cache.get(name);
    if (known) return known;
    const visitor = parse(userAgent);
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value as string);
    cache.set(name, visitor);
    return visitor;
  };
}
