// What the operator configures: sites, their hosts, time zone and threshold. Parsed in one place.

import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const siteSchema = v.strictObject({
  /** What the tag says in `data-site`. */
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'expected letters, digits, ".", "-" or "_"')),
  name: v.optional(v.string()),
  /** Host names that may send for this site, without scheme and port. */
  hosts: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.regex(
          /^([a-z0-9_.-]+|\[[0-9a-f:]+\])$/,
          (issue) =>
            `expected a host name in lower case without scheme and port, was given ${JSON.stringify(issue.input)}`,
        ),
      ),
    ),
    v.minLength(1, 'expected at least one host name'),
  ),
  /** IANA name; the site's days begin and end there. */
  timeZone: v.optional(
    v.pipe(v.string(), v.check(isTimeZone, 'expected an IANA time zone')),
    'Europe/Amsterdam',
  ),
  /** Fewer visitors than this are never shown on a row of their own. */
  k: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 5),
  /** Whether the site holds generated example data. */
  example: v.optional(v.boolean(), false),
});
const schema = v.strictObject({ sites: v.array(siteSchema) });

export type SiteConfiguration = Omit<v.InferOutput<typeof siteSchema>, 'name'> & { name: string };

export interface ServerConfiguration {
  readonly sites: readonly SiteConfiguration[];
}

export class ConfigurationError extends Error {}

/** The library's own messages are for programmers; ours are of one form everywhere. */
function inWords({ kind, type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (expected === 'never') return 'expected no such field';
  if (type === 'strict_object' && received === 'undefined') return 'expected, was not given';
  return `expected ${expected}, was given ${received}`;
}

/**
 * @param input - parsed JSON of a configuration file.
 * @throws ConfigurationError in one line: where, what was expected, what was given.
 */
export function parseServerConfiguration(input: unknown): ServerConfiguration {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const where = issue.path?.map(({ key }) => String(key)).join('.') || 'configuration';
    throw new ConfigurationError(`${where}: ${inWords(issue)}`);
  }
  const sites = parsed.output.sites.map((site) => ({ ...site, name: site.name ?? site.id }));
  const ids = sites.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice) throw new ConfigurationError(`sites: expected each id once, was given ${twice} twice`);
  return { sites };
}

/** @throws ConfigurationError where the file cannot be read, is no JSON, or says what it may not. */
export function readServerConfiguration(file: string): ServerConfiguration {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const given = code === 'ENOENT' ? 'there is no such file' : message;
    throw new ConfigurationError(`${file}: expected a JSON file, ${given}`);
  }
  try {
    return parseServerConfiguration(input);
  } catch (error) {
    throw new ConfigurationError(`${file}: ${(error as Error).message}`);
  }
}
