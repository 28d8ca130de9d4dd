// One truth for the decision: the cookie, read anew wherever another tab may have changed it.

import {
  COOKIE_NAME,
  type Configuration,
  type Decision,
  encodeRecord,
  heedOptOut,
  isCurrent,
  lifetimeOf,
  readRecord,
} from '@qraia/consent';
import { hasOptedOut } from './optOut.ts';

const CHANNEL = 'qraia_consent';

export interface DecisionStore {
  /** The decision that holds now, read from the cookie; null = not decided, expired, or unreadable. */
  read(): Decision | null;
  /** @param domain - whose subdomains share it; the configured one where absent, '' = this host alone. */
  write(decision: Decision, domain?: string): void;
  /** Calls with the one that holds then when another tab, or a page restored from bfcache, may have changed it. */
  watch(listener: (decision: Decision | null) => void): void;
}

export function cookieDecisionStore(configuration: Configuration): DecisionStore {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(CHANNEL);
  } catch {
    // Firefox, with cookies blocked.
  }
  const holding = (cookies: string): Decision | null => {
    const decision = readRecord(cookies);
    return decision && isCurrent(decision, configuration, Date.now())
      ? heedOptOut(decision, configuration, hasOptedOut())
      : null;
  };
  const read = (): Decision | null => {
    try {
      return holding(document.cookie);
    } catch {
      return null; // A sandboxed frame may not read cookies: denied.
    }
  };
  return {
    read,
    write(decision, shared = configuration.domain) {
      const domain = shared && `;domain=${shared}`;
      const secure = location.protocol === 'https:' ? ';secure' : '';
      try {
        // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser, nor synchronous.
        document.cookie = `${COOKIE_NAME}=${encodeRecord(decision)};path=/;max-age=${
          lifetimeOf(configuration) / 1000
        };samesite=lax${domain}${secure}`;
        channel?.postMessage(document.cookie);
      } catch {
        // A sandboxed frame may not write them either.
      }
    },
    watch(listener) {
      channel?.addEventListener('message', ({ data }) => {
        // It overtakes the cookie, by some 20 ms and on a busy machine by more, and so brings along what its
        // sender sees. The cookie has the last word.
        listener(holding(`${data}`) ?? read());
        setTimeout(() => listener(read()), 2000);
      });
      addEventListener('pageshow', ({ persisted }) => persisted && listener(read()));
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener(read());
      });
    },
  };
}
