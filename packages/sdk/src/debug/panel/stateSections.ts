// The panel's sections on what holds in this browser: services, the decision, and what was recorded.

import { isCurrent, isServiceGranted, lifetimeOf, readRecord, type Service } from '@qraia/consent';
import { isDeclared, type KeptName, keeperOf, readRequest } from '@qraia/gate/monitor';
import { madeRequests } from '../createReport.ts';
import type { DebugPort } from '../port.ts';
import { code, element, facts, note } from './element.ts';
import { forgetDecision } from './forgetDecision.ts';
import type { Snapshot } from './Snapshot.ts';

/** Sweden writes dates as ISO 8601 does, and so without a doubt about day and month. */
const inWords = (time: number): string => new Date(time).toLocaleString('sv');

/** Declared names, and those of them that are there. */
function namesOf(service: Service, kept: readonly KeptName[], isCookie: boolean): string {
  const declared = isCookie ? service.cookies : service.storage;
  const present = kept.filter(
    (each) => (each.kind === 'cookie') === isCookie && keeperOf([service], each),
  );
  const found = present.map(({ name }) => name).join(', ');
  return declared.length > 0 ? `${declared.join(', ')} (present: ${found || 'none'})` : '';
}

export function servicesSection({ report, kept }: Snapshot, { gate }: DebugPort): Node[] {
  const { by } = gate;
  const { services } = by.configuration;
  const made = madeRequests().map((address) => readRequest(by, address).service);
  const waiting = ({ name }: Service): number =>
    report.held.reduce((sum, row) => sum + (row.service === name ? row.times : 0), 0);
  const unknown = kept.filter((each) => !isDeclared(services, each));
  return [
    ...services.map((service) => {
      const isGranted = by.has(service.id);
      return element(
        'section',
        {},
        element(
          'h3',
          {},
          service.name,
          element('b', isGranted ? { class: 'granted' } : {}, isGranted ? 'granted' : 'denied'),
        ),
        facts([
          ['category', service.category],
          ['held', String(waiting(service))],
          ['requests made', String(made.filter((each) => each === service).length)],
          ['cookies', namesOf(service, kept, true)],
          ['storage', namesOf(service, kept, false)],
        ]),
      );
    }),
    ...(services.length > 0 ? [] : [note('No service is declared.')]),
    element('h3', {}, 'Names that nobody declared'),
    unknown.length > 0
      ? element(
          'ul',
          {},
          ...unknown.map(({ kind, name }) =>
            element('li', {}, element('code', {}, `${kind} ${name}`)),
          ),
        )
      : note('None.'),
  ];
}

export function decisionSection(_: Snapshot, { gate }: DebugPort): Node[] {
  const { configuration } = gate.by;
  const record = readRecord(document.cookie);
  if (!record) return [note('There is none: only what is necessary is granted.')];
  const own = configuration.services.filter(({ id }) => Object.hasOwn(record.services, id));
  const forget = element('button', { type: 'button' }, 'Forget the decision');
  forget.addEventListener('click', forgetDecision);
  return [
    ...(isCurrent(record, configuration, Date.now())
      ? []
      : [note('It does not hold any more: the visitor is asked anew.')]),
    facts([
      ['granted', record.granted.join(', ')],
      [
        'services apart',
        own
          .map((each) => `${each.id} ${isServiceGranted(record, each) ? 'granted' : 'denied'}`)
          .join(', '),
      ],
      ['method', record.method],
      ['made', inWords(record.time)],
      ['holds until', inWords(record.time + lifetimeOf(configuration))],
      [
        'revision',
        record.revision === configuration.revision
          ? record.revision
          : `${record.revision}, asked is ${configuration.revision}`,
      ],
    ]),
    forget,
    note('Removes the cookie and loads the page anew.'),
  ];
}

export const recordedSection = ({ ledger }: Snapshot): Node[] =>
  ledger
    ? Object.entries(ledger).flatMap(([site, state]) => [
        element('h3', {}, `Site ${site}`),
        code(JSON.stringify(state, undefined, 2)),
      ])
    : [note('Empty: nothing is recorded before consent.')];
