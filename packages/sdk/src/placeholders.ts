// The placeholders' bundle: leaves its entry where the loader takes it.

import { mountPlaceholders } from '@qraia/banner';
import { entries } from './bundleEntries.ts';
import { placeholderPort } from './placeholderPort.ts';

entries.qraiaMountPlaceholders = (sdk, texts) => mountPlaceholders(placeholderPort(sdk, texts));
