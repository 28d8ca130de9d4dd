// What goes round the gate, and how to tell of it.

export * from './keptNames.ts';
export type { Leak } from './Leak.ts';
export * from './readRequest.ts';
export * from './startLeakMonitor.ts';
export * from './withoutIds.ts';
