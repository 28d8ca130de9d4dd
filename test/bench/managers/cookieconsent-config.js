// vanilla-cookieconsent as its documentation sets it up, with the questions and texts that ours has.
// https://cookieconsent.orestbida.com/essential/getting-started.html
import '/cookieconsent.umd.js';

CookieConsent.run({
  // It takes a browser that is driven by a program for a bot, and would not ask it.
  hideFromBots: false,
  categories: {
    necessary: { enabled: true, readOnly: true },
    statistics: { autoClear: { cookies: [{ name: /^_teller/ }] } },
    marketing: { autoClear: { cookies: [{ name: '_adp' }] } },
    embedded: {},
  },
  language: {
    default: 'nl',
    translations: {
      nl: {
        consentModal: {
          title: 'Jouw keuze over cookies',
          description:
            'De Vuurtoren B.V. vraagt je toestemming voor statistieken over het gebruik van de site, advertenties op basis van wat je bekijkt en video’s en kaarten van anderen, die dan je bezoek zien. De site werkt ook als je weigert. Intrekken kan altijd met de knop Cookie-instellingen. <a href="/privacy">Privacyverklaring</a>',
          acceptAllBtn: 'Accepteren',
          acceptNecessaryBtn: 'Weigeren',
          showPreferencesBtn: 'Zelf kiezen',
        },
        preferencesModal: {
          title: 'Cookie-instellingen',
          acceptAllBtn: 'Accepteren',
          acceptNecessaryBtn: 'Alles weigeren',
          savePreferencesBtn: 'Keuze opslaan',
          closeIconLabel: 'Sluiten',
          sections: [
            {
              title: 'Noodzakelijk',
              description: 'Zonder dit werkt de site niet; toestemming is niet nodig.',
              linkedCategory: 'necessary',
            },
            {
              title: 'Statistieken',
              description: 'Statistieken over het gebruik van de site.',
              linkedCategory: 'statistics',
              cookieTable: {
                headers: {
                  name: 'Dienst',
                  purpose: 'Doel',
                  kept: 'Bewaard',
                  recipient: 'Ontvanger',
                },
                body: [
                  {
                    name: 'Teller',
                    purpose: 'Zien welke pagina’s worden bekeken.',
                    kept: '13 maanden',
                    recipient: 'Teller B.V., Nederland',
                  },
                ],
              },
            },
            {
              title: 'Marketing',
              description: 'Advertenties op basis van wat je bekijkt.',
              linkedCategory: 'marketing',
              cookieTable: {
                headers: {
                  name: 'Dienst',
                  purpose: 'Doel',
                  kept: 'Bewaard',
                  recipient: 'Ontvanger',
                },
                body: [
                  {
                    name: 'AdPixel',
                    purpose: 'Je op andere sites advertenties van ons tonen.',
                    kept: '12 maanden',
                    recipient: 'AdPixel Inc., Verenigde Staten',
                  },
                ],
              },
            },
            {
              title: 'Ingesloten inhoud',
              description: 'Video’s en kaarten van anderen, die dan je bezoek zien.',
              linkedCategory: 'embedded',
              cookieTable: {
                headers: {
                  name: 'Dienst',
                  purpose: 'Doel',
                  kept: 'Bewaard',
                  recipient: 'Ontvanger',
                },
                body: [
                  {
                    name: 'Kaart',
                    purpose: 'De weg naar onze winkel tonen.',
                    kept: 'Niets in je browser',
                    recipient: 'Kaart B.V., Nederland',
                  },
                ],
              },
            },
          ],
        },
      },
    },
  },
});
