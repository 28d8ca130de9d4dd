// The lighthouse: as a mark in the header, as a favicon, and as the picture on the home page.

const shapes = `<path class="mark-beam" d="M13 8.5 1 4v9zM19 8.5 31 4v9z"/>
<path class="mark-tower" d="M12.5 6.5 16 3l3.5 3.5v4h-7zM11.5 12h9l.7 5h-10.4zM10.5 19h11l.5 3.5h-12zM9.7 24.5h12.6L23 30H9z"/>`;

export const mark = `<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">${shapes}</svg>`;

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#0c2a38"/>
<g transform="translate(3.2 3) scale(.8)">${shapes
  .replace('class="mark-beam"', 'fill="#f2b45c"')
  .replace('class="mark-tower"', 'fill="#fff"')}</g>
</svg>`;

export const lighthouseScene = `<svg class="scene" viewBox="0 0 480 460" aria-hidden="true" focusable="false">
<defs>
  <linearGradient id="beam" x1="1" x2="0"><stop offset="0" stop-color="#f6c67c" stop-opacity=".55"/><stop offset=".45" stop-color="#f6c67c" stop-opacity=".13"/><stop offset="1" stop-color="#f6c67c" stop-opacity="0"/></linearGradient>
  <linearGradient id="beam-back"><stop offset="0" stop-color="#f6c67c" stop-opacity=".45"/><stop offset="1" stop-color="#f6c67c" stop-opacity="0"/></linearGradient>
  <linearGradient id="tower"><stop offset="0" stop-color="#fdfaf3"/><stop offset="1" stop-color="#c9d6d6"/></linearGradient>
  <linearGradient id="band"><stop offset="0" stop-color="#d9803a"/><stop offset="1" stop-color="#a9571f"/></linearGradient>
  <radialGradient id="glow"><stop offset="0" stop-color="#ffe3ad" stop-opacity=".9"/><stop offset="1" stop-color="#f2b45c" stop-opacity="0"/></radialGradient>
</defs>
<path d="M318 96-620-70v330z" fill="url(#beam)"/>
<path d="M322 96 760 30v140z" fill="url(#beam-back)"/>
<g fill="#cfe3e6"><circle cx="70" cy="56" r="1.5"/><circle cx="150" cy="22" r="1.2"/><circle cx="214" cy="180" r="1.3"/><circle cx="420" cy="210" r="1.5"/><circle cx="400" cy="18" r="1.3"/><circle cx="44" cy="232" r="1.2"/><circle cx="120" cy="278" r="1"/></g>
<path d="M-700 372h1600v200H-700z" fill="#0f4552"/>
<path d="M-700 408h1600v170H-700z" fill="#0c3a47"/>
<g stroke="#f6c67c" stroke-linecap="round" stroke-width="2" opacity=".5"><path d="M110 388h64M196 388h22M60 402h30M250 400h26M140 424h90M40 440h44"/></g>
<path d="M214 392c18-26 44-24 58-38h98c20 10 46 14 66 38 14 12 22 20 22 30H196c0-12 6-20 18-30z" fill="#071d28"/>
<path d="M294 142h52l22 214h-96z" fill="url(#tower)"/>
<path d="m290 184 60 0 4.6 46h-69.2zM281 276h78l4.6 44h-87.2z" fill="url(#band)"/>
<path d="M310 356v-26a10 10 0 0 1 20 0v26z" fill="#173845"/>
<path d="M314 160h12v14h-12zM314 244h12v16h-12z" fill="#173845"/>
<path d="M282 132h76v10h-76z" fill="#173845"/>
<path d="M286 118v14M300 118v14M340 118v14M354 118v14M284 118h72" stroke="#cfd9d9" stroke-width="2" fill="none"/>
<path d="M302 78h36v54h-36z" fill="#ffe9bf"/>
<path d="M302 78v54M314 78v54M326 78v54M338 78v54" stroke="#173845" stroke-width="3"/>
<path d="M296 80 320 52l24 28z" fill="#a9571f"/><path d="M320 52V36" stroke="#cfd9d9" stroke-width="3"/>
<circle cx="320" cy="102" r="74" fill="url(#glow)"/>
</svg>`;
