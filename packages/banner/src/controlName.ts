// What the visitor is told to press for their preferences: by the name that it has on this page.

import { isUsableControl, pageControls } from './pageControl.ts';
import type { BannerPort } from './port.ts';

export function controlName({
  texts,
  floatingControl,
}: Pick<BannerPort, 'texts' | 'floatingControl'>): string {
  const own = floatingControl() ? undefined : pageControls().find(isUsableControl);
  return own?.ariaLabel || own?.textContent?.trim() || texts.settings;
}
