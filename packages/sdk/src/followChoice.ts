// What follows a choice in this page: it is made sure of, its receipt is kept, and it is counted.

import { COOKIE_NAME, createReceipt, type Decision, encodeRecord } from '@qraia/consent';
import type { Release } from '@qraia/gate';
import { entries } from './bundleEntries.ts';
import { countDecision } from './countDecision.ts';
import { keepReceipt } from './keptReceipt.ts';
import { hasOptedOut } from './optOut.ts';
import { primary } from './primary.ts';
import type { ReleaseSdk } from './releasePort.ts';
import { shownHash } from './shownHash.ts';

export function followChoice(
  { decisions, apply, options, gate, qraia, loadTexts }: ReleaseSdk,
  expireCookie: Release['expireCookie'],
  made: Decision,
): void {
  const { configuration } = gate.by;
  const { site, endpoint } = options;
  const language = primary(options.language);
  const isKept = (): boolean => {
    const kept = qraia.decision();
    return kept !== null && encodeRecord(kept) === encodeRecord(made);
  };
  // An older answer may stand there still, where this one could not be written. A sibling subdomain may have
  // set a decision of its own, for a parent domain or a path: two that disagree are no decision, and would be
  // none for ever. The answer that is given now ends that.
  if (!isKept()) {
    expireCookie(COOKIE_NAME);
    decisions.write(made);
    // No script writes where an HttpOnly one lies: then the host's own has to do.
    if (!decisions.read()) decisions.write(made, '');
    apply(decisions.read(), true);
  }
  // With cookies blocked every page asks anew, and would be counted anew.
  if (site && endpoint && configuration.countDecisions && isKept())
    countDecision(endpoint, site, configuration, made, language);
  void write();

  async function write(): Promise<void> {
    // What was never fetched was not shown.
    const texts = entries.qraiaTexts && (await loadTexts());
    const isOptedOut = hasOptedOut();
    const hash = await shownHash([configuration, texts ?? null, isOptedOut]);
    const shown = { hash, language, hasOptedOut: isOptedOut };
    // Only what holds by now has a receipt: another choice may have been quicker, and where cookies are blocked
    // nothing is kept at all.
    if (isKept()) keepReceipt(createReceipt(configuration, made, shown));
  }
}
