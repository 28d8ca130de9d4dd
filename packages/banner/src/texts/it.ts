// Italian.

import type { Texts } from './Texts.ts';

export const it: Texts = {
  language: 'it',
  title: 'La tua scelta sui cookie',
  ask: '{controller} chiede il tuo consenso per {purposes}.',
  list: [', ', ' e '],
  free: 'Il sito funziona anche se rifiuti. Puoi revocare il consenso in ogni momento con il pulsante {settings}.',
  optedOut:
    'Il tuo browser chiede di non seguirti. Resta quindi disattivato, salvo che sia tu ad attivarlo: {names}.',
  changed: {
    names: 'Nuovo o modificato: {names}',
    controller: 'Ora è {controller} a chiederlo.',
    removed: 'Non più in uso: {names}',
    question: 'La domanda è cambiata dalla tua ultima scelta.',
  },
  privacy: 'Informativa sulla privacy',
  reject: 'Rifiuta',
  accept: 'Accetta',
  choose: 'Scegli',
  statement: ['La nostra informativa sulla privacy è cambiata.', 'Leggi l’informativa'],
  settings: 'Impostazioni cookie',
  close: 'Chiudi',
  rejectAll: 'Rifiuta tutto',
  withdrawAll: 'Revoca tutto',
  save: 'Salva la scelta',
  always: 'Sempre attivo',
  partly: 'Attivo in parte',
  category: {
    necessary: ['Necessari', 'senza, il sito non funziona; il consenso non serve'],
    preferences: ['Personalizzazione', 'ricordare le tue impostazioni'],
    statistics: ['Statistiche', 'elaborare statistiche sull’uso del sito'],
    marketing: ['Marketing', 'mostrare annunci in base a ciò che guardi'],
    embedded: [
      'Contenuti incorporati',
      'mostrare video e mappe di terzi, che così vedono la tua visita',
    ],
  },
  purpose: 'Finalità',
  retention: 'Conservazione',
  recipient: 'Destinatario',
  country: 'Paese',
  outside: 'fuori dal SEE',
  cookies: 'Cookie e memoria',
  choice: ['La tua scelta', 'Ricorda ciò che hai scelto, per non chiedertelo ogni volta.'],
  kept: [
    'Le tue impostazioni',
    'Ricorda ciò che imposti su questo sito.',
    'Nel tuo browser fino alla revoca',
  ],
  record: [
    'Le nostre statistiche',
    'Contare pagine viste, link cliccati, il tuo percorso nel sito e come ci sei arrivato, con browser, sistema operativo, dispositivo e lingua. Conserviamo solo somme, senza identificativi né indirizzo IP.',
    'Nel tuo browser fino alla revoca',
  ],
  rights:
    'Qui puoi revocare il consenso in ogni momento. Gli altri tuoi diritti sono nell’informativa sulla privacy. Puoi presentare reclamo all’autorità olandese per la protezione dei dati, la {authority}.',
  yourData: 'I tuoi dati',
  saved: 'Scelta salvata',
  placeholder: {
    held: 'Questo contenuto viene da {name} e si carica solo se lo consenti.',
    undeclared: 'Questo sito non dice che cosa fa {host} con i tuoi dati.',
    elsewhere: 'un altro sito',
    once: 'Mostra una volta',
    always: 'Consenti sempre',
  },
};
