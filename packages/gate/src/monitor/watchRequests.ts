// Hears of every request that was made, and of those that a Content-Security-Policy stopped.

import { addressesMade } from './readRequest.ts';

/**
 * What was before comes first, as far as the browser has kept it. An address may come more than once.
 *
 * @returns stops watching.
 */
export function watchRequests(
  made: (address: string) => void,
  stopped: (address: string) => void,
): () => void {
  const timing = new PerformanceObserver((list) => {
    for (const address of addressesMade(list.getEntries())) made(address);
  });
  timing.observe({ type: 'resource', buffered: true });

  const heard = ({ blockedURI }: SecurityPolicyViolationEvent): void => stopped(blockedURI);
  document.addEventListener('securitypolicyviolation', heard);
  // Events of before are gone; Chromium has kept them as reports. Not in every browser, whatever its types say.
  const reports =
    'ReportingObserver' in window
      ? new ReportingObserver(
          (list) => {
            for (const { body } of list)
              stopped((body as { blockedURL?: string } | null)?.blockedURL ?? '');
          },
          { types: ['csp-violation'], buffered: true },
        )
      : undefined;
  reports?.observe();

  return () => {
    timing.disconnect();
    reports?.disconnect();
    document.removeEventListener('securitypolicyviolation', heard);
  };
}
