// The privacy statement; the section on cookies and beacons is where the consent banner points.

export function privacy() {
  return {
    title: 'Privacyverklaring – qraia',
    description:
      'Welke gegevens qraia gebruikt als je deze site bezoekt, waarvoor, hoe lang, en wat je daarover te zeggen hebt.',
    main: `<article class="wrap reading">
<header>
<h1>Privacyverklaring</h1>
<p class="lead">Deze verklaring gaat over deze website. Voor de gegevens die je als klant in het CRM zet, geldt de verwerkersovereenkomst.</p>
<p class="meta">Laatst gewijzigd op <time datetime="2026-03-02">2 maart 2026</time></p>
</header>
<div class="prose">
<h2 id="wie">Wie verantwoordelijk is</h2>
<p>qraia B.V., Havenweg 12, is verantwoordelijk voor de gegevens op deze site. Vragen over privacy stel je via <a href="mailto:privacy@qraia.example">privacy@qraia.example</a>.</p>

<h2 id="contact">Als je contact opneemt</h2>
<p>Je naam, e-mailadres en bericht gebruiken we om je te antwoorden. Word je geen klant, dan verwijderen we het contact na een jaar. We geven je gegevens aan niemand door.</p>

<section id="cookies-en-bakens" aria-labelledby="cookies-kop">
<h2 id="cookies-kop">Cookies en bakens</h2>
<p>Een cookie is een klein bestand dat een site in je browser bewaart. Een baken is een berichtje dat een pagina verstuurt, bijvoorbeeld om een bezoek te tellen. Voor alles wat niet nodig is om de site te laten werken, vragen we eerst je toestemming. Tot die tijd wordt er niets geladen, bewaard of verstuurd.</p>
<p><button type="button" class="button quiet" data-qraia="preferences">Bekijk of wijzig je keuze</button></p>

<h3>Je mag altijd terugkomen op je keuze</h3>
<p>Via <em>Cookie-instellingen</em> onder aan elke pagina trek je je toestemming in, even makkelijk als je haar gaf. Het meten stopt dan meteen, en de cookies van de uitgezette diensten worden gewist. Wat daarvoor gebeurde, blijft rechtmatig.</p>

<h3>Een kopie, of alles weg</h3>
<p>Wat er over je bezoek is vastgelegd, staat in je eigen browser. Trek je je toestemming in, dan is het daar meteen gewist; daarvoor hoef je geen verzoek in te dienen of je te legitimeren. Daar kun je het ook bekijken en downloaden, of het vastleggen pauzeren. Zelf hebben we het niet.</p>
<p><button type="button" class="button quiet" data-qraia="data">Bekijk je gegevens</button></p>

<h3>Statistieken zijn anoniem</h3>
<p>Geef je toestemming voor statistieken, dan rekent je browser uit wat er geteld moet worden, zoals “eerste bezoek vandaag” of “kwam van de prijzenpagina”. Alleen zulke tellingen komen bij ons aan, zonder nummer of kenmerk dat naar jou of je apparaat leidt. Uit de naam van je browser leiden we bij ontvangst browser, systeem en soort apparaat af. Daarna is die naam weg, en je IP-adres gebruiken we er niet voor. Kleine aantallen tonen we samengevoegd met andere; alleen op deze voorbeeldsite staat dat uit, zodat je ziet wat er geteld wordt.</p>
<p>Ook tellen we hoe vaak toestemming wordt gegeven of geweigerd. Dat is één telling per keuze, voor beide even groot en zonder kenmerk.</p>

<h3>Welke diensten deze site gebruikt</h3>
<qraia-cookie-declaration></qraia-cookie-declaration>

<h3>Als er iets verandert</h3>
<p>Komt er een dienst bij of gaat een dienst iets anders doen, dan geldt je oude keuze niet voor het nieuwe. We leggen je de vraag dan opnieuw voor en zeggen wat er veranderd is. De datum boven deze verklaring verandert mee.</p>

<h3>Misbruik tegengaan staat hier los van</h3>
<p>Om misbruik te herkennen, kijkt de server naar gegevens die een verzoek toch al meestuurt. Daarvoor hebben we een gerechtvaardigd belang en is geen toestemming nodig. Deze gegevens komen niet in de statistieken terecht en worden daarvoor niet bewaard.</p>
</section>

<h2 id="rechten">Je rechten en een klacht indienen</h2>
<p>Je kunt ons vragen om inzage, verbetering, verwijdering of overdracht van je gegevens, en bezwaar maken tegen het gebruik ervan. We antwoorden binnen een maand.</p>
<p>Vind je dat we niet goed met je gegevens omgaan, dan horen we dat graag. Je kunt ook een klacht indienen bij de <a href="https://www.autoriteitpersoonsgegevens.nl/">Autoriteit Persoonsgegevens</a>.</p>
</div>
</article>`,
  };
}
