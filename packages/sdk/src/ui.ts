// The banner's bundle: leaves its entry where the loader takes it.

import { mountBanner } from '@qraia/banner';
import { changesSince } from '@qraia/consent';
import { entries } from './bundleEntries.ts';
import { keptReceipt } from './keptReceipt.ts';
import { hasOptedOut } from './optOut.ts';
import type { Qraia } from './qraia.ts';

entries.qraiaMountBanner = async (port, loadTexts) => {
  const texts = await loadTexts();
  const before = port.decision() ? null : keptReceipt();
  return (
    texts &&
    mountBanner({
      ...port,
      texts,
      showData: () => (window.qraia as Qraia).data.show(),
      hasOptedOut: hasOptedOut(),
      changes: before && changesSince(before, port.configuration),
    })
  );
};
