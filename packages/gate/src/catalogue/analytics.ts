// Ready services that measure how a site is used.

import type { Service } from '@qraia/consent';
import { google, microsoft } from './recipients.ts';

/**
 * Google Analytics 4, without Google signals: signals go to doubleclick.net, which belongs to `googleAds`.
 *
 * gtag.js is one file for Analytics and Ads, so both services declare its path; where a page declares
 * both, the one that comes first in the configuration decides whether that file is fetched. The
 * requests and cookies of each stay under their own category.
 */
export const googleAnalytics: Service = {
  id: 'google-analytics',
  name: 'Google Analytics 4',
  category: 'statistics',
  hosts: ['*.google-analytics.com', '*.analytics.google.com', 'www.googletagmanager.com/gtag/'],
  // _gid and _gat* come from older versions; a browser may still hold them.
  cookies: ['_ga', '_ga_*', '_gid', '_gat*', '_dc_gtm_*', 'FPID', 'FPLC'],
  storage: [],
  purpose: {
    nl: 'Telt bezoeken en laat zien welke pagina’s je bekijkt, hoe je op de site kwam en wat je er doet. Je browser krijgt een nummer waaraan Google je volgende bezoek herkent.',
    en: 'Counts visits and shows which pages you view, how you got here and what you do. Your browser is given a number by which Google recognises your next visit.',
  },
  retention: {
    nl: 'Cookies: _ga, _ga_* en FPID 2 jaar, _gid 24 uur, FPLC 20 uur, _gat* 1 minuut. Gegevens bij Google: 2 of 14 maanden, naar keuze van de site.',
    en: 'Cookies: _ga, _ga_* and FPID 2 years, _gid 24 hours, FPLC 20 hours, _gat* 1 minute. Data at Google: 2 or 14 months, as the site chose.',
  },
  ...google,
};

/**
 * Google Tag Manager: the container only. What it loads is declared and held as services of its own.
 *
 * It asks for consent: VG Hannover, 10 A 5385/22 (19 March 2025, appeal asked for) refused to call it necessary. Statistics and
 * not marketing, because every tag it loads is judged by its own host; a container with inline
 * marketing code ("Custom HTML") belongs under marketing, for inline code cannot be told apart.
 */
export const googleTagManager: Service = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  category: 'statistics',
  hosts: ['www.googletagmanager.com', 'tagmanager.google.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Laadt de meetprogramma’s die de site heeft gekozen. Daarbij ontvangt Google je IP-adres en gegevens over je browser.',
    en: 'Loads the measuring programs that the site chose. In doing so Google receives your IP address and facts about your browser.',
  },
  retention: {
    nl: 'Bewaart zelf niets in je browser. Google bewaart de verzoeken hooguit 14 dagen.',
    en: 'Keeps nothing in your browser itself. Google keeps the requests for 14 days at most.',
  },
  ...google,
};

/** c.bing.com ties Clarity to Microsoft's advertising identifier (MUID): without it Clarity still works. */
export const microsoftClarity: Service = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  category: 'statistics',
  hosts: ['*.clarity.ms', 'c.bing.com'],
  cookies: ['_clck', '_clsk'],
  storage: ['_cltk'],
  purpose: {
    nl: 'Neemt op hoe je beweegt, klikt en scrolt, zodat de site ziet waar bezoekers vastlopen. Microsoft kan dit met je andere bezoeken verbinden.',
    en: 'Records how you move, click and scroll, so that the site sees where visitors get stuck. Microsoft can connect this with other visits of yours.',
  },
  retention: {
    nl: 'Cookies: _clck 1 jaar, _clsk 1 dag; op clarity.ms en bing.com CLID 1 jaar, MUID 13 maanden, MR 7 dagen, ANONCHK 10 minuten. Opnamen: 30 dagen, een deel 13 maanden.',
    en: 'Cookies: _clck 1 year, _clsk 1 day; on clarity.ms and bing.com CLID 1 year, MUID 13 months, MR 7 days, ANONCHK 10 minutes. Recordings: 30 days, some of them 13 months.',
  },
  ...microsoft,
};

export const hotjar: Service = {
  id: 'hotjar',
  name: 'Hotjar',
  category: 'statistics',
  hosts: ['*.hotjar.com', '*.hotjar.io'],
  cookies: ['_hj*'],
  storage: ['_hj*', 'hjViewportId', 'hjActiveViewportIds'],
  purpose: {
    nl: 'Maakt opnamen en warmtekaarten van wat je aanklikt en hoe ver je scrolt, en toont soms een vraag over de site.',
    en: 'Makes recordings and heat maps of what you click and how far you scroll, and sometimes shows a question about the site.',
  },
  retention: {
    nl: 'Cookies: _hjSessionUser_* 1 jaar, _hjSession_* en de andere sessiecookies 30 minuten. Opnamen bij Hotjar: 1 jaar.',
    en: 'Cookies: _hjSessionUser_* 1 year, _hjSession_* and the other session cookies 30 minutes. Recordings at Hotjar: 1 year.',
  },
  recipient: 'Hotjar Limited',
  country: 'MT',
  privacy: 'https://www.hotjar.com/legal/policies/privacy/',
};

/** Its note that a visitor opted out (`__mp_opt_in_out_*`) is not declared: withdrawing must not erase it. */
export const mixpanel: Service = {
  id: 'mixpanel',
  name: 'Mixpanel',
  category: 'statistics',
  hosts: ['*.mixpanel.com', '*.mxpnl.com'],
  cookies: ['mp_*'],
  storage: ['mp_*', '__mpq_*', '__mplss_*', '__mprec_*', 'mixpanelBrowserDb', 'mixpanelFlagsDb'],
  purpose: {
    nl: 'Houdt bij welke stappen je op de site zet en verbindt die over je bezoeken heen, zodat de site haar werking kan verbeteren.',
    en: 'Follows the steps you take on the site and connects them across your visits, so that the site can improve how it works.',
  },
  retention: {
    nl: 'Cookie of opslag mp_*: 1 jaar. Gegevens bij Mixpanel: tot 7 jaar, naar keuze van de site.',
    en: 'Cookie or storage mp_*: 1 year. Data at Mixpanel: up to 7 years, as the site chose.',
  },
  recipient: 'Mixpanel, Inc.',
  country: 'US',
  privacy: 'https://mixpanel.com/legal/privacy-policy/',
};

export const amplitude: Service = {
  id: 'amplitude',
  name: 'Amplitude',
  category: 'statistics',
  hosts: ['*.amplitude.com'],
  cookies: ['AMP_*', 'amp_*', 'amplitude_*'],
  storage: ['AMP_*', 'amplitude_*'],
  purpose: {
    nl: 'Houdt bij welke stappen je op de site zet en herkent je browser bij een volgend bezoek, zodat de site haar werking kan verbeteren.',
    en: 'Follows the steps you take on the site and recognises your browser at the next visit, so that the site can improve how it works.',
  },
  retention: {
    nl: 'Cookies: AMP_* en AMP_MKTG_* 1 jaar; amp_* van oudere versies tot 10 jaar; testcookies tot je de browser sluit.',
    en: 'Cookies: AMP_* and AMP_MKTG_* 1 year; amp_* of older versions up to 10 years; test cookies until you close the browser.',
  },
  recipient: 'Amplitude, Inc.',
  country: 'US',
  privacy: 'https://amplitude.com/privacy',
};
