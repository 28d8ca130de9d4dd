// Fetches one of our own bundles when it is needed.

import { trusted } from '@qraia/gate';

/**
 * @param nonce - of the tag, so that a nonce policy that let the tag in lets this in.
 * @returns whether it ran; where it did not, the console says so.
 */
export const loadScript = (address: string, nonce: string): Promise<boolean> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    if (nonce) script.nonce = nonce;
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
