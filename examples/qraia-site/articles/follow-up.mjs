// Article: following up on a quote without pushing.

export const followUp = {
  slug: 'offerte-opvolgen',
  title: 'Een offerte opvolgen zonder te duwen',
  date: '2026-01-20',
  author: 'Bas Oosterhuis',
  summary:
    '“Ik wilde even vragen of je er al uit bent.” Bijna iedereen stuurt die mail, en bijna niemand weet er iets op te antwoorden. Dit werkt beter.',
  body: (
    base,
  ) => `<p>Een offerte is de deur uit en dan wordt het stil. Na een week begint het te kriebelen. Je wilt weten hoe het ervoor staat zonder opdringerig te zijn, en dus schrijf je dat je het <em>even</em> wilde vragen. Je klant leest het tussen twee vergaderingen door, heeft nog geen besluit en antwoordt niet.</p>

<h2>Spreek het vervolg af voordat je verstuurt</h2>
<p>De beste opvolging begint in het gesprek ervoor. Vraag wie er meebeslist, wanneer ze elkaar zien en wat ze dan van je nodig hebben. Spreek een dag af waarop je belt. Je telefoontje komt dan niet meer uit de lucht vallen, want je houdt je aan een afspraak.</p>
<p>Zet die dag direct op de klantkaart, met je eigen naam erbij. Een taak die van ‘het team’ is, is van niemand.</p>

<h2>Breng iets mee</h2>
<p>Heb je geen dag afgesproken, neem dan iets mee waar je klant wat aan heeft: een antwoord op de vraag die in het gesprek bleef hangen, een referentie uit dezelfde branche, een kleinere variant. Eén ding is genoeg. Wie iets krijgt, reageert makkelijker dan wie iets moet.</p>

<h2>Maak ‘nee’ makkelijk</h2>
<p>Een klant die is afgehaakt, zegt dat niet graag. Help een handje: “Als het dit jaar niet meer lukt, hoor ik dat ook graag. Dan sluit ik het af en bel ik je in het voorjaar.” Je krijgt vaker antwoord, en een eerlijk nee is meer waard dan een offerte die nog maanden in je prognose staat.</p>

<h2>Schrijf de reden op</h2>
<p>Gaat het niet door, noteer dan waarom, in de woorden van je klant. Te duur, te vroeg, toch bij de huidige leverancier gebleven. Na een kwartaal zie je een patroon waar je iets mee kunt. In qraia vind je het terug bij <a href="${base}/rondleiding/rapporten/">de rapporten</a>, maar een schrift werkt ook, zolang je het maar opschrijft.</p>`,
};
