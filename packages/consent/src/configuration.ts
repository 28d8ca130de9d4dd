// What a site declares: who asks, for what, and which services belong to it. Parsed in one place.

import { type Category, categories, isCategory } from './categories.ts';
import { hash } from './hash.ts';

/** A text in one language for all, or by primary language subtag. */
export type LocalText = string | { readonly [language: string]: string };

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /**
   * What belongs to it on the network: `host[:port][/path-prefix]`; `*.host` takes subdomains too.
   * The longest match decides.
   */
  readonly hosts: readonly string[];
  /** Names of first-party cookies; a `*` at the end stands for any rest. */
  readonly cookies: readonly string[];
  /** Keys of localStorage and sessionStorage; a `*` at the end stands for any rest. */
  readonly storage: readonly string[];
  readonly purpose: LocalText;
  /** How long it keeps what it keeps. */
  readonly retention: LocalText;
  /** Who receives the data. */
  readonly recipient: string;
  /** ISO 3166-1 country of the recipient. */
  readonly country: string;
  /** Address of the recipient's privacy statement. */
  readonly privacy: string;
}

export interface Configuration {
  /** Who asks: the legal name of the controller. */
  readonly controller: string;
  /** Address of the privacy statement. */
  readonly privacy: string;
  /** Undeclared third-party hosts: held until they are declared, or let through and reported. */
  readonly unknown: 'hold' | 'learn';
  /** Optional categories that are asked about. */
  readonly categories: readonly Exclude<Category, 'necessary'>[];
  readonly services: readonly Service[];
  /** Changes when purposes, services or recipients change; old consent does not stretch. */
  readonly revision: string;
  /** Registrable domain for a decision shared by subdomains; empty = this host only. */
  readonly domain: string;
  /** IANA time zone of the site's days. */
  readonly timeZone: string;
}

/** What only the caller knows: the page's host, and whether statistics are sent anywhere. */
export interface ConfigurationContext {
  readonly hostname: string;
  readonly statistics: boolean;
}

export type ConfigurationResult =
  | { ok: true; configuration: Configuration }
  | { ok: false; errors: readonly string[] };

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => isText(item));
const isLocalText = (value: unknown): boolean =>
  isText(value) ||
  (isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isText));
const isHostPattern = (value: unknown): boolean =>
  typeof value === 'string' && /^(\*\.)?([a-z\d_.-]+|\[[a-f\d:.]+\])(:\d+)?(\/\S*)?$/.test(value);
function isTimeZone(value: unknown): boolean {
  try {
    return isText(value) && Boolean(new Intl.DateTimeFormat('en', { timeZone: value as string }));
  } catch {
    return false;
  }
}
/** A value in words; what `init` is given may have no JSON text, and a page's mistake must not throw. */
function inWords(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

type Rule = readonly [test: (value: unknown) => boolean, expected: string];
const text: Rule = [isText, 'a text'];
const localText: Rule = [isLocalText, 'a text, or texts by language'];
const texts: Rule = [isTexts, 'a list of texts'];

const serviceRules: { readonly [field: string]: Rule } = {
  id: [(value) => typeof value === 'string' && /^[\w-]+$/.test(value), 'letters, digits, "-"'],
  name: text,
  category: [isCategory, categories.join(' | ')],
  hosts: [
    (value) => Array.isArray(value) && value.every(isHostPattern),
    'a list of host[:port][/path] in lower case, without "https://"',
  ],
  cookies: texts,
  storage: texts,
  purpose: localText,
  retention: localText,
  recipient: text,
  country: text,
  privacy: text,
};
const requiredOfService = ['id', 'name', 'category', 'purpose'];

const configurationRules: { readonly [field: string]: Rule } = {
  controller: text,
  privacy: text,
  unknown: [(value) => value === 'hold' || value === 'learn', 'hold | learn'],
  categories: [
    (value) => Array.isArray(value) && value.every((item) => isCategory(item)),
    `a list of ${categories.slice(1).join(' | ')}`,
  ],
  services: [Array.isArray, 'a list of services'],
  revision: [(value) => typeof value === 'string' && /^[\w-]{1,32}$/.test(value), '1-32 letters'],
  domain: [
    (value) => typeof value === 'string' && /^([a-z\d-]+(\.[a-z\d-]+)+)?$/.test(value),
    'a domain such as qraia.com, without a dot in front',
  ],
  timeZone: [isTimeZone, 'an IANA time zone such as Europe/Amsterdam'],
};

function check(
  object: Fields,
  rules: { readonly [field: string]: Rule },
  where: string,
  errors: string[],
): void {
  for (const [field, value] of Object.entries(object)) {
    const rule = Object.hasOwn(rules, field) && rules[field];
    const expected = rule ? !rule[0](value) && rule[1] : 'no such field';
    if (expected) {
      errors.push(`${where}${field}: expected ${expected}, was given ${inWords(value)}`);
    }
  }
}

/**
 * Reads a site's configuration. Anything doubtful is an error, and with an error nothing is granted.
 *
 * @param input - parsed JSON or the object given to `init`; `undefined` = all defaults.
 * @returns the completed configuration, or every error as "where: expected …, was given …".
 */
export function parseConfiguration(
  input: unknown,
  context: ConfigurationContext,
): ConfigurationResult {
  const given = input ?? {};
  if (!isObject(given)) {
    return {
      ok: false,
      errors: [`configuration: expected an object, was given ${inWords(input)}`],
    };
  }
  const errors: string[] = [];
  check(given, configurationRules, '', errors);
  const services: Service[] = [];
  const ids = new Set<unknown>();
  for (const [index, item] of (Array.isArray(given.services) ? given.services : []).entries()) {
    const where = `services[${index}].`;
    if (!isObject(item)) {
      errors.push(`services[${index}]: expected an object, was given ${inWords(item)}`);
      continue;
    }
    check(item, serviceRules, where, errors);
    for (const field of requiredOfService) {
      if (!Object.hasOwn(item, field)) {
        errors.push(`${where}${field}: expected ${serviceRules[field]?.[1]}, was given nothing`);
      }
    }
    if (item.id !== undefined && ids.has(item.id)) {
      errors.push(`${where}id: expected a new id, was given ${inWords(item.id)} again`);
    }
    ids.add(item.id);
    services.push({
      hosts: [],
      cookies: [],
      storage: [],
      retention: '',
      recipient: '',
      country: '',
      privacy: '',
      ...item,
    } as unknown as Service);
  }
  if (errors.length > 0) return { ok: false, errors };

  const asked = (given.categories as Category[] | undefined) ?? [
    ...(context.statistics ? (['statistics'] as const) : []),
    ...services.map((service) => service.category),
  ];
  const configuration: Configuration = {
    // Not the host where a domain is shared: its hosts would each have a revision of their own.
    controller: (given.domain as string | undefined) || context.hostname,
    privacy: '/privacy',
    unknown:
      context.hostname === 'localhost' || context.hostname === '127.0.0.1' ? 'learn' : 'hold',
    domain: '',
    timeZone: 'Europe/Amsterdam',
    ...(given as Partial<Configuration>),
    services,
    categories: categories.filter(
      (category): category is Exclude<Category, 'necessary'> =>
        category !== 'necessary' && asked.includes(category),
    ),
    revision: '',
  };
  const { revision = revisionOf(configuration) } = given as { revision?: string };
  return { ok: true, configuration: { ...configuration, revision } };
}

/**
 * The revision where none was given: a hash over what consent was asked for. Texts are left out,
 * for correcting a comma asks nobody again.
 */
function revisionOf({ controller, categories: asked, services }: Configuration): string {
  const purposes = services.map(({ id, category, hosts, cookies, storage, recipient, country }) =>
    JSON.stringify([id, category, hosts, cookies, storage, recipient, country]),
  );
  return hash(JSON.stringify([controller, asked, purposes.sort()]));
}
