// What of our headers is added to a response, given those it already has.

import { COOKIE_NAME } from '@qraia/consent';
import type { Header } from './createSiteConsent.ts';
import { VARIES } from './varies.ts';

/** Whether a shared cache may keep it, and so hand one visitor's cookies to another. */
const isShared = (cacheControl: string): boolean =>
  /max-?age=["']?[1-9]/i.test(cacheControl) && !/private|no-store/i.test(cacheControl);

/**
 * @param present - a header of the response, its lines joined by line breaks; '' where it has none.
 * @param isRead - whether the page was made with the decision in view.
 */
export function additions(
  headers: readonly Header[],
  present: (name: string) => string,
  isRead: boolean,
): Header[] {
  const shared = isShared(present('cache-control'));
  const ownDecision = new RegExp(`^${COOKIE_NAME}=`, 'm').test(present('set-cookie'));
  const added = headers.filter(([name, value]) => {
    if (name === 'vary') return false;
    if (name !== 'set-cookie') return true;
    // Where the site itself sets the decision, ours is the older one.
    return !shared && !(ownDecision && value.startsWith(`${COOKIE_NAME}=`));
  });
  const varied = present('vary')
    .toLowerCase()
    .split(/[\s,]+/);
  const missing = varied.includes('*')
    ? []
    : VARIES.split(', ').filter((name) => !varied.includes(name.toLowerCase()));
  return (added.length > 0 || isRead) && missing.length > 0
    ? [...added, ['vary', missing.join(', ')]]
    : added;
}
