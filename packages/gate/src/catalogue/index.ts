// Ready services by name, for configurations written in code.

export * from '../expandServices.ts';
export * from './analytics.ts';
export * from './catalogueNameOf.ts';
export * from './delivery.ts';
export * from './embedded.ts';
export * from './hostedAnalytics.ts';
export * from './marketing.ts';
export * from './necessary.ts';
export * from './reasons.ts';
export * from './ServiceDeclaration.ts';
export * from './support.ts';
