// Fetches the custom elements' bundle as soon as one of them stands in the page.

import type { BannerPort } from '@qraia/banner';
import { entries } from './bundleEntries.ts';
import { hasOptedOut } from './optOut.ts';
import type { ReleaseSdk } from './releasePort.ts';
import { whenPresent } from './whenPresent.ts';

const ELEMENTS = 'qraia-cookie-declaration,qraia-preferences';

export function followElements({
  load,
  loadTexts,
  qraia,
  gate,
  options,
  decide,
}: ReleaseSdk): void {
  const loadDefine = load('elements', () => entries.qraiaElements);
  const define = async (): Promise<void> => {
    const [defineElements, texts] = await Promise.all([loadDefine(), loadTexts()]);
    if (!texts) return;
    const port: BannerPort = {
      configuration: gate.by.configuration,
      language: options.language,
      texts,
      hasOptedOut: hasOptedOut(),
      hasStatistics: options.site !== '',
      changes: null,
      floatingControl: () => false,
      decision: qraia.decision,
      decide: (granted, method, denied = []) => decide(granted, method, denied),
      subscribe: (listener) => qraia.on('change', listener),
    };
    defineElements?.(port);
  };
  whenPresent(
    () => document.querySelector(ELEMENTS) !== null,
    () => void define(),
  );
}
