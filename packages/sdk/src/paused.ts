// Whether this visitor has paused recording. Kept because they asked for it: ePrivacy directive 5(3), last sentence.

const KEY = 'qraia_paused';

export const isPaused = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false; // Storage is blocked: then there is nothing to record into either.
  }
};

export function keepPaused(paused: boolean): void {
  try {
    if (paused) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Nowhere to keep it.
  }
}
