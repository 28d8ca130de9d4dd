// One truth for the decision: the cookie, read anew wherever another tab may have changed it.

import {
  COOKIE_NAME,
  type Configuration,
  DECISION_LIFETIME,
  type Decision,
  encodeRecord,
  isCurrent,
  readRecord,
} from '@qraia/consent';
import { expireCookie } from '@qraia/gate';

const CHANNEL = 'qraia_consent';

export interface DecisionStore {
  /** The decision that holds now, read from the cookie; null = not decided, expired, or unreadable. */
  read(): Decision | null;
  write(decision: Decision): void;
  /** Calls when another tab, or a page restored from bfcache, may have changed it. */
  watch(listener: () => void): void;
}

export function cookieDecisionStore(configuration: Configuration): DecisionStore {
  const channel = new BroadcastChannel(CHANNEL);
  const read = (): Decision | null => {
    try {
      const decision = readRecord(document.cookie);
      return decision && isCurrent(decision, configuration, Date.now()) ? decision : null;
    } catch {
      return null; // A sandboxed frame may not read cookies: denied.
    }
  };
  const set = (record: string, shared: string): void => {
    const domain = shared && `;domain=${shared}`;
    const secure = location.protocol === 'https:' ? ';secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser, nor synchronous.
    document.cookie = `${COOKIE_NAME}=${record};path=/;max-age=${
      DECISION_LIFETIME / 1000
    };samesite=lax${domain}${secure}`;
  };

  return {
    read,
    write(decision) {
      const record = encodeRecord(decision);
      const isKept = (): boolean => {
        const kept = read();
        return kept !== null && encodeRecord(kept) === record;
      };
      set(record, configuration.domain);
      if (!isKept()) {
        // A sibling subdomain set one as well, for a parent domain or for this path. Two that disagree
        // are no decision, and would be none for ever: the answer that is given now ends that.
        expireCookie(COOKIE_NAME);
        set(record, configuration.domain);
        // No script writes where an HttpOnly one lies: then the host's own has to do.
        if (!isKept()) set(record, '');
      }
      channel.postMessage(null);
    },
    watch(listener) {
      channel.addEventListener('message', () => {
        listener();
        // In Firefox the message overtakes the cookie, by some 20 ms.
        setTimeout(listener, 300);
      });
      addEventListener('pageshow', ({ persisted }) => persisted && listener());
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      });
    },
  };
}
