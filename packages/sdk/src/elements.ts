// The bundle of the custom elements: leaves its entry where the loader takes it.

import { defineElements } from '@qraia/banner';
import { entries } from './bundleEntries.ts';

entries.qraiaElements = defineElements;
