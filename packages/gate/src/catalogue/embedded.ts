// Ready services whose content is shown inside a page: videos, maps, appointments.

import type { Service } from '@qraia/consent';
import { google } from './recipients.ts';

/** Asks for consent on youtube-nocookie.com as well: it still stores and reads on the visitor's device. */
export const youtube: Service = {
  id: 'youtube',
  name: 'YouTube',
  category: 'embedded',
  hosts: [
    '*.youtube.com',
    '*.youtube-nocookie.com',
    'youtu.be',
    '*.ytimg.com',
    '*.googlevideo.com',
    'yt3.ggpht.com',
  ],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Toont video’s van YouTube. Google ziet welke video je op welke pagina bekijkt en kan dat gebruiken voor aanbevelingen en advertenties.',
    en: 'Shows videos from YouTube. Google sees which video you watch on which page and can use that for recommendations and advertisements.',
  },
  retention: {
    nl: 'Op youtube.com: VISITOR_INFO1_LIVE en VISITOR_PRIVACY_METADATA 180 dagen, PREF 8 maanden, YSC tot je de browser sluit; met een account langer. Op youtube-nocookie.com: opslag in de browser tot je die wist.',
    en: 'On youtube.com: VISITOR_INFO1_LIVE and VISITOR_PRIVACY_METADATA 180 days, PREF 8 months, YSC until you close the browser; longer with an account. On youtube-nocookie.com: browser storage until you clear it.',
  },
  ...google,
};

export const vimeo: Service = {
  id: 'vimeo',
  name: 'Vimeo',
  category: 'embedded',
  hosts: ['*.vimeo.com', '*.vimeocdn.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Toont video’s van Vimeo. Vimeo ziet welke video je op welke pagina bekijkt en meet hoe lang.',
    en: 'Shows videos from Vimeo. Vimeo sees which video you watch on which page and measures for how long.',
  },
  retention: {
    nl: 'Op vimeo.com: vuid 2 jaar, player 1 jaar, __cf_bm 30 minuten. De speler met dnt=1 laat vuid weg.',
    en: 'On vimeo.com: vuid 2 years, player 1 year, __cf_bm 30 minutes. The player with dnt=1 leaves vuid out.',
  },
  recipient: 'Vimeo.com, Inc.',
  country: 'US',
  privacy: 'https://vimeo.com/privacy',
};

/** The JavaScript API also fetches Google Fonts: declare `googleFonts` beside it, or those stay held. */
export const googleMaps: Service = {
  id: 'google-maps',
  name: 'Google Maps',
  category: 'embedded',
  hosts: [
    'maps.google.com',
    'maps.google.nl',
    'maps.googleapis.com',
    'maps.gstatic.com',
    'www.google.com/maps',
    'www.google.nl/maps',
    'khms0.googleapis.com',
    'khms1.googleapis.com',
    'streetviewpixels-pa.googleapis.com',
    'geo0.ggpht.com',
    'geo1.ggpht.com',
    'geo2.ggpht.com',
    'geo3.ggpht.com',
  ],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Toont een kaart. Google ontvangt je IP-adres, de pagina en het deel van de kaart dat je bekijkt.',
    en: 'Shows a map. Google receives your IP address, the page and the part of the map you look at.',
  },
  retention: {
    nl: 'Op google.com: NID 6 maanden, AEC 6 maanden, SOCS 13 maanden; met een account langer.',
    en: 'On google.com: NID 6 months, AEC 6 months, SOCS 13 months; longer with an account.',
  },
  ...google,
};

export const calendly: Service = {
  id: 'calendly',
  name: 'Calendly',
  category: 'embedded',
  hosts: ['*.calendly.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Toont een agenda waarin je een afspraak kunt plannen. Calendly ontvangt wat je invult, je IP-adres en de pagina.',
    en: 'Shows a calendar in which you can plan an appointment. Calendly receives what you enter, your IP address and the page.',
  },
  retention: {
    nl: 'Op calendly.com: _calendly_session 21 dagen, __cf_bm 30 minuten. Je afspraak blijft bewaard bij wie je hem maakt.',
    en: 'On calendly.com: _calendly_session 21 days, __cf_bm 30 minutes. Your appointment is kept by whoever you make it with.',
  },
  recipient: 'Calendly, LLC',
  country: 'US',
  privacy: 'https://calendly.com/legal/privacy-notice',
};
