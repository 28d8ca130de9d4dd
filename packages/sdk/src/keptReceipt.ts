// The receipt in this browser: written when the visitor chooses, read where something has changed since.

import { RECEIPT_KEY, type Receipt, readReceipt } from '@qraia/consent';
import { toJson } from '@qraia/protocol';

export function keptReceipt(): Receipt | null {
  try {
    return readReceipt(localStorage.getItem(RECEIPT_KEY));
  } catch {
    return null; // Storage is blocked.
  }
}

export function keepReceipt(receipt: Receipt): void {
  try {
    localStorage.setItem(RECEIPT_KEY, toJson(receipt));
  } catch {
    // Full or blocked: the decision holds without it.
  }
}
