// Ready services that measure advertising, or build profiles for it.

import type { Service } from '@qraia/consent';
import { google, microsoft } from './recipients.ts';

/**
 * Google Ads: conversions and remarketing, with the doubleclick.net requests of Google signals.
 *
 * Google also calls google.<country>; add the ones your visitors use, for a pattern cannot say "any ending".
 * The gtag.js path is shared with `googleAnalytics`, see there.
 */
export const googleAds: Service = {
  id: 'google-ads',
  name: 'Google Ads',
  category: 'marketing',
  hosts: [
    '*.googleadservices.com',
    '*.doubleclick.net',
    '*.googlesyndication.com',
    'adservice.google.com',
    '*.google.com/pagead/',
    '*.google.com/ccm/',
    '*.google.com/rmkt/',
    '*.google.com/ads/',
    'www.google.nl/pagead/',
    'www.google.nl/ads/',
    'www.google.be/pagead/',
    'www.google.be/ads/',
    'www.google.de/pagead/',
    'www.google.de/ads/',
    'www.googletagmanager.com/gtag/',
  ],
  cookies: ['_gcl_*', '_gac_*', 'FPGCL*', 'FPAU'],
  storage: ['_gcl_*'],
  purpose: {
    nl: 'Meet of een advertentie van Google tot een aankoop of aanmelding leidt, en laat je op andere sites advertenties van deze site zien.',
    en: 'Measures whether a Google advertisement leads to a purchase or sign-up, and shows you advertisements of this site on other sites.',
  },
  retention: {
    nl: 'Cookies: _gcl_*, _gac_* en FPGCL* 90 dagen, FPAU tot je de browser sluit; op doubleclick.net IDE 13 maanden en DSID 2 weken.',
    en: 'Cookies: _gcl_*, _gac_* and FPGCL* 90 days, FPAU until you close the browser; on doubleclick.net IDE 13 months and DSID 2 weeks.',
  },
  ...google,
};

/** The pixel only. Like buttons and embedded posts come from facebook.com too and are not declared here. */
export const metaPixel: Service = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  category: 'marketing',
  hosts: ['connect.facebook.net', 'www.facebook.com/tr', 'www.facebook.com/privacy_sandbox/'],
  cookies: ['_fbp', '_fbc'],
  storage: ['lastExternalReferrer', 'lastExternalReferrerTime'],
  purpose: {
    nl: 'Vertelt Meta wat je op de site bekijkt en koopt, zodat advertenties op Facebook en Instagram daarop worden afgestemd en hun effect wordt gemeten.',
    en: 'Tells Meta what you view and buy on the site, so that advertisements on Facebook and Instagram are fitted to it and their effect is measured.',
  },
  retention: {
    nl: 'Cookies: _fbp en _fbc 90 dagen; op facebook.com fr 90 dagen en, als je er een account hebt, langer.',
    en: 'Cookies: _fbp and _fbc 90 days; on facebook.com fr 90 days and, if you have an account there, longer.',
  },
  recipient: 'Meta Platforms Ireland Limited',
  country: 'IE',
  privacy: 'https://www.facebook.com/privacy/policy/',
};

export const linkedinInsight: Service = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight Tag',
  category: 'marketing',
  hosts: ['snap.licdn.com', '*.ads.linkedin.com', 'www.linkedin.com/px/'],
  cookies: ['li_fat_id', 'li_giant', 'ln_or'],
  storage: ['li_adsId'],
  purpose: {
    nl: 'Meet of een advertentie op LinkedIn effect heeft, toont de site van welke beroepen en bedrijven haar bezoekers komen, en kan je op LinkedIn advertenties van de site laten zien.',
    en: 'Measures whether an advertisement on LinkedIn works, shows the site which professions and companies its visitors come from, and can show you its advertisements on LinkedIn.',
  },
  retention: {
    nl: 'Cookies: li_fat_id 30 dagen, li_giant 7 dagen, ln_or 1 dag; op linkedin.com bcookie 1 jaar, li_sugr 90 dagen, AnalyticsSyncHistory 30 dagen, lidc 1 dag.',
    en: 'Cookies: li_fat_id 30 days, li_giant 7 days, ln_or 1 day; on linkedin.com bcookie 1 year, li_sugr 90 days, AnalyticsSyncHistory 30 days, lidc 1 day.',
  },
  recipient: 'LinkedIn Ireland Unlimited Company',
  country: 'IE',
  privacy: 'https://www.linkedin.com/legal/privacy-policy',
};

export const microsoftUet: Service = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising (UET)',
  category: 'marketing',
  hosts: ['bat.bing.com', 'bat.bing.net'],
  cookies: ['_uetsid', '_uetvid', '_uetmsclkid'],
  storage: ['_uetsid*', '_uetvid*', '_uetmsclkid*'],
  purpose: {
    nl: 'Meet of een advertentie bij Bing of Microsoft tot een aankoop of aanmelding leidt, en laat je elders advertenties van deze site zien.',
    en: 'Measures whether an advertisement at Bing or Microsoft leads to a purchase or sign-up, and shows you advertisements of this site elsewhere.',
  },
  retention: {
    nl: 'Cookies: _uetvid 13 maanden, _uetmsclkid 90 dagen, _uetsid 1 dag; op bing.com MUID 13 maanden.',
    en: 'Cookies: _uetvid 13 months, _uetmsclkid 90 days, _uetsid 1 day; on bing.com MUID 13 months.',
  },
  ...microsoft,
};

/** Visitors' own refusals (`__hs_opt_out`, `__hs_do_not_track`) are not declared: withdrawing must not erase them. */
export const hubspot: Service = {
  id: 'hubspot',
  name: 'HubSpot',
  category: 'marketing',
  hosts: [
    '*.hs-scripts.com',
    '*.hs-analytics.net',
    '*.hs-banner.com',
    '*.hsadspixel.net',
    '*.hscollectedforms.net',
    '*.hsforms.net',
    '*.hsforms.com',
    '*.hsappstatic.net',
    '*.hubspot.com',
    '*.hubapi.com',
    '*.hubspotfeedback.com',
    '*.usemessages.com',
  ],
  cookies: ['__hstc', 'hubspotutk', '__hssc', '__hssrc', 'messagesUtk', 'hs-messages-*'],
  storage: ['HUBLYTICS_EVENTS_*'],
  purpose: {
    nl: 'Onthoudt welke pagina’s je bekijkt en verbindt die met je naam en e-mailadres zodra je een formulier of chat gebruikt, zodat de site je gericht kan benaderen.',
    en: 'Remembers which pages you view and connects them with your name and e-mail address once you use a form or chat, so that the site can approach you.',
  },
  retention: {
    nl: 'Cookies: __hstc, hubspotutk en messagesUtk 6 maanden, __hssc 30 minuten, __hssrc tot je de browser sluit, hs-messages-* 30 minuten tot 1 dag.',
    en: 'Cookies: __hstc, hubspotutk and messagesUtk 6 months, __hssc 30 minutes, __hssrc until you close the browser, hs-messages-* 30 minutes to 1 day.',
  },
  recipient: 'HubSpot Ireland Limited',
  country: 'IE',
  privacy: 'https://legal.hubspot.com/privacy-policy',
};

/**
 * Twilio Segment. Marketing, because it passes what it collects on from its servers, where the gate cannot
 * see to whom; a site that only sends to its own warehouse may declare a copy under statistics.
 */
export const segment: Service = {
  id: 'segment',
  name: 'Twilio Segment',
  category: 'marketing',
  hosts: ['*.segment.com', '*.segment.io', '*.segmentapis.com'],
  cookies: ['ajs_*', 'analytics_session_id*'],
  storage: ['ajs_*', 'analytics_session_id*', 'persisted-queue:v1:*'],
  purpose: {
    nl: 'Verzamelt wat je op de site doet en geeft het door aan andere meet- en marketingdiensten die de site heeft gekozen.',
    en: 'Collects what you do on the site and passes it on to other measuring and marketing services that the site chose.',
  },
  retention: {
    nl: 'Cookies: ajs_anonymous_id, ajs_user_id en analytics_session_id 1 jaar; in de opslag van je browser tot je die wist.',
    en: 'Cookies: ajs_anonymous_id, ajs_user_id and analytics_session_id 1 year; in your browser’s storage until you clear it.',
  },
  recipient: 'Twilio Inc.',
  country: 'US',
  privacy: 'https://www.twilio.com/en-us/legal/privacy',
};
