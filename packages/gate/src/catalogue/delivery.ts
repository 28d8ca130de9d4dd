// Ready services that deliver parts of a page: script libraries and fonts. Why necessary, or not, stands in reasons.ts.

import type { Service } from '@qraia/consent';
import { cloudflare, google } from './recipients.ts';

const library = {
  category: 'necessary',
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Levert programmacode waar de pagina niet zonder werkt. Daarvoor krijgt de leverancier je IP-adres te zien.',
    en: 'Delivers program code without which the page does not work. For that the supplier gets to see your IP address.',
  },
  retention: {
    nl: 'Geen cookies. De code blijft in het tijdelijke geheugen van je browser; de leverancier bewaart logboeken kort.',
    en: 'No cookies. The code stays in your browser’s cache; the supplier keeps logs for a short time.',
  },
} as const;

export const jsdelivr: Service = {
  id: 'jsdelivr',
  name: 'jsDelivr',
  hosts: ['*.jsdelivr.net'],
  ...library,
  recipient: 'Volentio JSD Limited',
  country: 'GB',
  privacy: 'https://www.jsdelivr.com/terms/privacy-policy',
};

/** unpkg has no company or statement of its own; its requests are answered by Cloudflare. */
export const unpkg: Service = {
  id: 'unpkg',
  name: 'unpkg',
  hosts: ['unpkg.com'],
  ...library,
  ...cloudflare,
};

export const cdnjs: Service = {
  id: 'cdnjs',
  name: 'cdnjs',
  hosts: ['cdnjs.cloudflare.com'],
  ...library,
  ...cloudflare,
};

export const googleHostedLibraries: Service = {
  id: 'google-hosted-libraries',
  name: 'Google Hosted Libraries',
  hosts: ['ajax.googleapis.com'],
  ...library,
  ...google,
};

/** Not necessary: see `reasons['google-fonts']`. Serving the fonts from the site itself needs no consent. */
export const googleFonts: Service = {
  id: 'google-fonts',
  name: 'Google Fonts',
  category: 'embedded',
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Levert lettertypen. Google krijgt daarvoor je IP-adres en de pagina te zien. Zonder blijft alles leesbaar, in een lettertype van je eigen apparaat.',
    en: 'Delivers fonts. For that Google gets to see your IP address and the page. Without them everything stays readable, in a font of your own device.',
  },
  retention: {
    nl: 'Geen cookies. Lettertypen blijven tot 1 jaar in het tijdelijke geheugen van je browser.',
    en: 'No cookies. Fonts stay in your browser’s cache for up to 1 year.',
  },
  ...google,
};

export const bunnyFonts: Service = {
  id: 'bunny-fonts',
  name: 'Bunny Fonts',
  category: 'necessary',
  hosts: ['fonts.bunny.net'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Levert lettertypen. De leverancier ziet daarbij je IP-adres, maar zegt het niet te bewaren.',
    en: 'Delivers fonts. The supplier sees your IP address in doing so, but says it does not keep it.',
  },
  retention: {
    nl: 'Geen cookies. Lettertypen blijven in het tijdelijke geheugen van je browser.',
    en: 'No cookies. Fonts stay in your browser’s cache.',
  },
  recipient: 'BunnyWay d.o.o.',
  country: 'SI',
  privacy: 'https://bunny.net/privacy/',
};

/** Not necessary: see `reasons['adobe-fonts']`. */
export const adobeFonts: Service = {
  id: 'adobe-fonts',
  name: 'Adobe Fonts',
  category: 'embedded',
  hosts: ['*.typekit.net', '*.typekit.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Levert lettertypen en telt hoe vaak ze worden gebruikt. Adobe krijgt daarvoor je IP-adres en de pagina te zien.',
    en: 'Delivers fonts and counts how often they are used. For that Adobe gets to see your IP address and the page.',
  },
  retention: {
    nl: 'Geen cookies. Lettertypen blijven in het tijdelijke geheugen van je browser.',
    en: 'No cookies. Fonts stay in your browser’s cache.',
  },
  recipient: 'Adobe Systems Software Ireland Limited',
  country: 'IE',
  privacy: 'https://www.adobe.com/privacy/policies/adobe-fonts.html',
};
