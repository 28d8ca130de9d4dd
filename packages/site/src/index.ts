export { consentOf } from './consentOf.ts';
export * from './createSiteConsent.ts';
export * from './expressConsent.ts';
export * from './fastifyConsent.ts';
export * from './honoConsent.ts';
export { type NodeRequest, nodeConsent } from './nodeConsent.ts';
export type { NodeResponse } from './onHead.ts';
export * from './readConsent.ts';
