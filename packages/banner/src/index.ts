// What the visitor sees, as the sdk uses it.

export { mountBanner } from './mountBanner.tsx';
export type { Banner, BannerPort } from './port.ts';
