// The bundle that tells of leaks: the page's listeners, and a DOM event.

import { startLeakMonitor } from '@qraia/gate/monitor';
import { entries } from './bundleEntries.ts';

entries.qraiaTool = (gate, _parsed, _options, listeners) => {
  startLeakMonitor({
    ...gate.by,
    onLeak(leak) {
      for (const listener of listeners.leak) {
        try {
          listener(leak);
        } catch (error) {
          reportError(error); // One throwing listener never stops the others.
        }
      }
      document.dispatchEvent(new CustomEvent('qraia:leak', { detail: leak }));
    },
  });
  return undefined;
};
