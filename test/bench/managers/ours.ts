// This SDK as its README sets it up: a consent manager alone, first in `<head>`.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Manager, serviceScripts } from './manager.ts';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const built = join(root, 'packages/sdk/dist/browser');

const configuration = (third: string): object => {
  const host = new URL(third).host;
  return {
    controller: 'De Vuurtoren B.V.',
    // On localhost the default is to learn; visitors meet a site that holds.
    unknown: 'hold',
    services: [
      {
        id: 'teller',
        name: 'Teller',
        category: 'statistics',
        hosts: [`${host}/service/statistics.js`],
        cookies: ['_teller*'],
        purpose: 'Zien welke pagina’s worden bekeken.',
        retention: '13 maanden',
        recipient: 'Teller B.V.',
        country: 'NL',
      },
      {
        id: 'adpixel',
        name: 'AdPixel',
        category: 'marketing',
        hosts: [`${host}/service/marketing.js`],
        cookies: ['_adp'],
        purpose: 'Je op andere sites advertenties van ons tonen.',
        retention: '12 maanden',
        recipient: 'AdPixel Inc.',
        country: 'US',
      },
      {
        id: 'kaart',
        name: 'Kaart',
        category: 'embedded',
        hosts: [`${host}/service/embedded.js`],
        purpose: 'De weg naar onze winkel tonen.',
        retention: 'Niets in je browser',
        recipient: 'Kaart B.V.',
        country: 'NL',
      },
    ],
  };
};

/** @throws when the bundles are not built */
export const ours: Manager = {
  id: 'ours',
  files: new Map(
    readdirSync(built).map((name) => [`/${name}`, readFileSync(join(built, name))] as const),
  ),
  banner: { host: 'qraia-banner', selector: '.layer', accept: '.answers .answer:last-child' },
  page: (third) => ({
    // Visitors of a site meet no panel for developers, as localhost does.
    head: `<script type="application/json" id="qraia-config">${JSON.stringify(configuration(third))}</script>
<script src="/qraia.js" data-debug="off"></script>`,
    foot: '',
    services: serviceScripts(
      third,
      (category, address) => `type="text/plain" data-category="${category}" data-src="${address}"`,
    ),
    wayBack: '<button type="button" data-qraia="preferences">Cookie-instellingen</button>',
  }),
};
