// The banner's bundle: leaves its entry where the loader takes it.

import { hasPageControl, mountBanner } from '@qraia/banner';
import { type Changes, type Configuration, changesSince, recordedRevision } from '@qraia/consent';
import { entries } from './bundleEntries.ts';
import { keptReceipt } from './keptReceipt.ts';
import { hasOptedOut } from './optOut.ts';

/** Neither another asks, nor is anything known to be new: where storage was lost, or another host has the receipt. */
const somehow: Changes = { isOtherController: false, categories: [], services: [], removed: [] };

function revisionOfRecord(): string | undefined {
  try {
    return recordedRevision(document.cookie);
  } catch {
    return undefined; // A sandboxed frame may not read cookies.
  }
}

/**
 * What has changed since the visitor last answered. Asked again because the answer has lapsed, a visitor is not told
 * that anything has.
 */
function changesOf(configuration: Configuration): Changes | null {
  const receipt = keptReceipt();
  const before = receipt?.notice.revision ?? revisionOfRecord();
  if (before === undefined || before === configuration.revision) return null;
  return receipt ? changesSince(receipt, configuration) : somehow;
}

entries.qraiaMountBanner = async (qraia, configuration, { language, site }, decide, loadTexts) => {
  const texts = await loadTexts();
  return (
    texts &&
    mountBanner({
      configuration,
      language,
      texts,
      decide,
      decision: qraia.decision,
      subscribe: (listener) => qraia.on('change', listener),
      floatingControl: () => !hasPageControl(),
      showData: qraia.data.show,
      hasStatistics: site !== '',
      hasOptedOut: hasOptedOut(),
      changes: qraia.decision() ? null : changesOf(configuration),
    })
  );
};
