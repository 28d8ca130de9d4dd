// Where the bundles that are fetched later leave their entries for the loader to take.

import type { Banner, BannerPort, DataTexts, Texts } from '@qraia/banner';
import type { Beacon, BeaconOptions } from '@qraia/beacon';
import type { Configuration } from '@qraia/consent';
import type { Gate } from '@qraia/gate';
import type { Leak } from '@qraia/gate/monitor';
import type { DataSdk } from './data/dataPort.ts';
import type { DebugReport } from './debug/createReport.ts';
import type { DebugPort } from './debug/port.ts';
import type { PlaceholderSdk } from './placeholderPort.ts';
import type { Qraia, YourDataTools } from './qraia.ts';
import type { Released, ReleaseSdk } from './releasePort.ts';
import type { SdkOptions } from './sdkOptions.ts';

export interface BundleEntries {
  /** Arguments by place, as of all that the tag itself calls. undefined where the words cannot be had. */
  qraiaMountBanner?: (
    qraia: Qraia,
    configuration: Configuration,
    options: Pick<SdkOptions, 'language' | 'site'>,
    decide: BannerPort['decide'],
    loadTexts: ReleaseSdk['loadTexts'],
  ) => Promise<Banner | undefined>;
  qraiaData?: (sdk: DataSdk, texts: DataTexts) => YourDataTools;
  /** @param language - primary subtag of the page's language. */
  qraiaDataTexts?: (configuration: Configuration, language: string) => DataTexts;
  qraiaElements?: (port: BannerPort) => void;
  qraiaMountPlaceholders?: (sdk: PlaceholderSdk, texts: Texts) => void;
  /** @param language - primary subtag of the page's language. */
  qraiaTexts?: (configuration: Configuration, language: string) => Texts;
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
