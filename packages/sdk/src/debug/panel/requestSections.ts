// The panel's sections on set-up and requests: problems, held, let through, and what to declare.

import { configurationText } from '../createReport.ts';
import { code, element, note } from './element.ts';
import type { Snapshot } from './Snapshot.ts';

const times = (count: number): string => (count > 1 ? ` × ${count}` : '');

export const problemsSection = ({ problems }: Snapshot): Node[] =>
  problems.flatMap(([headline = '', ...lines]) => [
    element('h3', {}, headline),
    element('ul', {}, ...lines.map((line) => element('li', {}, line))),
  ]);

export const heldSection = ({ report }: Snapshot): Node[] => [
  note(
    report.held.length > 0
      ? 'Waits for consent, or to be declared. Calls are listed that were refused.'
      : 'Nothing is held on this page.',
  ),
  element(
    'ul',
    {},
    ...report.held.map((row) =>
      element(
        'li',
        {},
        element('code', {}, `${row.what} ${row.host}${row.path}${times(row.times)}`),
        element('p', { class: 'muted' }, [row.service, row.why].filter(Boolean).join(' · ')),
      ),
    ),
  ),
];

export const throughSection = ({ report }: Snapshot): Node[] => [
  note(
    report.through.length > 0
      ? `Hosts that nobody declared and that were asked all the same (${report.through[0]?.why}).`
      : 'No host that nobody declared was asked.',
  ),
  element(
    'ul',
    {},
    ...report.through.map((row) =>
      element('li', {}, element('code', {}, row.host + times(row.times))),
    ),
  ),
];

export const declareSection = ({ report }: Snapshot): Node[] => [
  ...(report.expand
    ? [note('In the catalogue; this prints their services:'), code(report.expand)]
    : []),
  ...(report.services.length > 0
    ? [
        note('For the configuration, each with a category and a purpose:'),
        code(configurationText(report)),
      ]
    : []),
  note('qraia.report() gives the same in the console.'),
];
