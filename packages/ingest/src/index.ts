export * from './http/bundles.ts';
export * from './http/staticFiles.ts';
export * from './runServer.ts';
export * from './serve.ts';
export * from './serverConfiguration.ts';
