// Fastify, as a plugin.

import type { SiteConsent } from './createSiteConsent.ts';
import { follow, type NodeRequest } from './nodeConsent.ts';
import type { NodeResponse } from './onHead.ts';

interface FastifyInstance {
  addHook(
    name: 'onRequest',
    hook: (
      request: { readonly raw: NodeRequest },
      reply: { readonly raw: NodeResponse },
      done: () => void,
    ) => void,
  ): unknown;
}

/** Plugin for `app.register`, before the routes; `consentOf(request)` is the consent. */
export function fastifyConsent(
  site: SiteConsent,
): (instance: FastifyInstance, options: object, done: () => void) => void {
  const plugin = (instance: FastifyInstance, _options: object, done: () => void): void => {
    instance.addHook('onRequest', (request, reply, next) => {
      follow(site, request.raw, reply.raw, [request]);
      next();
    });
    done();
  };
  // Without it the hook would hold within the plugin only: https://fastify.dev/docs/latest/Reference/Plugins/
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
