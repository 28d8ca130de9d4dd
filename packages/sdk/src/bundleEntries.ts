// Where the bundles that are fetched later leave their entries for the loader to take.

import type { Banner, BannerPort } from '@qraia/banner';
import type { Beacon, BeaconOptions } from '@qraia/beacon';

export interface BundleEntries {
  qraiaMountBanner?: (port: BannerPort) => Banner;
  qraiaStartBeacon?: (options: BeaconOptions) => Beacon;
}

export const entries = window as BundleEntries;
