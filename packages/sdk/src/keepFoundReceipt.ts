// The receipt of a decision that was not made here.

import { createReceipt, isReceiptOf } from '@qraia/consent';
import { keepReceipt, keptReceipt } from './keptReceipt.ts';
import type { ReleaseSdk } from './releasePort.ts';

/**
 * Another host of the domain shares the cookie and not the storage, and browsers that clear storage leave the cookie.
 * The decision is for the revision that is asked here, so all but what was on the screen is known.
 */
export function keepFoundReceipt({ gate, qraia }: Pick<ReleaseSdk, 'gate' | 'qraia'>): void {
  const decision = qraia.decision();
  if (decision && !isReceiptOf(keptReceipt(), decision)) {
    const unknown = { hash: '', language: '' };
    keepReceipt(createReceipt(gate.by.configuration, decision, unknown));
  }
}
