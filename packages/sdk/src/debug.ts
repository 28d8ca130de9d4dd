// The bundle for developers: sentences in the console, the report, and the panel where it is wanted.

import { entries } from './bundleEntries.ts';
import { createReport } from './debug/createReport.ts';
import { explainDoubts } from './debug/explainDoubts.ts';
import { explainFaults } from './debug/explainProblems.ts';
import { isDebugged } from './debug/isDebugged.ts';
import { mountPanel } from './debug/panel/mountPanel.ts';
import { printReport } from './debug/printReport.ts';
import { warnOfNames } from './debug/warnOfNames.ts';
import type { Qraia } from './qraia.ts';

entries.qraiaTool = (gate, parsed, options) => {
  const port = { gate, parsed, options };
  const say = (lines: readonly string[]): string => `[qraia] ${lines.join('\n  ')}`;
  for (const lines of explainFaults(port)) console.error(say(lines));
  if (isDebugged(options.debug)) {
    for (const lines of explainDoubts(port)) console.warn(say(lines));
    mountPanel(port);
    warnOfNames(window.qraia as Qraia, gate.by.configuration.services);
  }
  return () => {
    const report = createReport(port);
    printReport(report);
    return report;
  };
};
