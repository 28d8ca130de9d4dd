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
  /** Services are released in this order, lower first; those of the same order as they stand in the page. */
  readonly order?: number;
  /** Called when it is granted: at the start of each page where it is, and when the visitor grants it. */
  readonly onGrant?: () => void;
  /** Called when it is denied: on each page where the visitor decided so, and when the visitor denies or withdraws it. */
  readonly onDeny?: () => void;
}

/** Others whom the decision is told to: `google` Consent Mode v2, `microsoft` UET and Clarity, `wordpress` WP Consent API. */
export const signals = ['google', 'microsoft', 'wordpress'] as const;
export type Signal = (typeof signals)[number];

/** Where the first layer stands: a card in the corner, a bar along the bottom, a card in the middle. */
export const layouts = ['box', 'bar', 'centre'] as const;
export type Layout = (typeof layouts)[number];

/** Words of a site's own, by primary language subtag, in place of those of the language's file. */
export type TextOverrides = {
  readonly [language: string]: { readonly [name: string]: unknown };
};

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
  readonly signals: readonly Signal[];
  /** Months that a decision holds, 6 to 13; granting and refusing alike. */
  readonly lifetime: number;
  /** Version of the privacy statement: another one shows visitors a line, and asks nothing again. */
  readonly statementVersion: string;
  /**
   * What a browser's opt-out (Global Privacy Control, Do Not Track) answers: `marketing`, which then is
   * granted by hand only, or `all`: everything is denied, and nobody is asked.
   */
  readonly optOut: 'marketing' | 'all';
  readonly layout: Layout;
  /** Speaks to visitors formally, where a language has both: Dutch *u*. */
  readonly formal: boolean;
  /** Whether the endpoint is told each decision, granted or refused, for the consent rate: without any id. */
  readonly countDecisions: boolean;
  readonly texts: TextOverrides;
  /** Whom visitors write to: an e-mail address, or the address of a page. */
  readonly contact: string;
  /** How long the totals of the statistics are kept, in words. */
  readonly retention: LocalText;
}

/** A service as a site writes it: what it does not have is left out. */
export type ServiceInput = Pick<Service, 'id' | 'name' | 'category' | 'purpose'> & Partial<Service>;

/** A configuration as a site writes it: everything has a default. */
export type ConfigurationInput = Partial<Omit<Configuration, 'services' | 'categories'>> & {
  readonly categories?: readonly Category[];
  readonly services?: readonly ServiceInput[];
};

/** What only the caller knows: the page's host, and whether statistics are sent anywhere. */
export interface ConfigurationContext {
  readonly hostname: string;
  readonly statistics: boolean;
}

/** A field that is not what it should be. */
export interface ConfigurationMistake {
  /** `services[0].hosts`; empty = the configuration as a whole. */
  readonly where: string;
  /** undefined = a field that is required and was not given. */
  readonly given: unknown;
  /** It is an id that another service has. */
  readonly again?: true;
}

export type ConfigurationResult =
  | { ok: true; configuration: Configuration }
  | { ok: false; errors: readonly ConfigurationMistake[] };

type Fields = Record<string, unknown>;
type Test = (value: unknown) => boolean;
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === 'string' && value !== '';
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const isMatch =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isTexts = isListOf(isText);
const isLocalText: Test = (value) =>
  isText(value) || (isObject(value) && isSome(Object.values(value)));
const isSome = (texts: unknown[]): boolean => texts.length > 0 && isTexts(texts);
const isTimeZone: Test = (value) => {
  try {
    return isText(value) && Boolean(new Intl.DateTimeFormat('en', { timeZone: value as string }));
  } catch {
    return false;
  }
};
const isBoolean: Test = (value) => typeof value === 'boolean';
const isFunction: Test = (value) => typeof value === 'function';

/** What each field must be; `expectations` has the same in words. */
const serviceTests: { readonly [field: string]: Test } = {
  // One name, one answer: `has` takes categories and services.
  id: (value) => isMatch(/^[\w-]+$/)(value) && !isCategory(value),
  name: isText,
  category: isCategory,
  purpose: isLocalText,
  hosts: isListOf(isMatch(/^(\*\.)?([a-z\d_.-]+|\[[a-f\d:.]+\])(:\d+)?(\/\S*)?$/)),
  cookies: isTexts,
  storage: isTexts,
  retention: isLocalText,
  recipient: isText,
  country: isText,
  privacy: isText,
  order: Number.isFinite,
  onGrant: isFunction,
  onDeny: isFunction,
};
const required = { id: undefined, name: undefined, category: undefined, purpose: undefined };

const configurationTests: { readonly [field: string]: Test } = {
  controller: isText,
  privacy: isText,
  unknown: isMatch(/^(hold|learn)$/),
  categories: isListOf(isCategory),
  services: Array.isArray,
  revision: isMatch(/^[\w-]{1,32}$/),
  domain: isMatch(/^([a-z\d-]+(\.[a-z\d-]+)+)?$/),
  timeZone: isTimeZone,
  signals: isListOf((value) => signals.includes(value as Signal)),
  lifetime: (value) => Number.isInteger(value) && (value as number) > 5 && (value as number) < 14,
  statementVersion: isText,
  optOut: isMatch(/^(marketing|all)$/),
  layout: (value) => layouts.includes(value as Layout),
  formal: isBoolean,
  countDecisions: isBoolean,
  contact: isMatch(/^(https?:\/\/|\/|[^@\s]+@)\S+$/),
  retention: isLocalText,
  texts: (value) => isObject(value) && Object.values(value).every(isObject),
};

function check(
  object: Fields,
  tests: { readonly [field: string]: Test },
  where: string,
  mistakes: ConfigurationMistake[],
): void {
  for (const [field, given] of Object.entries(object)) {
    if (!Object.hasOwn(tests, field) || !tests[field]?.(given)) {
      mistakes.push({ where: where + field, given });
    }
  }
}

/**
 * Reads a site's configuration. Anything doubtful is a mistake, and with a mistake nothing is granted.
 *
 * @param input - parsed JSON or the object given to `init`; `undefined` = all defaults.
 * @returns the completed configuration, or every mistake; `explainMistakes` puts them into words.
 */
export function parseConfiguration(
  input: unknown,
  context: ConfigurationContext,
): ConfigurationResult {
  const given = input === undefined ? {} : input;
  if (!isObject(given)) return { ok: false, errors: [{ where: '', given }] };
  const errors: ConfigurationMistake[] = [];
  check(given, configurationTests, '', errors);
  const services: Service[] = [];
  for (const [index, item] of (Array.isArray(given.services) ? given.services : []).entries()) {
    const where = `services[${index}]`;
    if (!isObject(item)) {
      errors.push({ where, given: item });
      continue;
    }
    check({ ...required, ...item }, serviceTests, `${where}.`, errors);
    const { id } = item;
    if (id !== undefined && services.some((each) => each.id === id))
      errors.push({ where: `${where}.id`, given: id, again: true });
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
    unknown: isLocal(context.hostname) ? 'learn' : 'hold',
    domain: '',
    timeZone: 'Europe/Amsterdam',
    signals: [],
    lifetime: 6,
    statementVersion: '',
    optOut: 'marketing',
    layout: 'box',
    formal: false,
    countDecisions: true,
    texts: {},
    contact: '',
    retention: '',
    ...(given as Partial<Configuration>),
    services,
    categories: categories.filter(
      (category): category is Exclude<Category, 'necessary'> =>
        category !== 'necessary' && asked.includes(category),
    ),
    revision: '',
  };
  const { revision = revisionOf(configuration, context) } = given as { revision?: string };
  return { ok: true, configuration: { ...configuration, revision } };
}

/** Whether a page is a developer's own: there, what nobody declared passes and is reported. */
export const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '127.0.0.1';

/**
 * The revision where none was given: a hash over what consent was asked for. A purpose is what was agreed to, to the
 * letter: who has corrected a comma and wants to ask nobody again gives the revision that was.
 */
function revisionOf(
  { controller, categories: asked, services }: Configuration,
  { statistics }: ConfigurationContext,
): string {
  const purposes = services.map(
    ({ id, category, purpose, hosts, cookies, storage, recipient, country }) =>
      JSON.stringify([id, category, purpose, hosts, cookies, storage, recipient, country]),
  );
  return hash(JSON.stringify([controller, asked, statistics, purposes.sort()]));
}
