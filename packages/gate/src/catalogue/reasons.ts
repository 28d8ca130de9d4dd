// Why a service may go without consent, or may not although it is often said to. For whoever declares it.

/**
 * By service id. The measure is article 5(3) of the ePrivacy directive (in the Netherlands article 11.7a Tw):
 * storing or reading needs consent unless it is strictly necessary for what the visitor asked for
 * (Article 29 Working Party, Opinion 04/2012, WP 194). Sending an IP address to a third party needs a
 * ground under article 6 GDPR besides. Reasons, not legal advice.
 */
export const reasons: { readonly [id: string]: { readonly nl: string; readonly en: string } } = {
  mollie: {
    nl: 'Noodzakelijk op de pagina’s waar betaald wordt: de bezoeker vraagt om de betaling. Laad het niet op andere pagina’s.',
    en: 'Necessary on the pages where people pay: the visitor asks for the payment. Do not load it on other pages.',
  },
  stripe: {
    nl: 'Noodzakelijk op de pagina’s waar betaald wordt, fraudecontrole inbegrepen. Stripe raadt aan het script op elke pagina te laden; dat valt niet onder de uitzondering, want daar is niet om een betaling gevraagd.',
    en: 'Necessary on the pages where people pay, fraud checks included. Stripe advises loading its script on every page; that is outside the exemption, for no payment was asked for there.',
  },
  adyen: {
    nl: 'Noodzakelijk op de pagina’s waar betaald wordt, herkenning van het apparaat tegen fraude inbegrepen. Laad het niet op andere pagina’s.',
    en: 'Necessary on the pages where people pay, recognising the device against fraud included. Do not load it on other pages.',
  },
  recaptcha: {
    nl: 'Niet vrijgesteld. De CNIL vindt toestemming nodig, omdat Google de gegevens ook voor eigen analyse gebruikt, en beboette sites die haar niet vroegen (Cityscoot, SAN-2023-003; NS Cards France, 29 december 2023). Daarom onder “embedded”: vraag toestemming bij het formulier, of bied een andere weg.',
    en: 'Not exempt. The CNIL holds that consent is needed, because Google also analyses the data for itself, and fined sites that did not ask (Cityscoot, SAN-2023-003; NS Cards France, 29 December 2023). Hence under “embedded”: ask at the form, or offer another way.',
  },
  turnstile: {
    nl: 'Te verdedigen op de pagina met het formulier: het beschermt wat de bezoeker wil gebruiken, en Cloudflare zegt de gegevens niet voor advertenties te gebruiken. Geen toezichthouder heeft dit bevestigd. Laad het niet op andere pagina’s.',
    en: 'Defensible on the page with the form: it protects what the visitor wants to use, and Cloudflare says it does not use the data for advertising. No authority has confirmed this. Do not load it on other pages.',
  },
  hcaptcha: {
    nl: 'Te verdedigen op de pagina met het formulier: het beschermt wat de bezoeker wil gebruiken. Onzekerder dan Turnstile, omdat het gedrag meet en cookies zet op hcaptcha.com; kies bij twijfel “embedded”.',
    en: 'Defensible on the page with the form: it protects what the visitor wants to use. Less certain than Turnstile, because it measures behaviour and sets cookies on hcaptcha.com; in doubt choose “embedded”.',
  },
  jsdelivr: {
    nl: 'Noodzakelijk alleen waar de pagina zonder deze code niet werkt. Er worden geen cookies gezet, maar het IP-adres gaat naar een derde en zelf hosten kan ook: wat het LG München over Google Fonts zei, is hier evengoed te zeggen. Host de code liever zelf.',
    en: 'Necessary only where the page does not work without this code. No cookies are set, but the IP address goes to a third party and hosting it yourself would do: what LG München said of Google Fonts can be said here too. Better host the code yourself.',
  },
  unpkg: {
    nl: 'Noodzakelijk alleen waar de pagina zonder deze code niet werkt. Er is geen eigen privacyverklaring en geen overeenkomst mogelijk; host de code liever zelf.',
    en: 'Necessary only where the page does not work without this code. It has no privacy statement of its own and offers no agreement; better host the code yourself.',
  },
  cdnjs: {
    nl: 'Noodzakelijk alleen waar de pagina zonder deze code niet werkt. Er worden geen cookies voor volgen gezet, maar het IP-adres gaat naar Cloudflare; host de code liever zelf.',
    en: 'Necessary only where the page does not work without this code. No tracking cookies are set, but the IP address goes to Cloudflare; better host the code yourself.',
  },
  'google-hosted-libraries': {
    nl: 'Noodzakelijk alleen waar de pagina zonder deze code niet werkt, en zwak: het IP-adres gaat naar Google terwijl zelf hosten hetzelfde doet, net als bij Google Fonts. Host de code liever zelf.',
    en: 'Necessary only where the page does not work without this code, and weak: the IP address goes to Google while hosting it yourself does the same, just as with Google Fonts. Better host the code yourself.',
  },
  'google-fonts': {
    nl: 'Niet vrijgesteld. LG München I, 3 O 17493/20 (20 januari 2022): het IP-adres zonder toestemming aan Google geven is onrechtmatig, want dezelfde lettertypen kunnen van de eigen server komen. Daarom onder “embedded”; host ze zelf en je hoeft niets te vragen.',
    en: 'Not exempt. LG München I, 3 O 17493/20 (20 January 2022): giving the IP address to Google without consent is unlawful, for the same fonts can come from the site’s own server. Hence under “embedded”; host them yourself and nothing need be asked.',
  },
  'bunny-fonts': {
    nl: 'Te verdedigen: geen cookies, een Europees bedrijf dat zegt geen IP-adressen te bewaren. Strikt noodzakelijk is een lettertype niet; zelf hosten blijft het zekerst.',
    en: 'Defensible: no cookies, a European company that says it keeps no IP addresses. A font is not strictly necessary; hosting it yourself stays the surest.',
  },
  'adobe-fonts': {
    nl: 'Niet vrijgesteld: Adobe telt het gebruik per site en krijgt het IP-adres, en een pagina is zonder dit lettertype ook leesbaar. Daarom onder “embedded”.',
    en: 'Not exempt: Adobe counts the use per site and gets the IP address, and a page can be read without this font. Hence under “embedded”.',
  },
};
