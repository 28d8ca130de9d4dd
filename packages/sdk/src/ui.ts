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
  const isChanged = before && before.notice.revision !== port.configuration.revision;
  return (
    texts &&
    mountBanner({
      ...port,
      texts,
      showData: () => (window.qraia as Qraia).data.show(),
      hasOptedOut: hasOptedOut(),
      // Asked again because the answer has lapsed, a visitor is not told that anything has changed.
      changes: isChanged ? changesSince(before, port.configuration) : null,
    })
  );
};
