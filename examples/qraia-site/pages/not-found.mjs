// The page for an address that does not exist.

/** @param {import('../site.mjs').Visit} visit */
export function notFound({ base }) {
  return {
    title: 'Pagina niet gevonden – qraia',
    description: 'Deze pagina bestaat niet of niet meer.',
    status: 404,
    main: `<div class="wrap page-head block">
<p class="kicker">404</p>
<h1>Deze pagina is uit zicht</h1>
<p class="lead">Het adres klopt niet, of we hebben de pagina verplaatst. Met het menu kom je overal, en dit zijn de pagina’s die het vaakst gezocht worden.</p>
<ul class="plain-list">
  <li><a href="${base}/product/">Wat qraia doet</a></li>
  <li><a href="${base}/prijzen/">Wat het kost</a></li>
  <li><a href="${base}/contact/">Hoe je ons bereikt</a></li>
</ul>
<p><a class="button" href="${base}/">Naar de startpagina</a></p>
</div>`,
  };
}
