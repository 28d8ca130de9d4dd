// The only place that reads a request's user agent.

import type { IncomingMessage } from 'node:http';
import { createTraits, type Visitor } from './traits.ts';

export type VisitorOf = (request: IncomingMessage) => Visitor;

export function createVisitorOf(): VisitorOf {
  const traits = createTraits();
  return ({ headers }) => traits(headers['user-agent'] ?? '');
}
