export type { Category, ConfigurationInput, Decision, ServiceInput } from '@qraia/consent';
export * from './init.ts';
export * from './qraia.ts';
export type { Settings } from './settings.ts';
