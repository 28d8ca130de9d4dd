// Whether an address may be reached now, and if not, who it belongs to.

import { type Configuration, isOwnHost, type Service, serviceOf } from '@qraia/consent';

export interface Verdict {
  readonly pass: boolean;
  /** The declared service the address belongs to; undefined = nobody declared it. */
  readonly service?: Service | undefined;
}

export interface Judge {
  readonly configuration: Configuration;
  /**
   * What addresses of the SDK itself begin with: its bundles and its endpoint's ways in. They ask for consent on their
   * own, and whoever declares their host as a service must still be able to be asked.
   */
  readonly sdkAddresses: readonly string[];
  /** Whether a category, or a service by its id, is granted now. */
  has(name: string): boolean;
}

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
    return { pass: true }; // No address, no request.
  }
  const { protocol, host, hostname, pathname } = url;
  const service = serviceOf(configuration.services, host, pathname);
  return {
    pass:
      !/^(http|ws)s?:$/.test(protocol) ||
      sdkAddresses.some((each) => (url.origin + pathname).startsWith(each)) ||
      (service
        ? has(service.id)
        : isOwnHost(hostname, location.hostname, configuration.domain) ||
          configuration.unknown === 'learn'),
    service,
  };
}
