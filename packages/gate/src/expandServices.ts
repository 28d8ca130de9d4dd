// From names of catalogue services, as typed, to the services a configuration declares.

import { explainMistakes, parseConfiguration, type Service } from '@qraia/consent';
import * as analytics from './catalogue/analytics.ts';
import * as delivery from './catalogue/delivery.ts';
import * as embedded from './catalogue/embedded.ts';
import { matomo, plausible, posthog } from './catalogue/hostedAnalytics.ts';
import * as marketing from './catalogue/marketing.ts';
import { nearNames } from './catalogue/nearNames.ts';
import * as necessary from './catalogue/necessary.ts';
import type { ServiceDeclaration } from './catalogue/ServiceDeclaration.ts';
import * as support from './catalogue/support.ts';

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  /** The only values it takes; left out = any, and the service is checked as a whole. */
  readonly values?: readonly string[];
}

/** A service of the catalogue, by the name under which it is asked for. */
export interface CatalogueEntry {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** The service itself; with an example in the place of what must be given. */
  readonly service: ServiceDeclaration;
}

interface Offer extends CatalogueEntry {
  build(given: { readonly [parameter: string]: string }): ServiceDeclaration;
}

export type ExpandResult =
  | { ok: true; services: readonly ServiceDeclaration[] }
  | { ok: false; errors: readonly string[] };

const EXAMPLE_HOST = 'stats.example.org';
const operator = [{ name: 'recipient' }, { name: 'country' }, { name: 'privacy' }];

const fixed = (service: Service): Offer => ({
  id: service.id,
  parameters: [],
  service,
  build: () => service,
});

/** Made when asked for, so that a bundle that wants one service does not carry the others. */
const offers = (): Offer[] => [
  ...Object.values(analytics).map(fixed),
  {
    id: 'matomo',
    parameters: [{ name: 'host', required: true }, ...operator],
    service: matomo({ host: EXAMPLE_HOST }),
    build: ({ host = '', ...rest }) => matomo({ host, ...rest }),
  },
  {
    id: 'plausible',
    parameters: [{ name: 'host' }, ...operator],
    service: plausible(),
    build: (given) => plausible(given),
  },
  {
    id: 'posthog',
    parameters: [{ name: 'region', values: ['eu', 'us'] }],
    service: posthog(),
    build: ({ region }) => posthog({ region: region === 'us' ? 'us' : 'eu' }),
  },
  ...[marketing, embedded, support, necessary, delivery].flatMap((group) =>
    Object.values<Service>(group).map(fixed),
  ),
];

/** Everything that `expandServices` knows, in the order of the catalogue. */
export const listServices = (): readonly CatalogueEntry[] => offers();

const inQuotes = (values: readonly string[]): string =>
  values.map((value) => `"${value}"`).join(', ');

/** `host=stats.example.org,country=NL`; a comma inside a value is part of it. */
function readParameters(
  text: string,
  { id, parameters }: Offer,
): { given: { [name: string]: string }; errors: string[] } {
  const given: { [name: string]: string } = {};
  const errors: string[] = [];
  for (const part of text ? text.split(/,(?=[a-z]+=)/) : []) {
    const [, name = part, value = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter) {
      const takes = parameters.length > 0 ? inQuotes(parameters.map((each) => each.name)) : 'none';
      errors.push(`${id}: no parameter "${name}"; it takes ${takes}`);
    } else if (value === '' || (parameter.values && !parameter.values.includes(value))) {
      const expected = parameter.values?.join(' | ') ?? 'a text';
      errors.push(`${id}: ${name}: expected ${expected}, was given "${value}"`);
    } else {
      given[name] = value;
    }
  }
  for (const { name, required } of parameters) {
    if (required && errors.length === 0 && given[name] === undefined) {
      errors.push(`${id}: needs "${name}", as in ${id}:${name}=${EXAMPLE_HOST}`);
    }
  }
  return { given, errors };
}

function unknownName(name: string, catalogue: readonly Offer[]): string {
  const near = nearNames(
    name,
    catalogue.map(({ service }) => service),
  );
  return near.length > 0
    ? `"${name}" is not in the catalogue; did you mean ${inQuotes(near)}?`
    : `"${name}" is not in the catalogue`;
}

/**
 * @param names - ids of the catalogue; parameters after a colon, as in `matomo:host=stats.example.org`.
 * @returns services in the order of the names, or every error as one line: with the names that were
 *   probably meant, and what a parameter expected and was given.
 */
export function expandServices(names: readonly string[]): ExpandResult {
  const catalogue = offers();
  const byId = new Map(catalogue.map((offer) => [offer.id, offer]));
  const services = new Map<string, ServiceDeclaration>();
  const errors: string[] = [];
  for (const each of names) {
    const colon = each.indexOf(':');
    const name = colon < 0 ? each : each.slice(0, colon);
    const offer = byId.get(name);
    if (!offer) {
      errors.push(unknownName(name, catalogue));
      continue;
    }
    if (services.has(name)) {
      errors.push(`${name}: named twice`);
      continue;
    }
    const { given, errors: wrong } = readParameters(colon < 0 ? '' : each.slice(colon + 1), offer);
    errors.push(...wrong);
    if (wrong.length > 0) continue;
    const service = offer.build(given);
    services.set(name, service);
    const parsed = parseConfiguration(
      { services: [service] },
      { hostname: 'localhost', statistics: false },
    );
    if (!parsed.ok) {
      errors.push(
        ...explainMistakes(parsed.errors).map((error) =>
          error.replace('services[0].', `${name}: `),
        ),
      );
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, services: [...services.values()] };
}
