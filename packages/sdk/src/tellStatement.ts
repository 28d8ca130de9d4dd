// A privacy statement that has changed is told in one line, once; it asks nothing again.

import type { Configuration } from '@qraia/consent';
import { keepReceipt, keptReceipt } from './keptReceipt.ts';
import type { ReleaseSdk } from './releasePort.ts';

/** Who has not decided sees the question, which links the statement of today. */
export function tellStatement(
  { statementVersion }: Configuration,
  { qraia, withBanner }: Pick<ReleaseSdk, 'qraia' | 'withBanner'>,
): void {
  const receipt = qraia.decision() && statementVersion ? keptReceipt() : null;
  if (!receipt || receipt.notice.statementVersion === statementVersion) return;
  withBanner((banner) =>
    banner.showStatement(() =>
      keepReceipt({ ...receipt, notice: { ...receipt.notice, statementVersion } }),
    ),
  );
}
