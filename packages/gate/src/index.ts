export * from './clearStored.ts';
export * from './createGate.ts';
export type { Held } from './holder.ts';
export * from './verdict.ts';
