// What this site declares to its visitors: the services it uses, what for, and where they store.

/**
 * @param {{ base: string, thirdPartyHost: string }} options `thirdPartyHost` is host:port, no scheme
 */
export function siteConfiguration({ base, thirdPartyHost }) {
  return {
    controller: 'qraia B.V.',
    privacy: `${base}/privacy/#cookies-en-bakens`,
    contact: 'privacy@qraia.example',
    retention: { nl: '25 maanden', en: '25 months' },
    unknown: 'hold',
    services: [
      {
        id: 'adpixel',
        name: 'AdPixel',
        category: 'marketing',
        hosts: [`${thirdPartyHost}/pixel.gif`, `${thirdPartyHost}/tag.js`],
        cookies: ['_adp'],
        storage: ['adp:visits'],
        purpose: {
          nl: 'Zien welke advertenties bezoekers naar deze site brengen, en je op andere sites advertenties van qraia tonen.',
          en: 'Seeing which advertisements bring visitors to this site, and showing you advertisements for qraia on other sites.',
        },
        recipient: 'AdPixel Inc.',
        country: 'US',
        privacy: 'https://adpixel.example/privacy',
        retention: { nl: '12 maanden', en: '12 months' },
      },
      {
        id: 'bakenvideo',
        name: 'BakenVideo',
        category: 'embedded',
        hosts: [`${thirdPartyHost}/video/`],
        purpose: {
          nl: 'Video’s afspelen in de pagina. BakenVideo ontvangt daarbij je IP-adres en ziet welke video je opent.',
          en: 'Playing videos inside the page. BakenVideo then receives your IP address and sees which video you open.',
        },
        recipient: 'BakenVideo B.V.',
        country: 'NL',
        privacy: 'https://bakenvideo.example/privacy',
        retention: { nl: 'Niets in je browser', en: 'Nothing in your browser' },
      },
    ],
  };
}
