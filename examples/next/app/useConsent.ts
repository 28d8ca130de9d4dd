import type { Qraia } from '@qraia/sdk';
import { useSyncExternalStore } from 'react';

/** Made by the tag, which runs before anything else of the page; undefined where it could not be fetched. */
const sdk = (): Qraia | undefined => (Array.isArray(window.qraia) ? undefined : window.qraia);

const subscribe = (changed: () => void) => sdk()?.on('change', changed) ?? (() => {});

/**
 * Whether the visitor allows a category, or a service by its id. Renders again when that changes, here or in
 * another tab. While rendering on the server nothing is.
 */
export function useConsent(name: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => sdk()?.has(name) ?? false,
    () => false,
  );
}
