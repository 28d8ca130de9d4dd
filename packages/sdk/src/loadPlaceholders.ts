// Fetches the placeholders' bundle as soon as something waits that a visitor would see, and mounts it once.

import { entries } from './bundleEntries.ts';
import type { PlaceholderSdk } from './placeholderPort.ts';
import type { ReleaseSdk } from './releasePort.ts';
import { whenPresent } from './whenPresent.ts';

/** Inert frames as the page wrote them, what the gate took the source of, and marked containers. */
const WAITING =
  ':is(iframe,video):is([data-qraia-held],[data-src]:is([data-category],[data-service],[data-name])),[data-placeholder]';

/**
 * Looks now and whenever the page or the decision has changed: in a single-page application frames come late.
 *
 * @param load - fetches `qraia-placeholders.js`, while `loadTexts` fetches the words.
 */
export function followPlaceholders(
  load: ReleaseSdk['load'],
  loadTexts: ReleaseSdk['loadTexts'],
  sdk: PlaceholderSdk,
): void {
  const loadMount = load('placeholders', () => entries.qraiaMountPlaceholders);
  const mount = async (): Promise<void> => {
    const [mountPlaceholders, texts] = await Promise.all([loadMount(), loadTexts()]);
    if (texts) mountPlaceholders?.(sdk, texts);
  };
  const soon = whenPresent(() =>
    [...document.querySelectorAll<HTMLElement>(WAITING)].some(
      ({ dataset }) => !sdk.qraia.has(dataset.placeholder ?? ''),
    ), () => {
    forget();
    void mount();
  }, ['data-qraia-held']);
  const forget = sdk.qraia.on('change', soon);
}
