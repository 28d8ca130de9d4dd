// node:http, and whatever hands out its request and response.

import { additions } from './additions.ts';
import { keepConsent } from './consentOf.ts';
import type { SiteConsent } from './createSiteConsent.ts';
import { isOptedOut } from './isOptedOut.ts';
import { isPage } from './isPage.ts';
import { append, type NodeResponse, onHead } from './onHead.ts';
import type { Consent } from './readConsent.ts';

/** What is used of Node's IncomingMessage, of http and http2 alike. */
export interface NodeRequest {
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly socket: object | null;
}

/**
 * @returns a function to call first for every request; it returns the consent, which
 *   `consentOf(request)` finds again wherever the request goes.
 */
export function nodeConsent(
  site: SiteConsent,
): (request: NodeRequest, response: NodeResponse) => Consent {
  return (request, response) => follow(site, request, response, []);
}

/** @param aliases - objects of a framework that stand for the request. */
export function follow(
  site: SiteConsent,
  request: NodeRequest,
  response: NodeResponse,
  aliases: readonly object[],
): Consent {
  const field = (name: string): string | undefined => request.headers[name]?.toString();
  const cookies = field('cookie');
  const hasOptedOut = isOptedOut(field);
  const consent = site.read(cookies, hasOptedOut);
  const wasRead = keepConsent([request, ...aliases], consent);
  onHead(response, () => {
    const headers = site.headers(cookies, field('host') ?? field(':authority'), {
      isHttps: isEncrypted(request.socket) || /^https\b/.test(field('x-forwarded-proto') ?? ''),
      isPage: isPage(field('sec-fetch-dest'), field('accept')),
      isOptedOut: hasOptedOut,
    });
    const present = (name: string): string => [response.getHeader(name) ?? ''].flat().join('\n');
    for (const [name, value] of additions(headers, present, wasRead())) {
      append(response, name, value);
    }
  });
  return consent;
}

const isEncrypted = (socket: object | null): boolean =>
  (socket as { encrypted?: boolean } | null)?.encrypted === true;
