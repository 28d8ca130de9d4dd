// What every language's bundles do: they leave their words where the loader takes them, with the site's own put in.

import type { DataTexts, Texts } from '@qraia/banner';
import { overridden } from '@qraia/banner/texts/overridden';
import { entries } from './bundleEntries.ts';

export function leaveTexts(texts: Texts): void {
  entries.qraiaTexts = (configuration, language) =>
    overridden(texts, configuration.texts, language);
}

/** Of "your data", whose words a site gives under `data`. */
export function leaveDataTexts(texts: DataTexts): void {
  entries.qraiaDataTexts = (configuration, language) => {
    const own = Object.hasOwn(configuration.texts, language) && configuration.texts[language];
    return overridden(texts, own ? { [language]: Object(own.data) } : {}, language);
  };
}
