// German.

import type { Texts } from './Texts.ts';

export const de: Texts = {
  language: 'de',
  title: 'Ihre Wahl zu Cookies',
  ask: '{controller} bittet um Ihre Einwilligung für {purposes}.',
  list: [', ', ' und '],
  free: 'Die Website funktioniert auch, wenn Sie ablehnen. Widerrufen können Sie jederzeit mit der Schaltfläche {settings}.',
  optedOut:
    'Ihr Browser bittet darum, Ihnen nicht zu folgen. Sofern Sie es nicht selbst einschalten, bleibt daher aus: {names}.',
  changed: {
    names: 'Neu oder geändert: {names}',
    controller: 'Jetzt fragt {controller} danach.',
    removed: 'Nicht mehr im Einsatz: {names}',
    question: 'Die Frage hat sich seit Ihrer letzten Wahl geändert.',
  },
  privacy: 'Datenschutzerklärung',
  reject: 'Ablehnen',
  accept: 'Akzeptieren',
  choose: 'Selbst wählen',
  statement: ['Unsere Datenschutzerklärung hat sich geändert.', 'Erklärung lesen'],
  settings: 'Cookie-Einstellungen',
  close: 'Schließen',
  rejectAll: 'Alles ablehnen',
  withdrawAll: 'Alles widerrufen',
  save: 'Wahl speichern',
  always: 'Immer an',
  partly: 'Teilweise an',
  category: {
    necessary: [
      'Notwendig',
      'ohne dies funktioniert die Website nicht; eine Einwilligung ist nicht nötig',
    ],
    preferences: ['Personalisierung', 'das Merken Ihrer Einstellungen'],
    statistics: ['Statistik', 'Statistiken über die Nutzung der Website'],
    marketing: ['Marketing', 'Werbung auf Grundlage Ihrer Seitenaufrufe'],
    embedded: [
      'Eingebettete Inhalte',
      'Videos und Karten anderer Anbieter, die dann Ihren Besuch sehen',
    ],
  },
  purpose: 'Zweck',
  retention: 'Gespeichert',
  recipient: 'Empfänger',
  country: 'Land',
  outside: 'außerhalb des EWR',
  cookies: 'Cookies und Speicher',
  choice: ['Ihre Wahl', 'Merkt sich, was Sie gewählt haben, damit wir nicht immer wieder fragen.'],
  kept: [
    'Ihre Einstellungen',
    'Merkt sich, was Sie auf dieser Website einstellen.',
    'In Ihrem Browser, bis Sie widerrufen',
  ],
  record: [
    'Unsere Statistik',
    'Zählen von aufgerufenen Seiten, angeklickten Links, Ihrem Weg durch die Website und wie Sie hergekommen sind, mit Browser, Betriebssystem, Gerät und Sprache. Wir bewahren nur Summen auf, ohne Kennung oder IP-Adresse.',
    'In Ihrem Browser, bis Sie widerrufen',
  ],
  rights:
    'Widerrufen können Sie hier jederzeit. Ihre weiteren Rechte stehen in der Datenschutzerklärung. Beschweren können Sie sich bei der niederländischen Aufsichtsbehörde, der {authority}.',
  yourData: 'Ihre Daten',
  saved: 'Wahl gespeichert',
  placeholder: {
    held: 'Dies kommt von {name} und lädt erst, wenn Sie es erlauben.',
    undeclared: 'Diese Website sagt nicht, was {host} mit Ihren Daten macht.',
    elsewhere: 'einer anderen Website',
    once: 'Einmal zeigen',
    always: 'Immer erlauben',
  },
};
