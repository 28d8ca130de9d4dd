// The report as a developer meets it: tables and lines in the console.

import { configurationText, type DebugReport } from './createReport.ts';

export function printReport(report: DebugReport): void {
  const { held, through, services, expand } = report;
  console.log(`[qraia] held: ${held.length || 'nothing'}`);
  if (held.length > 0) console.table(held);
  if (through.length > 0) {
    console.log('[qraia] asked all the same, and declared by nobody:');
    console.table(through);
  }
  if (expand) console.log(`[qraia] in the catalogue of services:\n\n${expand}\n`);
  if (services.length > 0) {
    console.log(
      `[qraia] to paste into the configuration, with a category and a purpose:\n\n${configurationText(report)}\n`,
    );
  }
}
