// The bundle that gives back what the gate holds: leaves its entry where the loader takes it.

import { createRelease } from '@qraia/gate';
import { entries } from './bundleEntries.ts';

entries.qraiaRelease = createRelease;
