// What the four views of the tour show: made-up customers, appointments and figures.
import { escapeHtml } from '../html.mjs';

const contacts = [
  ['Marit Dijkstra', 'Dijkstra Interieurbouw', 'Offerte loopt', 'vandaag'],
  ['Hugo van Rijn', 'Bakkerij De Graanschuur', 'Klant', 'gisteren'],
  ['Ilse Boonstra', 'Boonstra Tuinen', 'Proefopstelling', '3 dagen geleden'],
  ['Joris Vermeer', 'Vermeer Koeltechniek', 'Offerte loopt', '6 dagen geleden'],
  ['Yasmina Bakkali', 'Atelier Noord', 'Kennismaking', '2 weken geleden'],
  ['Pieter Kuipers', 'Kuipers & Zn. Transport', 'Wacht op antwoord', '3 weken geleden'],
];

const week = [
  ['Ma 9', ['09.30 Weekstart', '14.00 Boonstra Tuinen']],
  ['Di 10', ['10.30 De Graanschuur bellen', '13.00 Langs bij Ilse', '16.15 Offerte Vermeer']],
  ['Wo 11', ['11.00 Demonstratie Atelier Noord']],
  ['Do 12', ['09.00 Kuipers & Zn. bellen', '15.30 Teamoverleg']],
  ['Vr 13', ['10.00 Offertes nalopen']],
];

const months = [
  ['okt', 31],
  ['nov', 38],
  ['dec', 22],
  ['jan', 41],
  ['feb', 47],
  ['mrt', 36],
];

const overview = `<dl class="figures">
  <div><dt>Open offertes</dt><dd>€ 48.200</dd></div>
  <div><dt>Taken vandaag</dt><dd>4</dd></div>
  <div><dt>Wacht op antwoord</dt><dd>5</dd></div>
</dl>
<h3>Wie op je wacht</h3>
<ul class="rows">
  <li><strong>Bakkerij De Graanschuur</strong><span>Bellen over de tweede vestiging</span><time>10.30</time></li>
  <li><strong>Ilse Boonstra</strong><span>Proefopstelling bekijken</span><time>13.00</time></li>
  <li><strong>Vermeer Koeltechniek</strong><span>Offerte verloopt morgen</span><time>16.15</time></li>
</ul>`;

const contactTable = `<p class="field"><label for="zoek">Zoek op naam of bedrijf</label><input id="zoek" type="search" autocomplete="off" data-filter></p>
<div class="table-scroll" role="region" aria-label="Contacten" tabindex="0"><table>
<thead><tr><th scope="col">Naam</th><th scope="col">Bedrijf</th><th scope="col">Stand</th><th scope="col">Laatst gesproken</th></tr></thead>
<tbody>
${contacts.map(([name, ...rest]) => `<tr><th scope="row">${name}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>
<p role="status" class="small" data-filter-result></p>`;

const agenda = `<p>Week 11. Afspraken van jou en van de collega’s die je volgt.</p>
<ol class="week">
${week.map(([day, items]) => `<li><h3>${day}</h3><ul class="appointments">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul></li>`).join('\n')}
</ol>`;

const bars = months.map(([month, amount], index) => {
  const x = 20 + index * 90;
  const height = amount * 3.6;
  return `<rect x="${x}" y="${(190 - height).toFixed(1)}" width="52" height="${height.toFixed(1)}" rx="4"/>
<text x="${x + 26}" y="${(182 - height).toFixed(1)}">${amount}</text>
<text x="${x + 26}" y="212">${month}</text>`;
});

const reports = `<p>Getekende offertes per maand, in duizenden euro’s.</p>
<svg class="chart" viewBox="0 0 560 220" role="img" aria-label="Staafdiagram: ${months.map(([month, amount]) => `${month} ${amount}`).join(', ')}">
<path d="M0 190.5h560"/>
${bars.join('\n')}
</svg>
<h3>Waarom een offerte niet doorging</h3>
<ul class="rows">
  <li><strong>Te vroeg in het jaar</strong><span>Terugbellen na de zomer</span><data value="7">7</data></li>
  <li><strong>Bleef bij de leverancier</strong><span>Vaak na een tegenbod</span><data value="5">5</data></li>
  <li><strong>Te duur</strong><span>Kleinere variant niet aangeboden</span><data value="3">3</data></li>
</ul>`;

/** @type {Record<string, string>} HTML by the label of the view */
export const tourPanels = {
  Overzicht: overview,
  Contacten: contactTable,
  Agenda: agenda,
  Rapporten: reports,
};
