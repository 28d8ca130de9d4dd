export * from './clearStored.ts';
export * from './createGate.ts';
export * from './expireCookie.ts';
export * from './held.ts';
export { matches } from './matches.ts';
export * from './patchPeers.ts';
export * from './release.ts';
export { trusted } from './trusted.ts';
export * from './verdict.ts';
