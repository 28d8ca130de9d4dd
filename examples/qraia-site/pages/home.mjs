// The home page, with one marketing tag marked up well and the same tag pasted in carelessly.
import { articles } from '../articles/index.mjs';
import { escapeHtml, jsonForScript } from '../html.mjs';
import { lighthouseScene } from '../lighthouse.mjs';
import { articleTeaser } from './blog.mjs';

/** @param {import('../site.mjs').Visit} visit */
export function home({ base, third }) {
  return {
    title: 'qraia – CRM voor teams die hun klanten kennen',
    description:
      'qraia houdt bij wie je klanten zijn, wat je hebt afgesproken en wie het oppakt. Gemaakt in Nederland, gehost in Europa.',
    main: `<section class="hero">
<div class="wrap">
  <div class="hero-text">
    <h1>Iedere klant in zicht</h1>
    <p class="lead">Bellen, langsgaan, een offerte sturen, opvolgen. qraia laat je zien wie er op je wacht, wat er is afgesproken en wie van je team het oppakt.</p>
    <p class="actions"><a class="button" href="${base}/rondleiding/">Neem de rondleiding</a> <a class="button quiet" href="${base}/prijzen/">Bekijk de prijzen</a></p>
  </div>
  ${lighthouseScene}
</div>
</section>

<section class="wrap block split">
  <div>
    <h2>Je dag begint met een lijst die klopt</h2>
    <p>Open qraia en je ziet wat er vandaag van je verwacht wordt: het telefoontje dat je beloofde, de offerte die morgen verloopt, de klant die al drie weken niets heeft gehoord.</p>
    <p>Afgerond? Eén tik, een zin erbij, en je collega’s weten het ook.</p>
    <p><a class="onward" href="${base}/product/">Zo werkt qraia</a></p>
  </div>
  ${today}
</section>

<section class="tinted">
<div class="wrap block">
  <h2>Wat je team ervan merkt</h2>
  <div class="thirds">
    <div><h3>Eén kaart per klant</h3><p>Mail, gesprekken, offertes en bezoeken staan op volgorde bij elkaar. Wie de klant overneemt, leest in twee minuten bij.</p></div>
    <div><h3>Elke afspraak heeft een naam</h3><p>Een taak is van iemand en heeft een dag. Ben je ziek, dan zie je collega meteen wat niet kan wachten.</p></div>
    <div><h3>Cijfers met een herkomst</h3><p>Klik op een bedrag in een rapport en je ziet uit welke offertes het bestaat. Twijfel je, dan kijk je het na.</p></div>
  </div>
</div>
</section>

<section class="wrap block">
  <figure class="quote">
    <blockquote><p>We vragen elkaar niet meer wie een klant het laatst gesproken heeft. Dat staat er gewoon, met wat er toen is gezegd.</p></blockquote>
    <figcaption>Joris Vermeer, bedrijfsleider bij Vermeer Koeltechniek</figcaption>
  </figure>
</section>

<section class="wrap block">
  <div class="heading-row"><h2>Van de blog</h2><a class="onward" href="${base}/blog/">Alle artikelen</a></div>
  <div class="thirds">${articles.map((entry) => articleTeaser(entry, base, 'h3')).join('\n')}</div>
</section>

<section class="tinted">
<div class="wrap block closing">
  <h2>Probeer het met je eigen klanten</h2>
  <p>We zetten je bestaande lijst voor je over. Dertig dagen gratis, zonder creditcard.</p>
  <p class="actions"><a class="button" href="${base}/contact/">Plan een gesprek</a></p>
</div>
</section>`,
    scripts: `<script type="text/plain" data-category="marketing" data-service="adpixel" data-src="${escapeHtml(third)}/tag.js"></script>
<script>
/* Geplakt uit de handleiding van AdPixel */
(function () {
  var tag = document.createElement('script');
  tag.async = true;
  tag.src = ${jsonForScript(`${third}/tag.js?dynamic`)};
  document.head.appendChild(tag);
})();
</script>`,
  };
}

const today = `<figure class="sheet" aria-label="Voorbeeld van een daglijst in qraia">
<p class="sheet-title">Vandaag <span>dinsdag 10 maart</span></p>
<ol class="day">
  <li class="done"><time>08.45</time><div><strong>Marit Dijkstra</strong><span>Offerte verlengd tot eind april</span></div></li>
  <li class="now"><time>10.30</time><div><strong>Bakkerij De Graanschuur</strong><span>Bellen over de tweede vestiging</span></div></li>
  <li><time>13.00</time><div><strong>Ilse Boonstra</strong><span>Langsgaan, proefopstelling bekijken</span></div></li>
  <li><time>16.15</time><div><strong>Vermeer Koeltechniek</strong><span>Offerte verloopt morgen</span></div></li>
</ol>
</figure>`;
