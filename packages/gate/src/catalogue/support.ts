// Ready services for talking to visitors.

import type { Service } from '@qraia/consent';

/** Embedded: a chat that nobody opened is no service the visitor asked for, so it is not necessary. */
export const intercom: Service = {
  id: 'intercom',
  name: 'Intercom',
  category: 'embedded',
  hosts: [
    '*.intercom.io',
    '*.intercom.com',
    '*.intercomcdn.com',
    '*.intercomcdn.eu',
    '*.intercomassets.com',
    '*.intercomassets.eu',
    '*.intercomusercontent.com',
    '*.intercom-sheets.com',
    '*.intercom-reporting.com',
    '*.intercom-attachments.eu',
    '*.intercom-attachments-1.com',
    '*.intercom-attachments-2.com',
    '*.intercom-attachments-3.com',
    '*.intercom-attachments-4.com',
    '*.intercom-attachments-5.com',
    '*.intercom-attachments-6.com',
    '*.intercom-attachments-7.com',
    '*.intercom-attachments-8.com',
    '*.intercom-attachments-9.com',
  ],
  cookies: ['intercom-*'],
  storage: ['intercom.*', 'intercom-*'],
  purpose: {
    nl: 'Toont een venster waarin je vragen kunt stellen, en herkent je later zodat je gesprek verdergaat. De site ziet daarbij welke pagina’s je bekijkt.',
    en: 'Shows a window in which you can ask questions, and recognises you later so that your conversation goes on. The site then sees which pages you view.',
  },
  retention: {
    nl: 'Cookies: intercom-id-* en intercom-device-id-* 9 maanden, intercom-session-* 1 week. Gesprekken: zolang de site ze bewaart.',
    en: 'Cookies: intercom-id-* and intercom-device-id-* 9 months, intercom-session-* 1 week. Conversations: for as long as the site keeps them.',
  },
  recipient: 'Intercom R&D Unlimited Company',
  country: 'IE',
  privacy: 'https://www.intercom.com/legal/privacy',
};
