// Hears of every request that was made, and of those that a Content-Security-Policy stopped.

import { addressesMade } from './readRequest.ts';

/** Milliseconds in which the word of the policy on a request has come, before the request is told as made. */
const POLICY_HEARD = 250;

/** What a violation says of itself, as an event and as a report: the same with two names for the address. */
interface Violation {
  readonly blockedURI?: string;
  readonly blockedURL?: string;
  readonly disposition: SecurityPolicyViolationEventDisposition;
}

/**
 * What was before comes first, as far as the browser has kept it. An address may come more than once.
 *
 * @returns stops watching.
 */
export function watchRequests(
  made: (address: string) => void,
  stopped: (address: string) => void,
): () => void {
  let watching = true;
  const stoppedAddresses = new Set<string>();
  const hear = ({ blockedURI, blockedURL = blockedURI ?? '', disposition }: Violation): void => {
    // A policy that only reports stops nothing.
    if (disposition === 'report') return;
    stoppedAddresses.add(blockedURL);
    stopped(blockedURL);
  };

  const timing = new PerformanceObserver((list) => {
    const addresses = addressesMade(list.getEntries());
    // Chromium lists what was stopped as well, and on a busy machine being stopped takes time too.
    setTimeout(() => {
      for (const address of addresses) {
        if (watching && !stoppedAddresses.has(address)) made(address);
      }
    }, POLICY_HEARD);
  });
  timing.observe({ type: 'resource', buffered: true });

  document.addEventListener('securitypolicyviolation', hear);
  // Events of before are gone; Chromium has kept them as reports. Not in every browser, whatever its types say.
  const reports =
    'ReportingObserver' in window
      ? new ReportingObserver(
          (list) => {
            for (const { body } of list) if (body) hear(body as unknown as Violation);
          },
          { types: ['csp-violation'], buffered: true },
        )
      : undefined;
  reports?.observe();

  return () => {
    watching = false;
    timing.disconnect();
    reports?.disconnect();
    document.removeEventListener('securitypolicyviolation', hear);
  };
}
