// Dutch, as to a friend: je.

import type { Texts } from './Texts.ts';

export const nl: Texts = {
  language: 'nl',
  title: 'Jouw keuze over cookies',
  ask: '{controller} vraagt je toestemming voor {purposes}.',
  list: [', ', ' en '],
  free: 'De site werkt ook als je weigert. Intrekken kan altijd met de knop {settings}.',
  optedOut:
    'Je browser vraagt om je niet te volgen. Daarom blijft uit, tenzij je het zelf aanzet: {names}.',
  changed: {
    names: 'Nieuw of gewijzigd: {names}',
    controller: 'Het is nu {controller} die het vraagt.',
    removed: 'Niet meer in gebruik: {names}',
    question: 'De vraag is gewijzigd sinds je vorige keuze.',
  },
  privacy: 'Privacyverklaring',
  reject: 'Weigeren',
  accept: 'Accepteren',
  choose: 'Zelf kiezen',
  statement: ['Onze privacyverklaring is gewijzigd.', 'Lees de verklaring'],
  settings: 'Cookie-instellingen',
  close: 'Sluiten',
  rejectAll: 'Alles weigeren',
  withdrawAll: 'Alles intrekken',
  save: 'Keuze opslaan',
  always: 'Altijd aan',
  partly: 'Deels aan',
  category: {
    necessary: ['Noodzakelijk', 'zonder dit werkt de site niet; toestemming is niet nodig'],
    preferences: ['Personalisatie', 'het onthouden van je instellingen'],
    statistics: ['Statistieken', 'statistieken over het gebruik van de site'],
    marketing: ['Marketing', 'advertenties op basis van wat je bekijkt'],
    embedded: ['Ingesloten inhoud', 'video’s en kaarten van anderen, die dan je bezoek zien'],
  },
  purpose: 'Doel',
  retention: 'Bewaard',
  recipient: 'Ontvanger',
  country: 'Land',
  outside: 'buiten de EER',
  cookies: 'Cookies en opslag',
  choice: ['Je keuze', 'Onthoudt wat je koos, zodat we het niet steeds vragen.'],
  kept: [
    'Je instellingen',
    'Onthoudt wat je op deze site instelt.',
    'In je browser tot je intrekt',
  ],
  record: [
    'Onze statistieken',
    'Tellen van bekeken pagina’s, aangeklikte links, je pad door de site en hoe je er kwam, met je browser, besturingssysteem, apparaat en taal. Wij bewaren alleen optelsommen, zonder id of IP-adres.',
    'In je browser tot je intrekt',
  ],
  rights:
    'Intrekken kan hier altijd. Je andere rechten staan in de privacyverklaring. Klagen kan bij de {authority}.',
  yourData: 'Je gegevens',
  saved: 'Keuze opgeslagen',
  placeholder: {
    held: 'Dit komt van {name} en laadt pas als je het toestaat.',
    undeclared: 'Deze site zegt niet wat {host} met je gegevens doet.',
    elsewhere: 'een andere site',
    once: 'Eén keer tonen',
    always: 'Altijd toestaan',
  },
};
