// What advertising tags do: recognise the browser again, and report the page to their server.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  const known = document.cookie.match(/(?:^|; )_adp=([^;]*)/);
  const id = known ? known[1] : Math.random().toString(36).slice(2);
  // biome-ignore lint/suspicious/noDocumentCookie: a tag of this kind writes it so
  document.cookie = `_adp=${id}; Max-Age=31536000; Path=/; SameSite=Lax`;

  const visits = Number(localStorage.getItem('adp:visits')) + 1;
  localStorage.setItem('adp:visits', String(visits));

  const query = new URLSearchParams({ id, visits: String(visits), page: location.href });
  new Image().src = `${origin}/pixel.gif?${query}`;
  window.adpLoaded = true;
})();
