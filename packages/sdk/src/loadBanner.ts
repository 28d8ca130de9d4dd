// Fetches the banner's bundle when there is something to show, and mounts it once.

import type { Banner, BannerPort } from '@qraia/banner';
import { entries } from './bundleEntries.ts';
import { loadScript } from './loadScript.ts';

/**
 * @param address - of `qraia-ui.js`.
 * @returns loads once; undefined where the bundle cannot be had: everything stays as it was decided.
 */
export function bannerLoader(
  address: string,
  nonce: string,
  port: () => BannerPort,
): () => Promise<Banner | undefined> {
  let loading: Promise<Banner | undefined> | undefined;
  return () => {
    loading ??= loadScript(address, nonce).then((ran) => {
      if (!ran) loading = undefined;
      return ran ? entries.qraiaMountBanner?.(port()) : undefined;
    });
    return loading;
  };
}
