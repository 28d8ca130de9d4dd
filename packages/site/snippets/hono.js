import { consentOf, honoConsent } from '@qraia/site';
import { Hono } from 'hono';
import { site } from './site.js';

export const app = new Hono();
app.use(honoConsent(site));
app.get('/', (context) =>
  context.html(consentOf(context).has('embedded') ? 'with the video' : 'without the video'),
);
