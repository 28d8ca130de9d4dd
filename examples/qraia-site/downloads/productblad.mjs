// Draws the one-page product sheet as a PDF.

const teal = '0.055 0.353 0.4 rg';
const ink = '0.047 0.165 0.22 rg';
const amber = '0.949 0.706 0.361 rg';

/** @type {[font: 'F1' | 'F2', size: number, x: number, y: number, colour: string, text: string][]} */
const lines = [
  ['F2', 26, 112, 756, ink, 'qraia'],
  ['F1', 11, 112, 738, ink, 'CRM voor teams die hun klanten bij naam kennen'],
  ['F2', 22, 56, 668, ink, 'Productblad'],
  [
    'F1',
    11,
    56,
    644,
    ink,
    'qraia laat zien wie er op je wacht, wat er is afgesproken en wie het oppakt.',
  ],
  [
    'F1',
    11,
    56,
    628,
    ink,
    'Het vervangt het spreadsheet, de gedeelde mailbox en de losse notities.',
  ],
  ['F2', 13, 56, 588, teal, 'Wat je krijgt'],
  ['F1', 11, 56, 566, ink, '•  Klantkaart: gesprekken, mail, offertes en bezoeken op volgorde'],
  ['F1', 11, 56, 548, ink, '•  Taken en afspraken met één eigenaar en één datum'],
  ['F1', 11, 56, 530, ink, '•  Offertes uit je eigen productlijst, ondertekend in de browser'],
  ['F1', 11, 56, 512, ink, '•  Rapporten waarvan elk getal openklapt naar de kaarten eronder'],
  ['F1', 11, 56, 494, ink, '•  API, webhooks en export van al je gegevens'],
  ['F2', 13, 56, 452, teal, 'Wat het kost'],
  ['F1', 11, 56, 430, ink, 'Kade'],
  ['F1', 11, 140, 430, ink, '€ 19 per gebruiker per maand, tot 3 gebruikers'],
  ['F1', 11, 56, 412, ink, 'Haven'],
  ['F1', 11, 140, 412, ink, '€ 34 per gebruiker per maand, onbeperkt aantal gebruikers'],
  ['F1', 11, 56, 394, ink, 'Vloot'],
  ['F1', 11, 140, 394, ink, 'Op maat, vanaf 25 gebruikers'],
  ['F1', 9, 56, 372, ink, 'Prijzen zijn exclusief btw. De eerste dertig dagen zijn gratis.'],
  ['F2', 13, 56, 330, teal, 'Waar je gegevens staan'],
  ['F1', 11, 56, 308, ink, 'In twee datacenters in Nederland. Ga je weg, dan neem je alles mee.'],
  ['F1', 10, 56, 64, ink, 'hallo@qraia.example  –  088 000 00 00  –  Havenweg 12'],
  ['F1', 8, 56, 48, ink, 'Voorbeelddocument: bedrijfsgegevens en prijzen zijn verzonnen.'],
];

/** The lighthouse of the logo, flipped because PDF counts upwards. */
const lighthouse = `q 1.4 0 0 -1.4 54 782 cm
${amber} 13 8.5 m 1 4 l 1 13 l f 19 8.5 m 31 4 l 31 13 l f
${ink} 12.5 6.5 m 16 3 l 19.5 6.5 l 19.5 10.5 l 12.5 10.5 l f
11.5 12 m 20.5 12 l 21.2 17 l 10.8 17 l f
10.5 19 m 21.5 19 l 22 22.5 l 10 22.5 l f
9.7 24.5 m 22.3 24.5 l 23 30 l 9 30 l f Q`;

const rules = `${amber} 56 704 483 2 re f ${teal} 56 88 483 0.7 re f`;

/** @returns {Uint8Array} */
export function productSheet() {
  const text = lines.map(
    ([font, size, x, y, colour, words]) =>
      `BT ${colour} /${font} ${size} Tf ${x} ${y} Td (${pdfString(words)}) Tj ET`,
  );
  const content = [lighthouse, rules, ...text].join('\n');
  const font = (name) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    '<< /Title (Productblad qraia) /Author (qraia) >>',
  ]);
}

/** Characters outside Latin-1 that WinAnsiEncoding holds (ISO 32000-1, annex D). */
const winAnsi = { '€': '\x80', '’': '\x92', '•': '\x95', '–': '\x96' };

function pdfString(text) {
  return text.replace(/[\\()]/g, '\\$&').replace(/[€’•–]/g, (character) => winAnsi[character]);
}

/**
 * One character is one byte here, so string lengths are file offsets.
 * @param {string[]} objects numbered from 1: the catalog first, the document information last
 */
function pdfFile(objects) {
  let body = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const entries = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  return Buffer.from(`${body}${table}${trailer}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}
