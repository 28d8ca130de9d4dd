// English; also what a page in a language that we do not have gets.

import type { Texts } from './Texts.ts';

export const en: Texts = {
  language: 'en',
  title: 'Your choice about cookies',
  ask: '{controller} asks your consent for {purposes}.',
  list: [', ', ' and '],
  free: 'The site also works if you reject. You can always withdraw with the {settings} button.',
  optedOut:
    'Your browser asks not to follow you. Unless you switch it on yourself, this therefore stays off: {names}.',
  changed: {
    names: 'New or changed: {names}',
    controller: 'It is {controller} that asks now.',
    removed: 'No longer in use: {names}',
    question: 'The question has changed since your last choice.',
  },
  privacy: 'Privacy statement',
  reject: 'Reject',
  accept: 'Accept',
  choose: 'Choose',
  statement: ['Our privacy statement has changed.', 'Read the statement'],
  settings: 'Cookie settings',
  close: 'Close',
  rejectAll: 'Reject all',
  withdrawAll: 'Withdraw all',
  save: 'Save choice',
  always: 'Always on',
  partly: 'Partly on',
  category: {
    necessary: ['Strictly necessary', 'the site does not work without it; no consent is needed'],
    preferences: ['Personalisation', 'remembering your settings'],
    statistics: ['Statistics', 'statistics on how the site is used'],
    marketing: ['Marketing', 'advertisements based on what you view'],
    embedded: ['Embedded content', 'videos and maps from others, who then see your visit'],
  },
  purpose: 'Purpose',
  retention: 'Kept',
  recipient: 'Recipient',
  country: 'Country',
  outside: 'outside the EEA',
  cookies: 'Cookies and storage',
  choice: ['Your choice', 'Remembers what you chose, so that we do not keep asking.'],
  kept: [
    'Your settings',
    'Remembers what you set on this site.',
    'In your browser until you withdraw',
  ],
  record: [
    'Our statistics',
    'Counting pages viewed, links clicked, your path through the site and how you got there, with your browser, operating system, device and language. We keep sums only, without id or IP address.',
    'In your browser until you withdraw',
  ],
  rights:
    'You can always withdraw here. Your other rights are in the privacy statement. You can complain to the Dutch data protection authority, the {authority}.',
  yourData: 'Your data',
  saved: 'Choice saved',
  placeholder: {
    held: 'This comes from {name} and loads only if you allow it.',
    undeclared: 'This site does not say what {host} does with your data.',
    elsewhere: 'another site',
    once: 'Show once',
    always: 'Always allow',
  },
};
