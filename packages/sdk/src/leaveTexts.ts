// What every language's bundle does: leaves its words where the loader takes them, with the site's own put in.

import type { Texts } from '@qraia/banner';
import { overridden } from '@qraia/banner/texts/overridden';
import { entries } from './bundleEntries.ts';

export function leaveTexts(texts: Texts): void {
  entries.qraiaTexts = (configuration, language) =>
    overridden(texts, configuration.texts, language);
}
