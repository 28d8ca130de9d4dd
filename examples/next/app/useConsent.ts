import type { Qraia } from '@qraia/sdk';
import { useSyncExternalStore } from 'react';

declare global {
  interface Window {
    /** Made by the tag, which runs before anything else of the page; undefined where it could not be fetched. */
    readonly qraia?: Qraia;
  }
}

const subscribe = (changed: () => void) => window.qraia?.on('change', changed) ?? (() => {});

/**
 * Whether the visitor allows a category, or a service by its id. Renders again when that changes, here or in
 * another tab. While rendering on the server nothing is.
 */
export function useConsent(name: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.qraia?.has(name) ?? false,
    () => false,
  );
}
