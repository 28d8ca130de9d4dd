export * from './batch.ts';
export * from './decisionCount.ts';
export * from './dimensions.ts';
export * from './limits.ts';
export * from './report.ts';
export * from './result.ts';
export * from './siteDay.ts';
export * from './toJson.ts';
