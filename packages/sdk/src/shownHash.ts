// The hash of what a visitor was shown, for the receipt.

import type { Texts } from '@qraia/banner';
import { type Configuration, hash } from '@qraia/consent';
import { toJson } from '@qraia/protocol';

/**
 * @param texts - of the banner; undefined where the choice was made without it.
 *
 * @returns `sha-256:` and hexadecimal digits; where the page is not secure and the browser therefore offers no
 *   cryptography, `fast:` and a hash that only tells two texts apart.
 */
export async function shownHash(
  configuration: Configuration,
  texts: Texts | undefined,
): Promise<string> {
  const shown = toJson([configuration, texts ?? null]);
  if (!crypto.subtle) return `fast:${hash(shown)}`;
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shown)),
  );
  return `sha-256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
