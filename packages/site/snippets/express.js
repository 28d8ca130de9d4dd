import { consentOf, expressConsent } from '@qraia/site';
import express from 'express';
import { site } from './site.js';

export const app = express();
app.use(expressConsent(site));
app.get('/', (request, response) => {
  response.send(consentOf(request).has('embedded') ? 'with the video' : 'without the video');
});
