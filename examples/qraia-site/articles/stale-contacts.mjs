// Article: why a list of contacts goes stale, and what keeps it fresh.

export const staleContacts = {
  slug: 'klantenlijst-bijhouden',
  title: 'Je klantenlijst veroudert terwijl je slaapt',
  date: '2025-11-04',
  author: 'Samira El Amrani',
  summary:
    'Mensen wisselen van baan, bedrijven verhuizen, nummers vervallen. Een grote schoonmaak helpt een paar weken. Een kleine gewoonte helpt langer.',
  body: (
    base,
  ) => `<p>Bij iedere overstap naar qraia krijgen we een lijst. Soms een keurige export, soms een spreadsheet met zeven tabbladen en een kolom die ‘NIEUW2’ heet. En bijna altijd dezelfde verontschuldiging: “We moeten er nodig eens doorheen.”</p>

<h2>Waarom de grote schoonmaak niet beklijft</h2>
<p>Een schoonmaakdag voelt goed. Je belt honderd bedrijven, haalt dubbele namen weg en vult postcodes aan. Maar de oorzaak blijft bestaan. Een klant mailt dat hij een nieuw nummer heeft, je leest het, je belt terug op dat nummer en je zet het nergens neer.</p>

<h2>Werk bij op het moment zelf</h2>
<p>De goedkoopste verbetering is die tijdens het contact. Je hebt de kaart toch open. Vraag aan het eind van een gesprek: “Klopt dit nummer nog, en ben jij nog steeds degene die hierover gaat?” Het kost tien seconden, en de meeste mensen waarderen het.</p>
<p>Teams die dit volhouden, spreken één ding af: wie een afwijking ziet, verbetert haar, ook als het niet zijn klant is.</p>

<h2>Gooi ook weg</h2>
<p>Een contact dat je al drie jaar niet sprak, levert vooral ruis op. De AVG vraagt bovendien dat je persoonsgegevens niet langer bewaart dan nodig. Kies een termijn, leg haar uit in je <a href="${base}/privacy/">privacyverklaring</a> en laat qraia je elke maand de kaarten tonen die eroverheen gaan. Je beslist per kaart: bellen of verwijderen.</p>

<h2>Drie velden zijn genoeg</h2>
<p>Veel systemen vragen om twintig velden per contact, en dan raken alle twintig halfgevuld. Begin met drie: wie, waarvoor en wanneer voor het laatst. Die drie houdt iedereen bij, omdat iedereen ze gebruikt. Voor de rest geldt: voeg een veld pas toe als iemand er twee keer naar gevraagd heeft. Hoe dat eruitziet, zie je in <a href="${base}/rondleiding/contacten/">de rondleiding</a>.</p>`,
};
