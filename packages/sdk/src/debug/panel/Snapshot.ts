// All that the panel shows, as it was at one moment.

import { readStored } from '@qraia/beacon';
import { type KeptName, keptNames } from '@qraia/gate/monitor';
import { createReport, type DebugReport } from '../createReport.ts';
import { explainProblems } from '../explainProblems.ts';
import type { DebugPort } from '../port.ts';

export interface Snapshot {
  readonly problems: readonly string[][];
  readonly report: DebugReport;
  readonly kept: readonly KeptName[];
  /** By site; undefined = nothing was recorded. */
  readonly ledger: { readonly [site: string]: unknown } | undefined;
}

/** @param isWhole - whether what is kept in the browser is looked at, too. */
export const takeSnapshot = async (port: DebugPort, isWhole: boolean): Promise<Snapshot> => ({
  problems: explainProblems(port),
  report: createReport(port),
  kept: isWhole ? await keptNames() : [],
  ledger: isWhole ? await readStored() : undefined,
});
