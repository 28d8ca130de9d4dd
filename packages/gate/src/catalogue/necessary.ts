// Ready services that are often necessary: payments and captchas. Why, and when not, stands in reasons.ts.

import type { Service } from '@qraia/consent';
import { cloudflare, google } from './recipients.ts';

export const mollie: Service = {
  id: 'mollie',
  name: 'Mollie',
  category: 'necessary',
  hosts: ['*.mollie.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Handelt je betaling af en houdt fraude tegen. Zonder Mollie kun je hier niet betalen.',
    en: 'Handles your payment and stops fraud. Without Mollie you cannot pay here.',
  },
  retention: {
    nl: 'Bewaart op deze site niets in je browser. Betaalgegevens: zolang de wet dat van een betaalinstelling vraagt, tot 7 jaar.',
    en: 'Keeps nothing in your browser on this site. Payment data: for as long as the law asks of a payment institution, up to 7 years.',
  },
  recipient: 'Mollie B.V.',
  country: 'NL',
  privacy: 'https://www.mollie.com/privacy',
};

export const stripe: Service = {
  id: 'stripe',
  name: 'Stripe',
  category: 'necessary',
  hosts: ['*.stripe.com', '*.stripe.network'],
  cookies: ['__stripe_mid', '__stripe_sid'],
  storage: [],
  purpose: {
    nl: 'Handelt je betaling af en herkent fraude aan je apparaat en aan hoe je de pagina gebruikt. Zonder Stripe kun je hier niet betalen.',
    en: 'Handles your payment and recognises fraud by your device and by how you use the page. Without Stripe you cannot pay here.',
  },
  retention: {
    nl: 'Cookies: __stripe_mid 1 jaar, __stripe_sid 30 minuten; op stripe.com m 13 maanden of langer. Betaalgegevens: zolang de wet dat vraagt.',
    en: 'Cookies: __stripe_mid 1 year, __stripe_sid 30 minutes; on stripe.com m 13 months or longer. Payment data: for as long as the law asks.',
  },
  recipient: 'Stripe Payments Europe, Limited',
  country: 'IE',
  privacy: 'https://stripe.com/privacy',
};

export const adyen: Service = {
  id: 'adyen',
  name: 'Adyen',
  category: 'necessary',
  hosts: ['*.adyen.com', '*.adyenpayments.com'],
  cookies: ['_rp_uid', '_RP_UID'],
  storage: ['_rp_uid', '_RP_UID'],
  purpose: {
    nl: 'Handelt je betaling af en herkent fraude aan je apparaat. Zonder Adyen kun je hier niet betalen.',
    en: 'Handles your payment and recognises fraud by your device. Without Adyen you cannot pay here.',
  },
  retention: {
    nl: 'Cookie _rp_uid: 30 dagen. Betaalgegevens: zolang de wet dat van een bank vraagt.',
    en: 'Cookie _rp_uid: 30 days. Payment data: for as long as the law asks of a bank.',
  },
  recipient: 'Adyen N.V.',
  country: 'NL',
  privacy: 'https://www.adyen.com/policies-and-disclaimer/privacy-policy',
};

/** Not necessary, though it is often called so: see `reasons.recaptcha`. */
export const recaptcha: Service = {
  id: 'recaptcha',
  name: 'Google reCAPTCHA',
  category: 'embedded',
  hosts: [
    'www.google.com/recaptcha/',
    'www.gstatic.com/recaptcha/',
    'recaptcha.google.com',
    '*.recaptcha.net',
  ],
  cookies: [],
  storage: ['_grecaptcha', 'rc::*'],
  purpose: {
    nl: 'Controleert of een formulier door een mens wordt ingevuld. Google bekijkt daarvoor je apparaat, je browser en hoe je de pagina gebruikt.',
    en: 'Checks whether a human fills in a form. For that Google looks at your device, your browser and how you use the page.',
  },
  retention: {
    nl: 'Op google.com: _GRECAPTCHA 6 maanden; _grecaptcha en rc::* in de opslag van je browser tot je die wist.',
    en: 'On google.com: _GRECAPTCHA 6 months; _grecaptcha and rc::* in your browser’s storage until you clear it.',
  },
  ...google,
};

export const turnstile: Service = {
  id: 'turnstile',
  name: 'Cloudflare Turnstile',
  category: 'necessary',
  hosts: ['challenges.cloudflare.com'],
  cookies: ['cf_clearance'],
  storage: [],
  purpose: {
    nl: 'Controleert of een formulier door een mens wordt ingevuld, zodat programma’s het niet misbruiken. Cloudflare bekijkt daarvoor je apparaat en je browser.',
    en: 'Checks whether a human fills in a form, so that programs do not abuse it. For that Cloudflare looks at your device and your browser.',
  },
  retention: {
    nl: 'Meestal geen cookie; cf_clearance alleen als de site dat aanzet: 30 minuten tot 1 jaar.',
    en: 'Usually no cookie; cf_clearance only where the site turns it on: 30 minutes to 1 year.',
  },
  ...cloudflare,
};

export const hcaptcha: Service = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  category: 'necessary',
  hosts: ['*.hcaptcha.com'],
  cookies: [],
  storage: [],
  purpose: {
    nl: 'Controleert of een formulier door een mens wordt ingevuld, zodat programma’s het niet misbruiken. hCaptcha bekijkt daarvoor je apparaat en hoe je de opgave maakt.',
    en: 'Checks whether a human fills in a form, so that programs do not abuse it. For that hCaptcha looks at your device and how you solve the task.',
  },
  retention: {
    nl: 'Op hcaptcha.com: hmt_id 30 dagen, __cf_bm en __cflb 30 minuten.',
    en: 'On hcaptcha.com: hmt_id 30 days, __cf_bm and __cflb 30 minutes.',
  },
  recipient: 'Intuition Machines, Inc.',
  country: 'US',
  privacy: 'https://www.hcaptcha.com/privacy',
};
