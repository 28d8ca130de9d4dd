// Answers requests for the example site: pages, stylesheet, scripts and the download.
import { readFileSync } from 'node:fs';
import { articles } from './articles/index.mjs';
import { productSheet } from './downloads/productblad.mjs';
import { layout } from './layout.mjs';
import { favicon } from './lighthouse.mjs';
import { article } from './pages/article.mjs';
import { blog } from './pages/blog.mjs';
import { contact } from './pages/contact.mjs';
import { english } from './pages/english.mjs';
import { home } from './pages/home.mjs';
import { notFound } from './pages/not-found.mjs';
import { pricing } from './pages/pricing.mjs';
import { privacy } from './pages/privacy.mjs';
import { product } from './pages/product.mjs';
import { tour, tourViews } from './pages/tour.mjs';

/**
 * @typedef {object} Visit What a page needs to know of the request it answers.
 * @property {string} base path prefix of the site, without a closing slash
 * @property {string} third origin of the third party
 *
 * @typedef {object} Page
 * @property {string} title
 * @property {string} description
 * @property {string} main HTML inside `<main>`
 * @property {'nl' | 'en'} [lang]
 * @property {string} [section] path of the navigation item this page belongs to
 * @property {number} [status]
 * @property {string} [scripts] HTML at the end of `<body>`
 */

const file = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** @type {Map<string, (visit: Visit) => Page>} */
const pages = new Map([
  ['/', home],
  ['/product/', product],
  ['/prijzen/', pricing],
  ['/blog/', blog],
  ['/contact/', contact],
  ['/privacy/', privacy],
  ['/en/', english],
  ...articles.map((entry) => [`/blog/${entry.slug}/`, (visit) => article(entry, visit)]),
  ...tourViews.map((view) => [`/rondleiding/${view.path}`, (visit) => tour(view, visit)]),
]);

const stylesheets = ['base', 'frame', 'parts', 'home', 'offer', 'reading', 'rondleiding'];

/** @type {Map<string, { type: string, body: string | Uint8Array }>} */
const files = new Map([
  [
    '/site.css',
    {
      type: 'text/css; charset=utf-8',
      body: stylesheets.map((name) => file(`style/${name}.css`)).join('\n'),
    },
  ],
  ['/favicon.svg', { type: 'image/svg+xml; charset=utf-8', body: favicon }],
  ...['rondleiding', 'contact'].map((name) => [
    `/${name}.js`,
    { type: 'text/javascript; charset=utf-8', body: file(`browser/${name}.js`) },
  ]),
  ['/downloads/productblad.pdf', { type: 'application/pdf', body: productSheet() }],
]);

/**
 * @param {object} options
 * @param {string} [options.base] path prefix; `''` puts the site at the root of its host
 * @param {string} options.tag HTML of the consent tag, first in `<head>` on every page
 * @param {(request: Request) => string} options.thirdPartyOrigin
 * @returns {(request: Request) => Promise<Response | undefined>} `undefined`: not below `base`
 */
export function createSite({ base = '/example', tag, thirdPartyOrigin }) {
  return async function site(request) {
    const { pathname, search } = new URL(request.url);
    if (base && pathname === base) return redirect(`${base}/${search}`);
    if (!pathname.startsWith(`${base}/`)) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    }

    const path = pathname.slice(base.length);
    const found = files.get(path);
    if (found) return answer(request, 200, found.type, found.body);
    if (pages.has(`${path}/`)) return redirect(`${base}${path}/${search}`);

    const visit = { base, third: new URL(thirdPartyOrigin(request)).origin };
    const page = (pages.get(path) ?? notFound)(visit);
    const html = layout(page, visit, tag);
    return answer(request, page.status ?? 200, 'text/html; charset=utf-8', html);
  };
}

function answer(request, status, type, body) {
  return new Response(request.method === 'HEAD' ? null : body, {
    status,
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Keeps the query, so that a campaign survives a forgotten closing slash. */
function redirect(location) {
  return new Response(null, { status: 308, headers: { location, 'cache-control': 'no-cache' } });
}
