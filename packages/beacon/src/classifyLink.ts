// What kind of link was clicked, and what of its address is kept.

import type { LinkKind } from '@qraia/protocol';
import { bareHost, cleanPath } from './cleanAddress.ts';
import type { LinkClick } from './ledger.ts';

const DOWNLOAD =
  /\.(pdf|zip|docx?|xlsx?|pptx?|csv|txt|rtf|od[tps]|7z|rar|tar|t?gz|exe|msi|dmg|pkg|deb|rpm|iso|apk|epub|ics|vcf|mp3|mp4|mov|avi|wav)$/i;

const byScheme: { readonly [scheme: string]: LinkKind } = { 'mailto:': 'mail', 'tel:': 'phone' };

/**
 * Mail and phone links are kept by kind only, for their address may be a person's.
 *
 * @returns undefined for what is no link to count (`javascript:`, `blob:`, …).
 */
export function classifyLink(
  url: URL,
  ownHosts: readonly string[],
  isDownload = false,
): LinkClick | undefined {
  const kind = byScheme[url.protocol];
  if (kind) return { kind };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const host = bareHost(url.hostname);
  const path = cleanPath(url);
  const own = ownHosts.includes(host);
  return {
    kind: isDownload || DOWNLOAD.test(url.pathname) ? 'download' : own ? 'internal' : 'outbound',
    link: own ? path : `${host}${path}`,
  };
}
