// Vectors that are written in the page, and that the browser's preload scanner may see before any script runs.

import { inertScript, inertTag, literal, scriptTag, type Target, type Vector } from './vector.ts';

type Markup = (to: Target) => string;
type More = Pick<Vector, 'inert' | 'smoke'>;

const request = (id: string, html: Markup, more: More = {}): Vector => ({
  id,
  kind: 'parser',
  runs: false,
  html,
  ...more,
});
const code = (id: string, html: Markup, more: More = {}): Vector => ({
  ...request(id, html, more),
  runs: true,
});

const scripts: readonly Vector[] = [
  code('script-src', (to) => scriptTag(to.at('t.js')), {
    inert: (to) => inertScript(to.at('t.js')),
    smoke: true,
  }),
  code('script-async', (to) => scriptTag(to.at('t.js'), 'async'), {
    inert: (to) => inertScript(to.at('t.js'), 'async'),
    smoke: true,
  }),
  code('script-defer', (to) => scriptTag(to.at('t.js'), 'defer'), {
    inert: (to) => inertScript(to.at('t.js'), 'defer'),
  }),
  code('script-module', (to) => scriptTag(to.at('t.js'), 'type="module"'), {
    inert: (to) => inertScript(to.at('t.js'), 'data-type="module"'),
  }),
  code(
    'inline-module-import',
    (to) => `<script type="module">import '${to.at('t.js')}';</script>`,
    {
      inert: (to) =>
        `<script type="text/plain" data-type="module" data-category="marketing">import '${to.at('t.js')}';</script>`,
    },
  ),
  code(
    'import-map',
    (to) =>
      `<script type="importmap">{"imports":{"tracker":"${to.at('t.js')}"}}</script><script type="module">import 'tracker';</script>`,
  ),
  code(
    'document-write-script',
    (to) => `<script>document.write(${literal(scriptTag(to.at('t.js')))});</script>`,
    {
      inert: (to) =>
        `<script type="text/plain" data-category="marketing">document.write(${literal(scriptTag(to.at('t.js')))});</script>`,
    },
  ),
  code(
    'document-write-in-pieces',
    (to) =>
      `<script>document.write('<script src="${to.at('t.js')}"');document.write('><\\/script>');</script>`,
  ),
  request(
    'document-write-img',
    (to) => `<script>document.write(${literal(`<img src="${to.at('p.gif')}">`)});</script>`,
  ),
  code('script-redirected', (to) => scriptTag(to.own('redirect.js'))),
  code('svg-script', (to) => `<svg><script href="${to.at('t.js')}"></script></svg>`),
  code(
    'shadow-root-script',
    (to) =>
      `<div><template shadowrootmode="open">${scriptTag(to.at('t.js'))}<p>a</p></template></div>`,
  ),
];

const links: readonly Vector[] = [
  request('link-stylesheet', (to) => `<link rel="stylesheet" href="${to.at('s.css')}">`, {
    smoke: true,
  }),
  request('link-preload', (to) => `<link rel="preload" as="script" href="${to.at('t.js')}">`),
  request('link-modulepreload', (to) => `<link rel="modulepreload" href="${to.at('t.js')}">`),
  request('link-prefetch', (to) => `<link rel="prefetch" href="${to.at('x.txt')}">`),
  request(
    'speculation-rules',
    (to) =>
      `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${to.at('f.html')}"],"eagerness":"immediate"}]}</script>`,
  ),
];

const images: readonly Vector[] = [
  request('img', (to) => `<img src="${to.at('p.gif')}">`, {
    inert: (to) => inertTag('img', to.at('p.gif')),
    smoke: true,
  }),
  request('img-srcset', (to) => `<img srcset="${to.at('p.gif')} 1x, ${to.at('q.gif')} 2x">`),
  request(
    'picture-source',
    (to) => `<picture><source srcset="${to.at('p.gif')}"><img alt=""></picture>`,
  ),
  request('img-lazy', (to) => `<img loading="lazy" width="9" height="9" src="${to.at('p.gif')}">`, {
    inert: (to) => inertTag('img', to.at('p.gif'), 'loading="lazy" width="9" height="9"'),
  }),
  request('base-href', (to) => `<base href="${to.at('')}"><img src="p.gif">`),
  request(
    'shadow-root-img',
    (to) =>
      `<div><template shadowrootmode="open"><img src="${to.at('p.gif')}"><p>a</p></template></div>`,
  ),
  request(
    'svg-image',
    (to) => `<svg><image href="${to.at('p.gif')}" width="9" height="9"></image></svg>`,
  ),
  request(
    'svg-image-xlink',
    (to) => `<svg><image xlink:href="${to.at('p.gif')}" width="9" height="9"></image></svg>`,
  ),
  request('input-image', (to) => `<input type="image" src="${to.at('p.gif')}">`, {
    inert: (to) => inertTag('input', to.at('p.gif'), 'type="image"'),
  }),
  request(
    'table-background',
    (to) => `<table background="${to.at('p.gif')}"><tr><td>a</td></tr></table>`,
  ),
];

const frames: readonly Vector[] = [
  code('iframe', (to) => `<iframe src="${to.at('f.html')}"></iframe>`, {
    inert: (to) => inertTag('iframe', to.at('f.html')),
    smoke: true,
  }),
  code('iframe-srcdoc', (to) => {
    const inside = scriptTag(to.at('t.js')).replaceAll('"', '&quot;');
    return `<iframe srcdoc="${inside}"></iframe>`;
  }),
  code('object', (to) => `<object type="text/html" data="${to.at('f.html')}"></object>`),
  code('embed', (to) => `<embed type="text/html" src="${to.at('f.html')}">`, {
    inert: (to) => inertTag('embed', to.at('f.html'), 'type="text/html"'),
  }),
];

const media: readonly Vector[] = [
  request('video-poster', (to) => `<video poster="${to.at('p.gif')}"></video>`),
  request('video-src', (to) => `<video preload="auto" src="${to.at('v.mp4')}"></video>`, {
    inert: (to) => inertTag('video', to.at('v.mp4'), 'preload="auto"'),
  }),
  request('video-source', (to) => `<video preload="auto"><source src="${to.at('v.mp4')}"></video>`),
  request('audio-src', (to) => `<audio preload="auto" src="${to.at('a.wav')}"></audio>`, {
    inert: (to) => inertTag('audio', to.at('a.wav'), 'preload="auto"'),
  }),
];

const styles: readonly Vector[] = [
  request(
    'style-attribute',
    (to) => `<div style="background-image:url('${to.at('p.gif')}')">a</div>`,
  ),
  request(
    'style-background',
    (to) => `<style>body{background-image:url("${to.at('p.gif')}")}</style><p>a</p>`,
  ),
  request('style-import', (to) => `<style>@import "${to.at('s.css')}";</style>`),
  request(
    'style-font-face',
    (to) =>
      `<style>@font-face{font-family:third;src:url("${to.at('w.woff2')}")}p{font-family:third}</style><p>a</p>`,
  ),
];

export const parserVectors: readonly Vector[] = [
  ...scripts,
  ...links,
  ...images,
  ...frames,
  ...media,
  ...styles,
];
