// A decision that was made on another host of the domain: no message comes from there, and the cookie is all there is.

import { COOKIE_NAME } from '@qraia/consent';
import type { ReleaseSdk } from './releasePort.ts';

/** https://developer.mozilla.org/docs/Web/API/CookieStore, in secure pages of Chromium, Firefox 140 and Safari 18.4 */
interface CookieWindow {
  readonly cookieStore?: EventTarget;
}
interface CookieChange extends Event {
  readonly changed?: readonly { readonly name: string }[];
  readonly deleted?: readonly { readonly name: string }[];
}

/** Where browsers tell nobody that a cookie has changed, it is looked at as often. */
const LOOK_AFTER = 1000;

export function followElsewhere({
  gate,
  decisions,
  follow,
}: Pick<ReleaseSdk, 'gate' | 'decisions' | 'follow'>): void {
  if (!gate.by.configuration.domain) return;
  const look = (): void => follow(decisions.read());
  const { cookieStore } = window as CookieWindow;
  if (!cookieStore) {
    let seen = '';
    setInterval(() => {
      // Taken up when it stands there twice: what another tab has told overtakes its cookie.
      const before = seen;
      seen = JSON.stringify(decisions.read());
      if (seen === before) look();
    }, LOOK_AFTER);
    return;
  }
  cookieStore.addEventListener('change', (event) => {
    const { changed = [], deleted = [] } = event as CookieChange;
    if ([...changed, ...deleted].some(({ name }) => name === COOKIE_NAME)) look();
  });
}
