// Starts the consent SDK; imported first, so that what comes after it is held.
import { init } from '@qraia/sdk';

export const qraia = init({
  bundles: `${import.meta.env.BASE_URL}qraia`, // Copied there by vite.config.ts.
  configuration: {
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
  },
});
