export * from './categories.ts';
export * from './configuration.ts';
export * from './decision.ts';
export * from './explainMistakes.ts';
export { hash } from './hash.ts';
export * from './hosts.ts';
export * from './policy.ts';
export * from './receipt.ts';
export * from './record.ts';
