// The bundle for developers: sentences in the console, the report, and the panel where it is wanted.

import { entries } from './bundleEntries.ts';
import { createReport } from './debug/createReport.ts';
import { explainProblems } from './debug/explainProblems.ts';
import { isDebugged } from './debug/isDebugged.ts';
import { mountPanel } from './debug/panel/mountPanel.ts';
import { printReport } from './debug/printReport.ts';
import { warnOfNames } from './debug/warnOfNames.ts';
import type { Qraia } from './qraia.ts';

entries.qraiaTool = (gate, parsed, options) => {
  const port = { gate, parsed, options };
  for (const lines of explainProblems(port)) console.error(`[qraia] ${lines.join('\n  ')}`);
  if (isDebugged(options.debug)) {
    mountPanel(port);
    warnOfNames(window.qraia as Qraia, gate.by.configuration.services);
  }
  return () => {
    const report = createReport(port);
    printReport(report);
    return report;
  };
};
