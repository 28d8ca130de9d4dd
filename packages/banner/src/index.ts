// What the visitor sees, as the sdk uses it.

export { mountYourData } from './data/mountYourData.tsx';
export type { DataPort, Recorded, YourData } from './data/port.ts';
export type { DataTexts } from './data/texts/DataTexts.ts';
export { defineElements } from './elements/defineElements.ts';
export { mountBanner } from './mountBanner.ts';
export { hasPageControl, isUsableControl, pageControls } from './pageControl.ts';
export { mountPlaceholders } from './placeholders/mountPlaceholders.ts';
export type { PlaceholderPort, Placeholders } from './placeholders/port.ts';
export type { Banner, BannerPort } from './port.ts';
export type { Texts } from './texts/Texts.ts';
