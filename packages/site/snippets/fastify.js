import { consentOf, fastifyConsent } from '@qraia/site';
import fastify from 'fastify';
import { site } from './site.js';

export const app = fastify();
app.register(fastifyConsent(site));
app.get('/', (request, reply) => {
  reply.type('text/html');
  return consentOf(request).has('embedded') ? 'with the video' : 'without the video';
});
