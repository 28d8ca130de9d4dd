import type { InitOptions } from '@qraia/sdk';

export const configuration: InitOptions['configuration'] = {
  controller: 'Voorbeeld B.V.',
  privacy: '/privacy',
  services: [
    {
      id: 'bakenvideo',
      name: 'BakenVideo',
      category: 'embedded',
      hosts: ['127.0.0.1:8788/video/'],
      purpose: { nl: 'Video afspelen', en: 'Playing video' },
      retention: { nl: 'Niets in je browser', en: 'Nothing in your browser' },
      recipient: 'BakenVideo B.V.',
      country: 'NL',
    },
  ],
};
