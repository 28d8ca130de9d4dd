// Which service of the catalogue a host belongs to. Small enough for a debug bundle, so hosts are not all there.

import { type Service, serviceOf } from '@qraia/consent';

/**
 * By name, the hosts that a page meets first, each with all below it. The catalogue's own services say
 * everything; the test holds this list to them.
 */
const hostsByName: { readonly [name: string]: string } = {
  amplitude: 'amplitude.com',
  'google-analytics': 'google-analytics.com analytics.google.com www.googletagmanager.com/gtag/',
  'google-tag-manager': 'www.googletagmanager.com tagmanager.google.com',
  hotjar: 'hotjar.com hotjar.io',
  'microsoft-clarity': 'clarity.ms',
  mixpanel: 'mixpanel.com mxpnl.com',
  matomo: 'matomo.cloud',
  plausible: 'plausible.io',
  posthog: 'posthog.com',
  'google-ads':
    'googleadservices.com doubleclick.net googlesyndication.com google.com/pagead/ google.com/ads/',
  hubspot: 'hs-scripts.com hs-analytics.net hs-banner.com hsforms.net hsforms.com hubspot.com',
  'linkedin-insight': 'snap.licdn.com ads.linkedin.com',
  'meta-pixel': 'connect.facebook.net www.facebook.com/tr',
  'microsoft-uet': 'bat.bing.com bat.bing.net',
  segment: 'segment.com segment.io',
  calendly: 'calendly.com',
  'google-maps': 'maps.google.com maps.googleapis.com maps.gstatic.com www.google.com/maps',
  vimeo: 'vimeo.com vimeocdn.com',
  youtube: 'youtube.com youtube-nocookie.com youtu.be ytimg.com googlevideo.com',
  intercom: 'intercom.io intercom.com intercomcdn.com intercomcdn.eu',
  adyen: 'adyen.com adyenpayments.com',
  hcaptcha: 'hcaptcha.com',
  mollie: 'mollie.com',
  recaptcha: 'www.google.com/recaptcha/ www.gstatic.com/recaptcha/ recaptcha.net',
  stripe: 'stripe.com stripe.network',
  turnstile: 'challenges.cloudflare.com',
  'adobe-fonts': 'typekit.net typekit.com',
  'bunny-fonts': 'fonts.bunny.net',
  cdnjs: 'cdnjs.cloudflare.com',
  'google-fonts': 'fonts.googleapis.com fonts.gstatic.com',
  'google-hosted-libraries': 'ajax.googleapis.com',
  jsdelivr: 'jsdelivr.net',
  unpkg: 'unpkg.com',
};

/** Every host and path prefix of the list, as a service has them. */
export const knownServices = (): Pick<Service, 'id' | 'hosts'>[] =>
  Object.entries(hostsByName).map(([id, hosts]) => ({
    id,
    hosts: hosts.split(' ').map((host) => `*.${host}`),
  }));

/**
 * @param host - as in `URL.host`.
 * @returns the name that `qraia-services expand` takes; undefined = the list does not know the host.
 */
export function catalogueNameOf(host: string, path: string): string | undefined {
  const name = serviceOf(knownServices() as Service[], host, path)?.id;
  if (name === 'matomo') return `matomo:host=${host}`;
  return name === 'posthog' && host.startsWith('us') ? 'posthog:region=us' : name;
}
