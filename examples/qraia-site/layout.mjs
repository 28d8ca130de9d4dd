// The frame every page shares: head with the consent tag, header, footer.
import { siteConfiguration } from './configuration.mjs';
import { escapeHtml, jsonForScript } from './html.mjs';
import { mark } from './lighthouse.mjs';

const words = {
  nl: {
    skip: 'Naar de inhoud',
    homePath: '/',
    homeLabel: 'qraia, naar de startpagina',
    navigation: 'Hoofdmenu',
    items: [
      ['/product/', 'Product'],
      ['/rondleiding/', 'Rondleiding'],
      ['/prijzen/', 'Prijzen'],
      ['/blog/', 'Blog'],
      ['/contact/', 'Contact'],
    ],
    other: ['/en/', 'en', 'English'],
    payoff: 'CRM voor teams die hun klanten bij naam kennen.',
    visit: ['Langskomen', 'Havenweg 12', 'Werkdagen, 9.00–17.00 uur'],
    reach: 'Bereiken',
    about: 'Jouw gegevens',
    privacy: 'Privacyverklaring',
    preferences: 'Cookie-instellingen',
    example:
      'Dit is een voorbeeldsite. Klanten, prijzen, adressen en de partijen AdPixel, BakenVideo en Kasboek zijn verzonnen.',
  },
  en: {
    skip: 'Skip to content',
    homePath: '/en/',
    homeLabel: 'qraia, to the English home page',
    navigation: 'Main menu (pages in Dutch)',
    items: [
      ['/product/', 'Product'],
      ['/rondleiding/', 'Tour'],
      ['/prijzen/', 'Pricing'],
      ['/blog/', 'Blog'],
      ['/contact/', 'Contact'],
    ],
    other: ['/', 'nl', 'Nederlands'],
    payoff: 'CRM for teams that know their customers by name.',
    visit: ['Visit', 'Havenweg 12', 'Weekdays, 9:00–17:00'],
    reach: 'Reach us',
    about: 'Your data',
    privacy: 'Privacy statement (Dutch)',
    preferences: 'Cookie settings',
    example:
      'This is an example site. Customers, prices, addresses and the companies AdPixel, BakenVideo and Kasboek are made up.',
  },
};

/**
 * @param {import('./site.mjs').Page} page
 * @param {import('./site.mjs').Visit} visit
 * @param {string} tag
 */
export function layout(page, { base, third }, tag) {
  const lang = page.lang ?? 'nl';
  const configuration = siteConfiguration({ base, thirdPartyHost: new URL(third).host });
  // The character set comes with the content-type header: nothing may stand before the tag.
  return `<!doctype html>
<html lang="${lang}">
<head>
<script type="application/json" id="qraia-config">${jsonForScript(configuration)}</script>
${tag}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
${page.status ? `<meta name="qraia-status" content="${page.status}">\n` : ''}<link rel="icon" href="${base}/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}/site.css">
</head>
<body>
<a class="skip" href="#inhoud">${words[lang].skip}</a>
${header(words[lang], base, page.section, lang)}
<main id="inhoud" tabindex="-1">
${page.main}
</main>
${footer(words[lang], base)}
${page.scripts ?? ''}
</body>
</html>
`;
}

function header(text, base, section, lang) {
  const foreign = lang === 'nl' ? '' : ' hreflang="nl"';
  const items = text.items.map(([path, label]) => {
    const current = path === section ? ' aria-current="true"' : '';
    return `<li><a href="${base}${path}"${foreign}${current}>${label}</a></li>`;
  });
  const [otherPath, otherLang, otherName] = text.other;
  return `<header class="site-header">
<div class="wrap">
  <a class="brand" href="${base}${text.homePath}" aria-label="${text.homeLabel}">${mark}<span>qraia</span></a>
  <nav aria-label="${text.navigation}"><ul>${items.join('')}</ul></nav>
  <a class="language" href="${base}${otherPath}" lang="${otherLang}" hreflang="${otherLang}">${otherName}</a>
</div>
</header>`;
}

function footer(text, base) {
  const [visit, street, hours] = text.visit;
  return `<footer class="site-footer">
<div class="wrap">
  <div class="footer-columns">
    <div><p class="brand">${mark}<span>qraia</span></p><p>${text.payoff}</p></div>
    <div><h2>${visit}</h2><p>${street}<br>${hours}</p></div>
    <div><h2>${text.reach}</h2><p><a href="tel:+31880000000">088 000 00 00</a><br><a href="mailto:hallo@qraia.example">hallo@qraia.example</a></p></div>
    <div><h2>${text.about}</h2><p><a href="${base}/privacy/">${text.privacy}</a><br><button type="button" class="as-link" data-qraia="preferences">${text.preferences}</button></p></div>
  </div>
  <p class="small">${text.example}</p>
</div>
</footer>`;
}
