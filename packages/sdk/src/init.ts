// The npm entry: the same as the tag, for pages that bundle their scripts themselves.

import type { ConfigurationInput } from '@qraia/consent';
import type { Qraia } from './qraia.ts';
import { startSdk } from './startSdk.ts';

export interface InitOptions {
  /** What is asked, and the services; as in the page's `qraia-config`, and callbacks besides. */
  readonly configuration?: ConfigurationInput;
  /** Statistics site; without it nothing is recorded and no decision is counted. */
  readonly site?: string;
  /** Origin and base path of the endpoint, such as `https://stats.example`. */
  readonly endpoint?: string;
  /**
   * Folder of the bundles that are fetched later: `@qraia/sdk/browser/`, copied to where the site serves its
   * files. The endpoint, which serves them too, where absent.
   */
  readonly bundles?: string;
  /** Nonce of the page's Content-Security-Policy, for the scripts that are fetched. */
  readonly nonce?: string;
  /** BCP 47; the page's `lang` where absent, then the browser's. */
  readonly language?: string;
  /** The panel for developers: `off`, or anything else for every host; only on localhost where absent. */
  readonly debug?: string;
  /** Whether what goes round the gate is told, as `leak`. */
  readonly monitor?: boolean;
}

const folder = (address: string): string => address.replace(/\/$/, '');

/**
 * Starts the SDK once a page: a second call, as React's strict mode makes, gives back what is there. What runs
 * or stands in the page before it is not held; where that matters use the tag, first in `<head>`.
 *
 * @throws TypeError where there is no page, or nothing says where the bundles are. A mistake in the
 *   configuration is told in the console, and nothing is granted.
 */
export function init(options: InitOptions = {}): Qraia {
  if (typeof document === 'undefined') {
    throw new TypeError(
      'init: expected a browser; call it in an effect, not while rendering on a server',
    );
  }
  const before = window.qraia;
  if (before && !Array.isArray(before)) return before;
  const { configuration, site = '', endpoint = '', bundles = endpoint, nonce = '' } = options;
  if (!bundles) {
    throw new TypeError(
      'init: expected `bundles`, the folder of the files of @qraia/sdk/browser, or `endpoint`',
    );
  }
  if (site && !endpoint) {
    throw new TypeError(
      `init: expected \`endpoint\`, which the statistics of "${site}" are sent to`,
    );
  }
  const qraia = startSdk({
    site,
    endpoint: folder(endpoint),
    bundles: folder(bundles),
    nonce,
    language: options.language || document.documentElement.lang || navigator.language,
    configuration,
    debug: options.debug,
    monitor: options.monitor ?? false,
  });
  window.qraia = qraia;
  if (before) qraia.push(...before);
  return qraia;
}
