// One truth for the decision: the cookie, read anew wherever another tab may have changed it.

import {
  COOKIE_NAME,
  type Configuration,
  type Decision,
  encodeRecord,
  isCurrent,
  lifetimeOf,
  readRecord,
} from '@qraia/consent';

const CHANNEL = 'qraia_consent';

export interface DecisionStore {
  /** The decision that holds now, read from the cookie; null = not decided, expired, or unreadable. */
  read(): Decision | null;
  /** @param domain - whose subdomains share it; the configured one where absent, '' = this host alone. */
  write(decision: Decision, domain?: string): void;
  /** Calls when another tab, or a page restored from bfcache, may have changed it. */
  watch(listener: () => void): void;
}

export function cookieDecisionStore(configuration: Configuration): DecisionStore {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(CHANNEL);
  } catch {
    // Firefox, with cookies blocked.
  }
  return {
    read() {
      try {
        const decision = readRecord(document.cookie);
        return decision && isCurrent(decision, configuration, Date.now()) ? decision : null;
      } catch {
        return null; // A sandboxed frame may not read cookies: denied.
      }
    },
    write(decision, shared = configuration.domain) {
      const domain = shared && `;domain=${shared}`;
      const secure = location.protocol === 'https:' ? ';secure' : '';
      try {
        // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser, nor synchronous.
        document.cookie = `${COOKIE_NAME}=${encodeRecord(decision)};path=/;max-age=${
          lifetimeOf(configuration) / 1000
        };samesite=lax${domain}${secure}`;
      } catch {
        // A sandboxed frame may not write them either.
      }
      channel?.postMessage(null);
    },
    watch(listener) {
      channel?.addEventListener('message', () => {
        listener();
        // In Firefox the message overtakes the cookie, by some 20 ms; on a busy machine by more.
        for (const wait of [300, 2000]) setTimeout(listener, wait);
      });
      addEventListener('pageshow', ({ persisted }) => persisted && listener());
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      });
    },
  };
}
