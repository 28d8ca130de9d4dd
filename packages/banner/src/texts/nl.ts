// The banner in Dutch.

import { joined } from './joined.ts';
import type { Texts } from './Texts.ts';

export const nl: Texts = {
  language: 'nl',
  title: 'Jouw keuze over cookies',
  ask: (controller, purposes) => `${controller} vraagt je toestemming voor ${purposes}.`,
  list: (purposes) => joined(purposes, ' en '),
  free: 'De site werkt ook als je weigert. Intrekken kan altijd met de knop Cookie-instellingen.',
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
    'Tellen van bekeken pagina’s, aangeklikte links, je pad door de site en hoe je er kwam, met je browser, besturingssysteem, apparaat en taal. Wij bewaren alleen optelsommen, zonder id of IP-adres.',
    'In je browser tot je intrekt',
  ],
  rights:
    'Intrekken kan hier altijd. Je andere rechten staan in de privacyverklaring. Klagen kan bij de',
  saved: 'Keuze opgeslagen',
};
