// Fetches the banner's bundle when there is something to show, and mounts it once.

import type { Banner, BannerPort } from '@qraia/banner';

/** Where the bundle leaves its entry for the loader to take. */
export interface BannerWindow {
  qraiaMountBanner?: (port: BannerPort) => Banner;
}

/**
 * @param address - of `qraia-ui.js`.
 * @param nonce - of the tag, so that a nonce policy that let the tag in lets this in.
 * @returns undefined where the bundle cannot be loaded: everything stays as it was decided.
 */
export function bannerLoader(
  address: string,
  nonce: string,
  port: () => BannerPort,
): () => Promise<Banner | undefined> {
  let loading: Promise<Banner | undefined> | undefined;
  return () => {
    loading ??= new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = address;
      if (nonce) script.nonce = nonce;
      script.onload = () => {
        script.remove();
        resolve((window as BannerWindow).qraiaMountBanner?.(port()));
      };
      script.onerror = () => {
        script.remove();
        loading = undefined;
        console.error(`[qraia] could not load ${address}; nothing is granted without an answer.`);
        resolve(undefined);
      };
      document.head.append(script);
    });
    return loading;
  };
}
