// Whether an address may be reached now, and if not, who it belongs to.

import { type Configuration, isOwnHost, type Service, serviceOf } from '@qraia/consent';

export interface Verdict {
  readonly pass: boolean;
  /** The declared service the address belongs to; undefined = nobody declared it. */
  readonly service?: Service;
}

export interface Judge {
  readonly configuration: Configuration;
  /**
   * Addresses of the SDK itself: its bundles and its endpoint's ways in. They ask for consent on their
   * own, and whoever declares their host as a service must still be able to be asked.
   */
  readonly sdkAddresses: readonly string[];
  /** Whether a category, or a service by its id, is granted now. */
  has(name: string): boolean;
}

const PASS: Verdict = { pass: true };

/**
 * Judges an address against the declared services.
 *
 * An undeclared third party is held whatever was granted: nobody can agree to what was not named.
 */
export function judge({ configuration, sdkAddresses, has }: Judge, address: string): Verdict {
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return PASS; // No address, no request.
  }
  if (!/^(https?|wss?):$/.test(url.protocol)) return PASS;
  if (sdkAddresses.includes(url.origin + url.pathname)) return PASS;
  const service = serviceOf(configuration.services, url.host, url.pathname);
  if (service) return { pass: has(service.id), service };
  if (isOwnHost(url.hostname, location.hostname, configuration.domain)) return PASS;
  return { pass: configuration.unknown === 'learn' };
}
