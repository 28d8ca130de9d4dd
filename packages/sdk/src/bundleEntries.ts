// Where the bundles that are fetched later leave their entries for the loader to take.

import type { Banner, BannerPort } from '@qraia/banner';
import type { Beacon, BeaconOptions } from '@qraia/beacon';
import type { Gate, Release } from '@qraia/gate';

export interface BundleEntries {
  qraiaMountBanner?: (port: BannerPort) => Banner;
  qraiaStartBeacon?: (options: BeaconOptions) => Beacon;
  qraiaRelease?: (gate: Gate) => Release;
}

export const entries = window as BundleEntries;
