// The banner in Dutch.

import type { Texts } from './Texts.ts';

export const nl: Texts = {
  language: 'nl',
  direction: 'ltr',
  title: 'Jouw keuze over cookies',
  ask: (controller, purposes) => `${controller} vraagt je toestemming voor ${purposes}.`,
  free: 'De site werkt ook als je weigert. Intrekken kan altijd met de knop Cookie-instellingen, linksonder.',
  privacy: 'Privacyverklaring',
  reject: 'Weigeren',
  accept: 'Accepteren',
  choose: 'Zelf kiezen',
  settings: 'Cookie-instellingen',
  close: 'Sluiten',
  rejectAll: 'Alles weigeren',
  withdrawAll: 'Alles intrekken',
  save: 'Keuze opslaan',
  always: 'Altijd aan',
  category: {
    necessary: ['Noodzakelijk', 'zonder dit werkt de site niet; toestemming is niet nodig'],
    preferences: ['Personalisatie', 'het onthouden van je instellingen'],
    statistics: ['Statistieken', 'statistieken over het gebruik van de site'],
    marketing: ['Marketing', 'advertenties op basis van wat je bekijkt'],
    embedded: ['Ingesloten inhoud', 'video’s en kaarten van anderen, die dan je bezoek zien'],
  },
  details: 'Wat, wie en hoe lang',
  purpose: 'Doel',
  retention: 'Bewaard',
  recipient: 'Ontvanger',
  country: 'Land',
  outside: 'buiten de EER',
  cookies: 'Cookies en opslag',
  choice: ['Je keuze', 'Onthoudt wat je koos, zodat we het niet steeds vragen.', '6 maanden'],
  record: [
    'Onze statistieken',
    'Tellen pagina’s die je bekijkt, links waarop je klikt, je pad door de site en hoe je er kwam, met je browser, systeem, soort apparaat, taal, land en netwerk. Verstuurd worden anonieme optellingen, zonder id; je IP-adres bewaren we niet.',
    'In je browser tot je intrekt',
  ],
  rights:
    'Je kunt je toestemming altijd intrekken, hier of met de knop linksonder. Hoe je gegevens inziet of laat wissen, staat in de privacyverklaring. Klagen kan bij de',
  authority: 'Autoriteit Persoonsgegevens',
  saved: 'Keuze opgeslagen',
};
