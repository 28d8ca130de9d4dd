export * from './init.ts';
export * from './qraia.ts';
export type { Settings } from './settings.ts';
