// The bundle of what follows a decision: leaves its entry where the loader takes it.

import { entries } from './bundleEntries.ts';
import { startRelease } from './startRelease.ts';

entries.qraiaRelease = startRelease;
