// The banner in English.

import { joined } from './joined.ts';
import type { Texts } from './Texts.ts';

export const en: Texts = {
  language: 'en',
  title: 'Your choice about cookies',
  ask: (controller, purposes) => `${controller} asks your consent for ${purposes}.`,
  list: (purposes) => joined(purposes, purposes.length > 2 ? ', and ' : ' and '),
  free: 'The site also works if you reject. You can always withdraw with the Cookie settings button.',
  privacy: 'Privacy statement',
  reject: 'Reject',
  accept: 'Accept',
  choose: 'Choose',
  settings: 'Cookie settings',
  close: 'Close',
  rejectAll: 'Reject all',
  withdrawAll: 'Withdraw all',
  save: 'Save choice',
  always: 'Always on',
  category: {
    necessary: ['Strictly necessary', 'the site does not work without it; no consent is needed'],
    preferences: ['Personalisation', 'remembering your settings'],
    statistics: ['Statistics', 'statistics on how the site is used'],
    marketing: ['Marketing', 'advertisements based on what you view'],
    embedded: ['Embedded content', 'videos and maps from others, who then see your visit'],
  },
  details: 'What, who and how long',
  purpose: 'Purpose',
  retention: 'Kept',
  recipient: 'Recipient',
  country: 'Country',
  outside: 'outside the EEA',
  cookies: 'Cookies and storage',
  choice: ['Your choice', 'Remembers what you chose, so that we do not keep asking.', '6 months'],
  record: [
    'Our statistics',
    'Counting pages viewed, links clicked, your path through the site and how you got there, with your browser, operating system, device and language. We keep sums only, without id or IP address.',
    'In your browser until you withdraw',
  ],
  rights:
    'You can always withdraw here. Your other rights are in the privacy statement. You can complain to the',
  saved: 'Choice saved',
};
