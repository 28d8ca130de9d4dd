// Fetches one of our own bundles when it is needed.

import { trusted } from '@qraia/gate';

/**
 * @param nonce - of the tag, so that a nonce policy that let the tag in lets this in.
 * @param integrity - what its bytes must hash to; absent = not looked at.
 * @returns whether it ran; where it did not, the console says so.
 */
export const loadScript = (address: string, nonce: string, integrity?: string): Promise<boolean> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    if (nonce) script.nonce = nonce;
    if (integrity) {
      script.integrity = integrity;
      script.crossOrigin = 'anonymous'; // Without it the bytes of another origin cannot be checked.
    }
    const end = (ran: boolean) => (): void => {
      script.remove();
      if (!ran) console.error(`[qraia] could not load ${address}`);
      resolve(ran);
    };
    script.onload = end(true);
    script.onerror = end(false);
    try {
      script.src = trusted('createScriptURL', address);
      document.head.append(script);
    } catch {
      end(false)(); // Trusted Types that allow no policy of ours.
    }
  });
