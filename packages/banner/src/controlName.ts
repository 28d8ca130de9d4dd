// What the visitor is told to press for their preferences: by the name that it has on this page.

import type { BannerPort } from './port.ts';

export function controlName({
  texts,
  floatingControl,
}: Pick<BannerPort, 'texts' | 'floatingControl'>): string {
  const own = floatingControl()
    ? null
    : [...document.querySelectorAll<HTMLElement>('[data-qraia="preferences"]')].find(
        ({ tabIndex }) => tabIndex >= 0,
      );
  return own?.ariaLabel || own?.textContent?.trim() || texts.settings;
}
