// Takes the decision away, as if the visitor had never been asked, and loads the page anew.

import { COOKIE_NAME } from '@qraia/consent';
import { expireCookie } from '@qraia/gate';

export function forgetDecision(): void {
  expireCookie(COOKIE_NAME);
  location.reload();
}
