// Vectors in which the page's script makes an element, writes markup or sets a style.

import { literal, scriptTag, type Target, type Vector } from './vector.ts';

type Script = (to: Target) => string;

const request = (id: string, script: Script, smoke?: true): Vector => ({
  id,
  kind: 'dynamic',
  runs: false,
  script,
  ...(smoke && { smoke }),
});
const code = (id: string, script: Script, smoke?: true): Vector => ({
  ...request(id, script, smoke),
  runs: true,
});

/** A third-party script element that is not in the document yet, and what puts it there. */
const placedScript =
  (place: string): Script =>
  (to) =>
    `const script = document.createElement('script'); script.src = '${to.at('t.js')}'; ${place}`;
const frameTag = (to: Target): string => literal(`<iframe src="${to.at('f.html')}"></iframe>`);
const imageTag = (to: Target): string => literal(`<img src="${to.at('p.gif')}">`);

/** An SVG picture as other documents bring it: with the old namespace of `href`. */
const linkedImage = (to: Target): string =>
  literal(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="9" height="9" xlink:href="${to.at('p.gif')}"/></svg>`,
  );

const attributes: readonly Vector[] = [
  code('create-script', placedScript('document.head.appendChild(script);'), true),
  code(
    'set-attribute',
    (to) =>
      `const script = document.createElement('script'); script.setAttribute('src', '${to.at('t.js')}'); document.head.append(script);`,
    true,
  ),
  code(
    'set-attribute-ns',
    (to) =>
      `const script = document.createElement('script'); script.setAttributeNS(null, 'src', '${to.at('t.js')}'); document.head.append(script);`,
  ),
  code(
    'set-attribute-node',
    (to) =>
      `const source = document.createAttribute('src'); source.value = '${to.at('t.js')}'; const script = document.createElement('script'); script.setAttributeNode(source); document.head.append(script);`,
  ),
  code(
    'set-named-item',
    (to) =>
      `const source = document.createAttribute('src'); source.value = '${to.at('t.js')}'; const script = document.createElement('script'); script.attributes.setNamedItem(source); document.head.append(script);`,
  ),
  request(
    'attribute-value',
    (to) =>
      `const image = document.createElement('img'); image.setAttribute('src', '/own.gif'); document.body.append(image); image.getAttributeNode('src').value = '${to.at('p.gif')}';`,
  ),
  code('create-module', (to) =>
    placedScript(`script.type = 'module'; document.head.append(script);`)(to),
  ),
  code(
    'create-iframe',
    (to) =>
      `const frame = document.createElement('iframe'); frame.src = '${to.at('f.html')}'; document.body.append(frame);`,
  ),
  code(
    'create-object',
    (to) =>
      `const object = document.createElement('object'); object.type = 'text/html'; object.data = '${to.at('f.html')}'; document.body.append(object);`,
  ),
  request(
    'create-link',
    (to) =>
      `const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = '${to.at('s.css')}'; document.head.append(link);`,
  ),
  request(
    'create-video',
    (to) =>
      `const video = document.createElement('video'); video.preload = 'auto'; video.src = '${to.at('v.mp4')}'; document.body.append(video);`,
  ),
  request('new-audio', (to) => `new Audio('${to.at('a.wav')}').preload = 'auto';`),
  code(
    'svg-script-href',
    (to) =>
      `const script = document.createElementNS('http://www.w3.org/2000/svg', 'script'); script.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '${to.at('t.js')}'); document.body.append(script);`,
  ),
  request(
    'svg-href-base-value',
    (to) =>
      `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('width', 9); image.setAttribute('height', 9); svg.append(image); document.body.append(svg); image.href.baseVal = '${to.at('p.gif')}';`,
  ),
];

const insertions: readonly Vector[] = [
  code('append', placedScript('document.head.append(script);')),
  request(
    'svg-parsed-append',
    (to) =>
      `document.body.append(new DOMParser().parseFromString(${linkedImage(to)}, 'image/svg+xml').documentElement);`,
  ),
  request(
    'svg-parsed-image-import',
    (to) =>
      `const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')); svg.append(document.importNode(new DOMParser().parseFromString(${linkedImage(to)}, 'image/svg+xml').querySelector('image'), true));`,
  ),
  request(
    'svg-other-prefix',
    (to) =>
      `const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('width', 9); image.setAttribute('height', 9); image.setAttributeNS('http://www.w3.org/1999/xlink', 'xl:href', '${to.at('p.gif')}'); document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).append(image);`,
  ),
  request(
    'range-insert-node',
    (to) =>
      `const range = document.createRange(); range.selectNodeContents(document.body); range.insertNode(new DOMParser().parseFromString(${imageTag(to)}, 'text/html').querySelector('img'));`,
  ),
  request(
    'adopt-node',
    (to) =>
      `window.kept = document.adoptNode(new DOMParser().parseFromString(${imageTag(to)}, 'text/html').querySelector('img'));`,
  ),
  code(
    'insert-before',
    placedScript('document.head.insertBefore(script, document.head.firstChild);'),
  ),
  code(
    'replace-with',
    placedScript(
      `const old = document.createElement('p'); document.body.append(old); old.replaceWith(script);`,
    ),
  ),
  code('prepend', placedScript('document.body.prepend(script);')),
  code('after', placedScript('document.body.firstChild.after(script);')),
  code(
    'insert-adjacent-element',
    placedScript(`document.body.insertAdjacentElement('beforeend', script);`),
  ),
  code('clone-node', placedScript('document.head.append(script.cloneNode(true));')),
  code('import-node', placedScript('document.head.append(document.importNode(script, true));')),
  code(
    'shadow-append',
    placedScript(
      `const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'closed' }).append(script);`,
    ),
  ),
];

const markup: readonly Vector[] = [
  code(
    'insert-adjacent-html',
    (to) => `document.body.insertAdjacentHTML('beforeend', ${frameTag(to)});`,
    true,
  ),
  request('inner-html-entities', (to) => {
    const address = to.at('p.gif').replace('http:', 'ht&#116;p&colon;').replace('127', '1&#x32;7');
    return `document.createElement('div').innerHTML = ${literal(`<img src="${address}">`)};`;
  }),
  code(
    'inner-html-iframe',
    (to) =>
      `const box = document.createElement('div'); document.body.append(box); box.innerHTML = ${frameTag(to)};`,
  ),
  request(
    'inner-html-detached',
    (to) => `document.createElement('div').innerHTML = ${imageTag(to)};`,
  ),
  request(
    'inner-html-style',
    (to) =>
      `const box = document.createElement('div'); document.body.append(box); box.innerHTML = ${literal(`<b style="background:url(${to.at('p.gif')})">a</b>`)};`,
  ),
  code(
    'outer-html',
    (to) =>
      `const box = document.createElement('div'); document.body.append(box); box.outerHTML = ${frameTag(to)};`,
  ),
  code(
    'contextual-fragment',
    (to) =>
      `document.body.append(document.createRange().createContextualFragment(${literal(scriptTag(to.at('t.js')))}));`,
  ),
  code(
    'template-content',
    (to) =>
      `const template = document.createElement('template'); template.innerHTML = ${frameTag(to)}; document.body.append(template.content.cloneNode(true));`,
  ),
  code(
    'template-import-node',
    (to) =>
      `const template = document.createElement('template'); template.innerHTML = ${frameTag(to)}; document.body.append(document.importNode(template.content, true));`,
  ),
  code(
    'dom-parser',
    (to) =>
      `document.body.append(new DOMParser().parseFromString(${frameTag(to)}, 'text/html').body.firstChild);`,
  ),
  code(
    'shadow-inner-html',
    (to) =>
      `const host = document.createElement('div'); document.body.append(host); host.attachShadow({ mode: 'closed' }).innerHTML = ${frameTag(to)};`,
  ),
  request(
    'create-speculation-rules',
    (to) =>
      `const rules = document.createElement('script'); rules.type = 'speculationrules'; rules.text = '{"prefetch":[{"source":"list","urls":["${to.at('f.html')}"],"eagerness":"immediate"}]}'; document.head.append(rules);`,
  ),
];

const images: readonly Vector[] = [
  request('new-image', (to) => `new Image().src = '${to.at('p.gif')}';`, true),
  request('image-srcset', (to) => `new Image().srcset = '${to.at('p.gif')} 1x';`),
  request(
    'image-set-attribute-srcset',
    (to) => `new Image().setAttribute('srcset', '${to.at('p.gif')} 1x');`,
  ),
];

const styles: readonly Vector[] = [
  request(
    'style-property',
    (to) => `document.body.style.backgroundImage = 'url(${to.at('p.gif')})';`,
  ),
  request(
    'style-forced-layout',
    (to) =>
      `document.body.style.backgroundImage = "url('${to.at('p.gif')}')"; window.height = document.body.offsetHeight;`,
  ),
  request(
    'style-in-shadow',
    (to) =>
      `const host = document.body.appendChild(document.createElement('div')); const inner = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('p')); inner.append('a'); setTimeout(() => { inner.style.backgroundImage = "url('${to.at('p.gif')}')"; });`,
  ),
  request(
    'animate',
    (to) =>
      `document.body.animate([{ backgroundImage: "url('${to.at('p.gif')}')" }, { backgroundImage: "url('${to.at('q.gif')}')" }], 5000);`,
  ),
  request(
    'style-set-property',
    (to) => `document.body.style.setProperty('background-image', 'url(${to.at('p.gif')})');`,
  ),
  request(
    'style-css-text',
    (to) => `document.body.style.cssText = 'background-image:url(${to.at('p.gif')})';`,
  ),
  request(
    'create-style',
    (to) =>
      `const style = document.createElement('style'); style.textContent = 'body{background-image:url(${to.at('p.gif')})}'; document.head.append(style);`,
  ),
  request(
    'insert-rule',
    (to) =>
      `const style = document.createElement('style'); document.head.append(style); style.sheet.insertRule('body{background-image:url(${to.at('p.gif')})}');`,
  ),
  request(
    'adopted-style-sheet',
    (to) =>
      `const sheet = new CSSStyleSheet(); sheet.replaceSync('body{background-image:url(${to.at('p.gif')})}'); document.adoptedStyleSheets = [sheet];`,
  ),
  request(
    'font-face',
    (to) => `new FontFace('third', 'url(${to.at('w.woff2')})').load().catch(() => {});`,
  ),
];

export const elementVectors: readonly Vector[] = [
  ...attributes,
  ...insertions,
  ...markup,
  ...images,
  ...styles,
];
