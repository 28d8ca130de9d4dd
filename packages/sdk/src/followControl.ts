// Keeps a way back to the preferences on every view of the page: the page's own, or the small one.

import { hasPageControl } from '@qraia/banner';
import { hasOptedOut } from './optOut.ts';
import type { ReleaseSdk } from './releasePort.ts';

const LOOK_AFTER = 200;

/** An application may draw its own late, and take it away with a view. The banner is fetched where it is needed. */
export function followControl({
  qraia,
  gate,
  withBanner,
}: Pick<ReleaseSdk, 'qraia' | 'gate' | 'withBanner'>): void {
  const { categories, optOut } = gate.by.configuration;
  if (categories.length === 0) return;
  let had = true;
  let isDue = false;
  const look = (): void => {
    isDue = false;
    const isAnswered = qraia.decision() !== null || (optOut === 'all' && hasOptedOut());
    const has = !isAnswered || hasPageControl();
    if (has !== had) withBanner((banner) => banner.refresh());
    had = has;
  };
  const soon = (): void => {
    if (!isDue) setTimeout(look, LOOK_AFTER);
    isDue = true;
  };
  look();
  new MutationObserver(soon).observe(document, { childList: true, subtree: true });
  addEventListener('resize', soon);
  qraia.on('change', soon);
}
