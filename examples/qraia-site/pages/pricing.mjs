// The prices, with a tracking pixel that a careless snippet makes without saying so.
import { jsonForScript } from '../html.mjs';

const plans = [
  {
    name: 'Kade',
    price: '€ 19',
    per: 'per gebruiker per maand',
    for: 'Voor een klein team dat uit het spreadsheet wil.',
    gets: ['Tot 3 gebruikers', 'Klantkaarten en taken', 'Mail op de kaart', 'Hulp per e-mail'],
    action: 'Begin met Kade',
  },
  {
    name: 'Haven',
    price: '€ 34',
    per: 'per gebruiker per maand',
    for: 'Voor een verkoopteam dat met offertes werkt.',
    gets: [
      'Onbeperkt aantal gebruikers',
      'Alles van Kade',
      'Offertes met ondertekening',
      'Rapporten en CSV-export',
      'Hulp per telefoon',
    ],
    action: 'Begin met Haven',
    chosen: true,
  },
  {
    name: 'Vloot',
    price: 'Op maat',
    per: 'jaarcontract, vanaf 25 gebruikers',
    for: 'Voor meer vestigingen of merken onder één dak.',
    gets: [
      'Alles van Haven',
      'Eigen rollen en rechten',
      'Eenmalige aanmelding (SSO)',
      'Vaste contactpersoon',
    ],
    action: 'Plan een gesprek',
  },
];

const questions = [
  [
    'Kan ik per maand opzeggen?',
    'Ja, Kade en Haven zijn per maand opzegbaar. Je houdt toegang tot het einde van de betaalde maand en kunt daarna nog dertig dagen je gegevens ophalen.',
  ],
  [
    'Wie telt als gebruiker?',
    'Iedereen die kan inloggen. Een boekhouder die alleen meeleest, telt niet mee.',
  ],
  [
    'Zetten jullie mijn klantenlijst over?',
    'Ja, zonder kosten. Je stuurt een spreadsheet of een export uit je oude systeem en wij zetten die om. Voor je begint controleer je zelf een steekproef.',
  ],
  [
    'Waar staan mijn gegevens?',
    'In twee datacenters in Nederland. De back-up staat in het andere datacenter dan het origineel.',
  ],
];

/** @param {import('../site.mjs').Visit} visit */
export function pricing({ base, third }) {
  return {
    title: 'Prijzen – qraia',
    description: 'Wat qraia kost: Kade, Haven en Vloot. Dertig dagen gratis, per maand opzegbaar.',
    section: '/prijzen/',
    main: `<div class="wrap page-head">
<h1>Een prijs die je vooraf kent</h1>
<p class="lead">Je betaalt per gebruiker. Overzetten, updates en hulp zijn inbegrepen. De eerste dertig dagen zijn gratis.</p>
</div>

<div class="wrap plans">
${plans.map((plan) => planCard(plan, base)).join('\n')}
</div>
<p class="wrap small">Prijzen zijn exclusief btw. Per jaar betalen scheelt twee maanden.</p>

<section class="wrap block narrow">
  <h2>Veelgestelde vragen</h2>
  ${questions.map(([question, reply]) => `<details><summary>${question}</summary><p>${reply}</p></details>`).join('\n  ')}
</section>

<section class="tinted">
<div class="wrap block closing">
  <h2>Even overleggen met collega’s?</h2>
  <p>Op het productblad staan de functies en de prijzen bij elkaar op één A4.</p>
  <p class="actions"><a class="button" href="${base}/downloads/productblad.pdf" type="application/pdf">Download het productblad (pdf)</a></p>
</div>
</section>`,
    scripts: `<script>
/* Conversiemeting AdPixel */
new Image().src = ${jsonForScript(`${third}/pixel.gif?page=prijzen`)};
</script>`,
  };
}

function planCard(plan, base) {
  return `<section class="plan${plan.chosen ? ' chosen' : ''}">
  <h2>${plan.name}${plan.chosen ? ' <span class="badge">Meest gekozen</span>' : ''}</h2>
  <p class="for">${plan.for}</p>
  <p class="price"><strong class="amount">${plan.price}</strong> <span>${plan.per}</span></p>
  <ul>${plan.gets.map((item) => `<li>${item}</li>`).join('')}</ul>
  <p><a class="button${plan.chosen ? '' : ' quiet'}" href="${base}/contact/">${plan.action}</a></p>
</section>`;
}
