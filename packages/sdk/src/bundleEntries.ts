// Where the bundles that are fetched later leave their entries for the loader to take.

import type { Banner, BannerPort } from '@qraia/banner';
import type { Beacon, BeaconOptions } from '@qraia/beacon';
import type { Gate } from '@qraia/gate';
import type { Leak } from '@qraia/gate/monitor';
import type { DataSdk } from './data/dataPort.ts';
import type { DebugReport } from './debug/createReport.ts';
import type { DebugPort } from './debug/port.ts';
import type { PlaceholderSdk } from './placeholderPort.ts';
import type { YourDataTools } from './qraia.ts';
import type { Released, ReleaseSdk } from './releasePort.ts';

export interface BundleEntries {
  /** The texts of the banner in the page's language. */
  qraiaTexts?: unknown;
  qraiaMountBanner?: (port: BannerPort) => Banner;
  qraiaMountPlaceholders?: (sdk: PlaceholderSdk) => void;
  qraiaData?: (sdk: DataSdk) => YourDataTools;
  qraiaStartBeacon?: (options: BeaconOptions) => Beacon;
  qraiaRelease?: (sdk: ReleaseSdk) => Released;
  /**
   * Of `qraia-debug.js`, which gives a report, and `qraia-monitor.js`. Arguments by place, for their
   * names would be in the tag, and that is what every visitor gets.
   */
  qraiaTool?: (
    gate: Gate,
    parsed: DebugPort['parsed'],
    options: DebugPort['options'],
    listeners: { readonly leak: ReadonlySet<(leak: Leak) => void> },
  ) => (() => DebugReport) | undefined;
}

export const entries = window as BundleEntries;
