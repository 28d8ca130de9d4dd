// What was held and what went through, and the configuration that would declare it.

import type { Service } from '@qraia/consent';
import { type Gate, held } from '@qraia/gate';
import { catalogueNameOf } from '@qraia/gate/catalogue';
import { addressesMade, readRequest } from '@qraia/gate/monitor';
import { type Place, placeOf } from './placeOf.ts';
import type { DebugPort } from './port.ts';

export interface HeldRow {
  /** The element's name, or what was called. */
  readonly what: string;
  readonly host: string;
  /** Without its query. */
  readonly path: string;
  readonly times: number;
  /** Name and category of the service; both empty where nobody declared it. */
  readonly service: string;
  readonly category: string;
  readonly why: string;
}

/** Hosts that nobody declared, and that were asked all the same. */
export interface ThroughRow {
  readonly host: string;
  readonly times: number;
  readonly why: string;
}

/** Valid once `category` is one of the five, and the purpose says what it is for. */
export interface ServiceSkeleton {
  readonly id: string;
  readonly name: string;
  readonly category: '?';
  readonly purpose: string;
  readonly hosts: readonly string[];
}

export interface DebugReport {
  readonly held: readonly HeldRow[];
  readonly through: readonly ThroughRow[];
  /** To paste into the configuration: hosts that nobody declared and the catalogue does not know. */
  readonly services: readonly ServiceSkeleton[];
  /** Those that it knows: a command that prints their services; empty where there are none. */
  readonly expand: string;
}

/** Equal rows are one, with the number of times. */
function counted<T extends object>(rows: readonly T[]): (T & { times: number })[] {
  const found = new Map<string, T & { times: number }>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    const known = found.get(key);
    if (known) known.times++;
    else found.set(key, { ...row, times: 1 });
  }
  return [...found.values()];
}

/** Tier 1: what the page wrote inert, by the attributes that the gate knows. */
const WRITTEN =
  ':is([data-category],[data-service],[data-name]):is([data-src],script[type="text/plain"])';

const written = ({ judge }: Gate) =>
  [...document.querySelectorAll<HTMLElement>(WRITTEN)].map(({ localName: what, dataset }) => {
    const { src: address = '', category } = dataset;
    return { what, address, category, service: judge(address).service };
  });

function heldRows({ gate }: DebugPort): HeldRow[] {
  const { has } = gate.by;
  const because = (category: string, service: Service | undefined): string => {
    if (!category) return 'nobody declared this host';
    if (has(service?.id ?? category)) return 'it was refused before it was granted';
    return `${service && has(category) ? service.name : category} is not granted`;
  };
  const all = [...held(gate).map((each) => ({ ...each, category: undefined })), ...written(gate)];
  return counted(
    all.map(({ what, address, service, category = service?.category ?? '' }) => ({
      what,
      ...(address ? placeOf(address) : { host: '', path: 'inline' }),
      service: service?.name ?? '',
      category,
      why: because(category, service),
    })),
  );
}

/** Addresses that the page asked, as far as the browser has kept them. */
export const madeRequests = (): string[] => addressesMade(performance.getEntriesByType('resource'));

/** Only what nobody declared: a service's own requests may be from before it was denied. */
function undeclared({ gate }: DebugPort): Place[] {
  return madeRequests()
    .filter((address) => {
      const { isLeak, service } = readRequest(gate.by, address);
      return isLeak && !service;
    })
    .map(placeOf);
}

export function createReport(port: DebugPort): DebugReport {
  const waiting = heldRows(port);
  const went = undeclared(port);
  const names = new Set<string>();
  const hosts = new Set<string>();
  for (const { host, path } of [...waiting.filter(({ category }) => !category), ...went]) {
    const name = catalogueNameOf(host, path);
    if (name) names.add(name);
    else if (host) hosts.add(host);
  }
  const why =
    port.gate.by.configuration.unknown === 'learn'
      ? 'unknown is "learn": on the site itself it is held'
      : 'asked before the gate could see it, or around it';
  return {
    held: waiting,
    through: counted(went.map(({ host }) => ({ host, why }))),
    services: [...hosts].sort().map((host) => ({
      id: host.replace(/[^\w-]+/g, '-'),
      name: host,
      category: '?',
      purpose: '?',
      hosts: [host],
    })),
    expand:
      names.size > 0
        ? `npx -p @qraia/gate qraia-services expand ${[...names].sort().join(' ')}`
        : '',
  };
}

/** What to paste, as JSON. */
export const configurationText = ({ services }: DebugReport): string =>
  JSON.stringify({ services }, undefined, 2);
