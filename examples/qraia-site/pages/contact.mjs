// The contact page; its form shows a thank-you and sends nothing anywhere.

/** @param {import('../site.mjs').Visit} visit */
export function contact({ base }) {
  return {
    title: 'Contact – qraia',
    description: 'Bel, mail of schrijf ons. Je krijgt binnen een werkdag antwoord van een mens.',
    section: '/contact/',
    main: `<div class="wrap page-head">
<h1>Vertel waar je mee zit</h1>
<p class="lead">Je krijgt binnen een werkdag antwoord van iemand die het product kent.</p>
</div>
<div class="wrap split contact">
<form method="dialog" data-contact>
  <p class="field"><label for="naam">Je naam</label><input id="naam" name="naam" autocomplete="name" required></p>
  <p class="field"><label for="bedrijf">Bedrijf <span class="optional">(mag leeg blijven)</span></label><input id="bedrijf" name="bedrijf" autocomplete="organization"></p>
  <p class="field"><label for="email">E-mailadres</label><input id="email" name="email" type="email" autocomplete="email" required></p>
  <p class="field"><label for="onderwerp">Waar gaat het over?</label><select id="onderwerp" name="onderwerp"><option>Een demonstratie</option><option>Overstappen naar qraia</option><option>Hulp bij het gebruik</option><option>Iets anders</option></select></p>
  <p class="field"><label for="bericht">Je bericht</label><textarea id="bericht" name="bericht" rows="5" required></textarea></p>
  <p><button type="submit" class="button">Verstuur je bericht</button></p>
  <p class="small">Wat je hier invult, gebruiken we alleen om je te antwoorden. Meer staat in de <a href="${base}/privacy/">privacyverklaring</a>.</p>
  <p role="status" class="notice" hidden></p>
</form>
<aside aria-label="Andere manieren om ons te bereiken">
  <h2>Liever direct?</h2>
  <dl class="ways">
    <dt>Bellen</dt><dd><a href="tel:+31880000000">088 000 00 00</a><br>Werkdagen van 9.00 tot 17.00 uur</dd>
    <dt>Mailen</dt><dd><a href="mailto:hallo@qraia.example">hallo@qraia.example</a></dd>
    <dt>Hulp bij het gebruik</dt><dd><a href="mailto:hulp@qraia.example?subject=Hulp%20bij%20qraia">hulp@qraia.example</a></dd>
    <dt>Langskomen</dt><dd>Havenweg 12<br>Bel even van tevoren, dan staat er koffie</dd>
  </dl>
</aside>
</div>`,
    scripts: `<script src="${base}/contact.js" defer></script>`,
  };
}
