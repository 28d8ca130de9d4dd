// The recorder's bundle: leaves its entry where the loader takes it.

import { startBeacon } from '@qraia/beacon';
import { entries } from './bundleEntries.ts';

entries.qraiaStartBeacon = startBeacon;
