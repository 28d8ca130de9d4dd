import { createSiteConsent } from '@qraia/site';

// The same configuration that your pages give to the tag.
const configuration = {
  controller: 'Qraia B.V.',
  domain: 'qraia.com',
  unknown: 'hold',
  services: [
    {
      id: 'video',
      name: 'Example Video',
      category: 'embedded',
      purpose: 'Showing videos',
      hosts: ['*.video.example'],
      cookies: ['vid_*'],
    },
  ],
};

export const site = createSiteConsent(configuration, {
  hostname: 'www.qraia.com',
  enforce: true,
  own: ['https://stats.example'],
});
