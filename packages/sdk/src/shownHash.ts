// The hash of what a visitor was shown, for the receipt.

import type { Texts } from '@qraia/banner';
import { type Configuration, hash } from '@qraia/consent';
import { toJson } from '@qraia/protocol';

/**
 * @param what - configuration, texts of the banner, null where the choice was made without it, and whether the browser
 *   asked not to be followed, of which the banner then speaks.
 * @returns `sha-256:` and hexadecimal digits; where the page is not secure and the browser therefore offers no
 *   cryptography, `fast:` and a hash that only tells two texts apart.
 */
export async function shownHash(
  what: readonly [Configuration, Texts | null, hasOptedOut: boolean],
): Promise<string> {
  const shown = toJson(what);
  if (!crypto.subtle) return `fast:${hash(shown)}`;
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown)),
  );
  return `sha-256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
