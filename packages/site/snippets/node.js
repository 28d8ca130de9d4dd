import { createServer } from 'node:http';
import { nodeConsent } from '@qraia/site';
import { site } from './site.js';

const consentFor = nodeConsent(site);

export const server = createServer((request, response) => {
  const consent = consentFor(request, response);
  response.setHeader('Content-Type', 'text/html');
  response.end(consent.has('embedded') ? 'with the video' : 'without the video');
});
