// The bundle of "your data": leaves its entry where the loader takes it.

import { mountYourData } from '@qraia/banner';
import { entries } from './bundleEntries.ts';
import { dataPort } from './data/dataPort.ts';

entries.qraiaData = (sdk, texts) => {
  const port = dataPort(sdk);
  return { ...mountYourData(port, texts), export: port.everything, erase: port.erase };
};
