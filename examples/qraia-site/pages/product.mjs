// The product page, with an embedded video that waits for consent.
import { escapeHtml } from '../html.mjs';

/** @param {import('../site.mjs').Visit} visit */
export function product({ base, third }) {
  const origin = escapeHtml(third);
  return {
    title: 'Product – qraia',
    description:
      'Klantkaarten, afspraken, offertes en rapporten in één CRM. Bekijk hoe qraia werkt en met welke software het samenwerkt.',
    section: '/product/',
    main: `<div class="wrap page-head">
<h1>Alles wat je over een klant weet, op één kaart</h1>
<p class="lead">qraia vervangt het spreadsheet, de gedeelde mailbox en de notities in je telefoon. Je team werkt vanuit dezelfde kaart en ziet dezelfde stand van zaken.</p>
</div>

<div class="wrap">
<figure class="video">
  <div class="video-frame"><iframe data-category="embedded" data-service="bakenvideo" data-src="${origin}/video/demo" title="Video: qraia in twee minuten" width="960" height="540" allowfullscreen></iframe></div>
  <figcaption>qraia in twee minuten: van eerste telefoontje tot getekende offerte.</figcaption>
</figure>
</div>

<div class="wrap block features">
  <section><h2>De klantkaart</h2><div><p>Contactpersonen, gesprekken, mail, offertes en bezoeken op volgorde. Je schrijft zelf een samenvatting bovenaan, zodat een collega die voor je invalt weet waar hij moet beginnen.</p><p>Mail komt vanzelf op de kaart terecht als je qraia in kopie zet. Je hele postvak koppelen hoeft niet.</p></div></section>
  <section><h2>Afspraken en taken</h2><div><p>Een afspraak heeft één eigenaar en één datum. Verschuif je hem, dan vraagt qraia waarom. Dat klinkt streng, maar na een maand zie je precies waar je week aan opgaat.</p></div></section>
  <section><h2>Offertes</h2><div><p>Stel een offerte samen uit je eigen productlijst, verstuur hem als link en zie wanneer hij verloopt. Je klant ondertekent in de browser en krijgt meteen een kopie.</p></div></section>
  <section><h2>Rapporten</h2><div><p>Omzet in de pijplijn, doorlooptijd, reden van verlies. Elk getal klapt open naar de kaarten eronder, en alles gaat als CSV naar je boekhouder.</p></div></section>
</div>

<section class="tinted">
<div class="wrap block">
  <h2>Werkt samen met wat je al hebt</h2>
  <div class="thirds">
    <div><h3>Boekhouding</h3><p>Een getekende offerte wordt een conceptfactuur bij onze partner <a class="partner-link" href="${origin}/partner">Kasboek</a>.</p></div>
    <div><h3>Agenda</h3><p>Afspraken lopen twee kanten op met iedere agenda die CalDAV kent.</p></div>
    <div><h3>Je eigen software</h3><p>Een gedocumenteerde API met webhooks. Je haalt al je gegevens eruit, ook als je weggaat.</p></div>
  </div>
</div>
</section>

<section class="wrap block closing">
  <h2>Liever op papier?</h2>
  <p>Het productblad vat deze pagina samen op één A4, handig voor een overleg.</p>
  <p class="actions"><a class="button" href="${base}/downloads/productblad.pdf" type="application/pdf">Download het productblad (pdf)</a> <a class="button quiet" href="${base}/rondleiding/">Neem de rondleiding</a></p>
</section>`,
  };
}
