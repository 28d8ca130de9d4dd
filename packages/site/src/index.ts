export * from './readConsent.ts';
