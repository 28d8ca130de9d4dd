// A shop's home page of some 700 elements, with own scripts and pictures: the same around every manager.

/** What a consent manager adds to the page, and how the page writes what must wait for it. */
export interface PageParts {
  /** First in `<head>`. */
  readonly head: string;
  /** Last in `<body>`. */
  readonly foot: string;
  /** The scripts of services, held or not. */
  readonly services: string;
  /** The button with which visitors change their mind. */
  readonly wayBack: string;
}

const times = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('\n');

export const pageHtml = ({ head, foot, services, wayBack }: PageParts): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>De Vuurtoren, voor wie aan zee woont</title>
<link rel="stylesheet" href="/site.css">
<link rel="icon" href="data:,">
</head>
<body>
<header>
<a href="/">De Vuurtoren</a>
<nav aria-label="Hoofdmenu"><ul>
${times(12, (number) => `<li><a href="/afdeling/${number}">Afdeling ${number}</a></li>`)}
</ul></nav>
</header>
<main>
<section id="hero">
<div><img src="/image/hero-0.gif" alt="De haven" width="800" height="400"><div id="dots"></div></div>
<div><h1>Alles voor aan zee</h1><p>Van oliejas tot verrekijker, morgen in huis.</p><p id="score"></p></div>
</section>
<section><h2>Nieuw</h2><ul id="products" class="cards"></ul></section>
<section><h2>Getijden</h2>
<table>
<thead><tr><th>Dag</th><th>Hoog</th><th>Laag</th><th>Wind</th></tr></thead>
<tbody>
${times(28, (day) => `<tr><td>${day} maart</td><td>0${day % 9}.10</td><td>1${day % 9}.25</td><td>ZW ${day % 7}</td></tr>`)}
</tbody>
</table>
</section>
<section><h2>Van de blog</h2>
${times(
  6,
  (number) => `<article>
<img src="/image/blog-${number}.gif" alt="" width="240" height="160" loading="lazy">
<h3><a href="/blog/${number}">Verhaal ${number}</a></h3>
<p>Wat je <em>moet</em> weten voordat je het water op gaat, en <strong>wat niet</strong>.</p>
</article>`,
)}
</section>
<section><h2>Reviews</h2><ul id="reviews" class="reviews"></ul></section>
</main>
<footer>
${times(40, (number) => `<p><a href="/info/${number}">Informatie ${number}</a></p>`)}
<p>${wayBack}</p>
</footer>
<script src="/menu.js"></script>
<script src="/products.js"></script>
<script src="/reviews.js"></script>
<script src="/carousel.js" defer></script>
${services}
${foot}
</body>
</html>
`;
