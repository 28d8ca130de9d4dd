// The panel's tabs, in their order.

import type { DebugPort } from '../port.ts';
import { declareSection, heldSection, problemsSection, throughSection } from './requestSections.ts';
import type { Snapshot } from './Snapshot.ts';
import { decisionSection, recordedSection, servicesSection } from './stateSections.ts';

export interface Tab {
  readonly name: string;
  /** Told behind the name. */
  count?(snapshot: Snapshot): number;
  /** Whether there is something to show; always, where it does not say. */
  isShown?(snapshot: Snapshot): boolean;
  draw(snapshot: Snapshot, port: DebugPort): Node[];
}

export const tabs: readonly Tab[] = [
  {
    name: 'Problems',
    count: ({ problems }) => problems.length,
    isShown: ({ problems }) => problems.length > 0,
    draw: problemsSection,
  },
  { name: 'Held', count: ({ report }) => report.held.length, draw: heldSection },
  { name: 'Let through', count: ({ report }) => report.through.length, draw: throughSection },
  {
    name: 'Declare',
    isShown: ({ report }) => report.services.length > 0 || report.expand !== '',
    draw: declareSection,
  },
  { name: 'Services', draw: servicesSection },
  { name: 'Decision', draw: decisionSection },
  { name: 'Recorded', draw: recordedSection },
];
