// Dutch, with distance: u.

import type { Texts } from './Texts.ts';

export const nlFormal: Texts = {
  language: 'nl',
  title: 'Uw keuze over cookies',
  ask: '{controller} vraagt uw toestemming voor {purposes}.',
  list: [', ', ' en '],
  free: 'De site werkt ook als u weigert. Intrekken kan altijd met de knop {settings}.',
  optedOut:
    'Uw browser vraagt om u niet te volgen. Daarom blijft uit, tenzij u het zelf aanzet: {names}.',
  changed: {
    names: 'Nieuw of gewijzigd: {names}',
    controller: 'Het is nu {controller} die het vraagt.',
    removed: 'Niet meer in gebruik: {names}',
    question: 'De vraag is gewijzigd sinds uw vorige keuze.',
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
    preferences: ['Personalisatie', 'het onthouden van uw instellingen'],
    statistics: ['Statistieken', 'statistieken over het gebruik van de site'],
    marketing: ['Marketing', 'advertenties op basis van wat u bekijkt'],
    embedded: ['Ingesloten inhoud', 'video’s en kaarten van anderen, die dan uw bezoek zien'],
  },
  purpose: 'Doel',
  retention: 'Bewaard',
  recipient: 'Ontvanger',
  country: 'Land',
  outside: 'buiten de EER',
  cookies: 'Cookies en opslag',
  choice: ['Uw keuze', 'Onthoudt wat u koos, zodat we het niet steeds vragen.'],
  kept: ['Uw instellingen', 'Onthoudt wat u op deze site instelt.', 'In uw browser tot u intrekt'],
  record: [
    'Onze statistieken',
    'Tellen van bekeken pagina’s, aangeklikte links, uw pad door de site en hoe u er kwam, met uw browser, besturingssysteem, apparaat en taal. Wij bewaren alleen optelsommen, zonder id of IP-adres.',
    'In uw browser tot u intrekt',
  ],
  rights:
    'Intrekken kan hier altijd. Uw andere rechten staan in de privacyverklaring. Klagen kan bij de {authority}.',
  yourData: 'Uw gegevens',
  saved: 'Keuze opgeslagen',
  placeholder: {
    held: 'Dit komt van {name} en laadt pas als u het toestaat.',
    undeclared: 'Deze site zegt niet wat {host} met uw gegevens doet.',
    elsewhere: 'een andere site',
    once: 'Eén keer tonen',
    always: 'Altijd toestaan',
  },
};
