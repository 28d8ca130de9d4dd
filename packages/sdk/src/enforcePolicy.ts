// Tier 3 by the tag alone: a policy in the page, so that the browser itself reaches no host that is not granted.

import {
  type Configuration,
  contentSecurityPolicy,
  type Decision,
  isServiceGranted,
} from '@qraia/consent';
import type { Enforce } from './enforcement.ts';
import { insertPolicy } from './insertPolicy.ts';

/** The granted services that a policy knows of: those with hosts. */
const reachable = ({ services }: Configuration, decision: Decision | null): string[] =>
  services.flatMap((service) =>
    service.hosts.length > 0 && isServiceGranted(decision, service) ? service.id : [],
  );

/**
 * A policy can be tightened while the page lives, by another one beside it, and never loosened. So a
 * withdrawal holds at once, and what a grant adds is there after a reload: at once where the visitor
 * chose in this page; when they come back to it where they chose in another tab, unless they have typed
 * something here that a reload might lose. A decision that the browser did not keep never gets here, so
 * nothing is reloaded for it.
 */
export const enforcePolicy: Enforce = (configuration, own) => {
  if (configuration.unknown === 'learn') {
    // A policy in a page cannot merely report.
    console.warn('[qraia] nothing is enforced where undeclared hosts pass: "unknown": "learn"');
    return undefined;
  }
  const insert = (decision: Decision | null, origins: readonly string[]): void =>
    insertPolicy(
      contentSecurityPolicy(configuration, decision, { own: origins, page: location.hostname }),
    );

  let inForce: string[] | undefined;
  let isDue = false;
  let isTyped = false;
  addEventListener('input', () => (isTyped = true), true);
  document.addEventListener('visibilitychange', () =>
    // Later, for the decision of another tab may be read on the same occasion.
    setTimeout(() => isDue && !isTyped && !document.hidden && reload()),
  );

  return (decision, isChosen) => {
    const granted = reachable(configuration, decision);
    const before = inForce ?? granted;
    if (!inForce || before.some((id) => !granted.includes(id))) {
      try {
        insert(decision, originsOf(own));
      } catch {
        insert(decision, []); // An origin that no policy can say, such as an IPv6 address.
      }
    }
    inForce = before.filter((id) => granted.includes(id));
    isDue = granted.length > inForce.length;
    if (!isDue) return undefined;
    if (!isChosen) return 'blocks';
    // After this task, in which the decision is counted and the page is told.
    setTimeout(reload);
    return 'reloads';
  };
};

/** As a plain visit: Chromium would send a form again whose answer this page is, and an order with it. */
function reload(): void {
  history.replaceState(history.state, '');
  location.reload();
}

const originsOf = (addresses: readonly string[]): string[] =>
  addresses.flatMap((address) =>
    URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).origin : [],
  );
