// The placeholders in English.

import type { PlaceholderTexts } from './PlaceholderTexts.ts';

export const placeholdersEn: PlaceholderTexts = {
  language: 'en',
  held: (name) => `This comes from ${name} and loads only if you allow it.`,
  undeclared: (host) => `This site does not say what ${host} does with your data.`,
  elsewhere: 'another site',
  recipient: 'Recipient',
  outside: 'outside the EEA',
  once: 'Show once',
  always: 'Always allow',
  settings: 'Cookie settings',
};
