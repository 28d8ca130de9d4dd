export * from './qraia.ts';
export * from './startSdk.ts';
