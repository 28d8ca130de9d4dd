// The placeholders in Dutch.

import type { PlaceholderTexts } from './PlaceholderTexts.ts';

export const placeholdersNl: PlaceholderTexts = {
  language: 'nl',
  held: (name) => `Dit komt van ${name} en laadt pas als je het toestaat.`,
  undeclared: (host) => `Deze site zegt niet wat ${host} met je gegevens doet.`,
  elsewhere: 'een andere site',
  recipient: 'Ontvanger',
  outside: 'buiten de EER',
  once: 'Eén keer tonen',
  always: 'Altijd toestaan',
  settings: 'Cookie-instellingen',
};
