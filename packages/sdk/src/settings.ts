// What the site remembers of a visitor's own settings: for this page only, unless `preferences` is granted.

import { SETTINGS_KEY } from '@qraia/consent';

export interface Settings {
  /** @returns undefined for what was never set, or not kept. */
  get(name: string): unknown;
  /** @param value - what JSON can say. */
  set(name: string, value: unknown): void;
}

/** @param mayKeep - whether it may be kept for the next page; asked at every call. */
export function createSettings(mayKeep: () => boolean): Settings {
  const ofThisPage: { [name: string]: unknown } = {};
  const all = (): { [name: string]: unknown } => {
    try {
      const kept: unknown = mayKeep() && JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}');
      return { ...(kept as object), ...ofThisPage };
    } catch {
      return ofThisPage; // Storage is blocked, or what lies there is none of ours.
    }
  };
  return {
    get: (name) => (Object.hasOwn(all(), name) ? all()[name] : undefined),
    set(name, value) {
      ofThisPage[name] = value;
      try {
        if (mayKeep()) localStorage.setItem(SETTINGS_KEY, JSON.stringify(all()));
      } catch {
        // Full or blocked: it holds for this page.
      }
    },
  };
}

/** Takes away what was kept, where it may not be any longer. */
export function forgetSettings(): void {
  try {
    localStorage.removeItem(SETTINGS_KEY);
  } catch {
    // Storage is blocked: nothing is kept.
  }
}
