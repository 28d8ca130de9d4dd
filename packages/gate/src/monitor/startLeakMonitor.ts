// Watches what goes round the gate: requests that were made all the same, and names that nobody declared.

import type { Judge } from '../verdict.ts';
import { isDeclared, keptNames } from './keptNames.ts';
import type { Leak } from './Leak.ts';
import { readRequest } from './readRequest.ts';
import { watchRequests } from './watchRequests.ts';
import { withoutIds } from './withoutIds.ts';

/** Milliseconds between two looks at what is kept. */
const SWEEP_EVERY = 5000;

export interface LeakMonitorOptions extends Pick<Judge, 'configuration' | 'has'> {
  /** Addresses of the SDK itself, where it does not come from the site's own hosts. */
  readonly sdkAddresses?: readonly string[];
  /** Called once for each kind and name. Nothing is sent anywhere. */
  readonly onLeak: (leak: Leak) => void;
}

/**
 * It prevents nothing; it tells what happened, from the start of the page as far as the browser has kept
 * that. A request counts by what is granted when it is heard of, a moment after it was made.
 *
 * @returns stops watching.
 */
export function startLeakMonitor({
  configuration,
  has,
  sdkAddresses = [],
  onLeak,
}: LeakMonitorOptions): () => void {
  const by: Judge = { configuration, has, sdkAddresses };
  const told = new Set<string>();
  const tell = (kind: Leak['kind'], name: string): void => {
    const once = `${kind} ${name}`;
    if (!name || told.has(once)) return;
    told.add(once);
    try {
      onLeak({ kind, name });
    } catch (error) {
      reportError(error);
    }
  };
  const tellRequest = (kind: Leak['kind'], address: string): void => {
    const { host, isLeak } = readRequest(by, address);
    if (isLeak) tell(kind, host);
  };
  const sweep = async (): Promise<void> => {
    if (document.hidden) return;
    for (const kept of await keptNames()) {
      if (!isDeclared(configuration.services, kept)) tell(kept.kind, withoutIds(kept.name));
    }
  };

  const unwatch = watchRequests(
    (address) => tellRequest('request', address),
    (address) => tellRequest('policy', address),
  );
  void sweep();
  const timer = setInterval(sweep, SWEEP_EVERY);
  return () => {
    unwatch();
    clearInterval(timer);
  };
}
