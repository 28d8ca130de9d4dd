export * from './clearStored.ts';
export * from './createGate.ts';
export * from './verdict.ts';
