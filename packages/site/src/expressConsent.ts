// Express, Connect, and every framework with middleware of (request, response, next).

import type { SiteConsent } from './createSiteConsent.ts';
import { type NodeRequest, nodeConsent } from './nodeConsent.ts';
import type { NodeResponse } from './onHead.ts';

/** Middleware for `app.use`, before the routes; `consentOf(request)` is the consent. */
export function expressConsent(
  site: SiteConsent,
): (request: NodeRequest, response: NodeResponse, next: () => void) => void {
  const follow = nodeConsent(site);
  return (request, response, next) => {
    follow(request, response);
    next();
  };
}
