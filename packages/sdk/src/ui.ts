// The banner's bundle: leaves its entry where the loader takes it.

import { mountBanner } from '@qraia/banner';
import { entries } from './bundleEntries.ts';

entries.qraiaMountBanner = async (port, loadTexts) => {
  const texts = await loadTexts();
  return texts && mountBanner({ ...port, texts });
};
