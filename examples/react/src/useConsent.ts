import { useSyncExternalStore } from 'react';
import { qraia } from './qraia.ts';

const subscribe = (changed: () => void) => qraia.on('change', changed);

/**
 * Whether the visitor allows a category, or a service by its id. Renders again when that changes, here or in
 * another tab.
 */
export function useConsent(name: string): boolean {
  return useSyncExternalStore(subscribe, () => qraia.has(name));
}
