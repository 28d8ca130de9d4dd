// What a tag does that is asked to enforce and cannot.

import { insertPolicy } from './insertPolicy.ts';

/** Denied is the answer to doubt: with `data-enforce` no third party passes, whatever is granted. */
export function refuseToEnforce({ src, dataset }: HTMLScriptElement): void {
  if (dataset.enforce === undefined) return;
  console.error('[qraia] data-enforce needs qraia-enforced.js');
  insertPolicy(
    `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ${src.replace(/\/[^/]*$/, '')}/ ${dataset.endpoint}`,
  );
}
