// Whether this visitor has paused recording.

import { PAUSED_KEY } from '@qraia/consent';

export const isPaused = (): boolean => {
  try {
    return localStorage.getItem(PAUSED_KEY) !== null;
  } catch {
    return false; // Storage is blocked: then there is nothing to record into either.
  }
};

export function keepPaused(paused: boolean): void {
  try {
    if (paused) localStorage.setItem(PAUSED_KEY, '1');
    else localStorage.removeItem(PAUSED_KEY);
  } catch {
    // Nowhere to keep it.
  }
}
