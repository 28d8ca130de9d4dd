// Article: measuring a website without following anyone.

export const measuring = {
  slug: 'meten-zonder-te-volgen',
  title: 'Meten zonder iemand te volgen',
  date: '2026-03-10',
  author: 'Noor Hendriks',
  summary:
    'We wilden weten welke pagina’s mensen overtuigen. Daar bleken we veel minder gegevens voor nodig te hebben dan we jarenlang verzamelden.',
  body: (
    base,
  ) => `<p>Vorig jaar zochten we uit waarom een oude rapportage niet meer klopte. We vonden een tabel met ruim een miljoen regels: elke klik van iedere bezoeker, met een nummer erbij. Niemand in het team kon zeggen welke vraag die tabel beantwoordde.</p>

<h2>Begin bij de vraag</h2>
<p>We schreven op wat we de afgelopen zes maanden écht hadden opgezocht. Het werd een korte lijst. Hoeveel mensen komen er? Waar komen ze vandaan? Welke pagina’s lezen ze uit? Gaat iemand na de <a href="${base}/prijzen/">prijzen</a> naar <a href="${base}/contact/">contact</a>, of juist weg?</p>
<p>Elk antwoord op die lijst is een optelsom. Voor een optelsom heb je geen dossier per bezoeker nodig. Je moet alleen weten of je iemand al geteld hebt.</p>

<h2>Laat de browser het bijhouden</h2>
<p>De enige die zeker weet of jij vandaag al eerder langskwam, is je eigen browser. Dus houdt die het nu bij, als je dat goedvindt. Hij stuurt ons alleen door wat erbij moet: één bezoeker, één gelezen pagina, één stap van de prijzen naar contact. Een nummer zit er niet bij, en dus kunnen wij twee berichten van dezelfde persoon niet aan elkaar knopen.</p>
<p>Dat heeft een prettige kant. Wil je zien wat er is vastgelegd, dan kijk je in je browser. Wil je het kwijt, dan wis je het daar. Wij hoeven er niets voor te doen, want we hebben het niet.</p>

<h2>Wat je opgeeft</h2>
<p>We kunnen niet meer terugkijken wat één bezoeker in maart deed en in mei weer. We kunnen achteraf ook geen nieuwe vraag stellen aan oude gegevens als we die vraag nooit hebben laten tellen. Dat dwingt ons om vooraf na te denken, en daar zijn de vragen beter van geworden.</p>
<p>Kleine aantallen zien we evenmin. Een pagina die vier mensen lazen, verdwijnt in ‘overig’. Dat voelde eerst als verlies, tot we bedachten hoe vaak we op grond van vier lezers iets hadden veranderd.</p>

<h2>Wat het kostte</h2>
<p>Vooral een gesprek. Marketing wilde eerst alles houden. Na twee weken met de nieuwe cijfers vroeg niemand meer naar de tabel. We hebben hem op een vrijdagmiddag verwijderd, en er was taart.</p>`,
};
