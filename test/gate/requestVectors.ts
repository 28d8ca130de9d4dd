// Vectors in which the page's script asks by a call, from a worker, from a fresh frame, or by going somewhere.

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

const calls: readonly Vector[] = [
  request('fetch', (to) => `fetch('${to.at('x.txt')}').catch(() => {});`, true),
  request('fetch-request', (to) => `fetch(new Request('${to.at('x.txt')}')).catch(() => {});`),
  request(
    'fetch-url',
    (to) =>
      `fetch(new URL('${to.at('x.txt')}'), { mode: 'no-cors', keepalive: true }).catch(() => {});`,
  ),
  request('fetch-later', (to) => `fetchLater('${to.at('x.txt')}', { activateAfter: 0 });`),
  request(
    'xhr',
    (to) => `const xhr = new XMLHttpRequest(); xhr.open('GET', '${to.at('x.txt')}'); xhr.send();`,
    true,
  ),
  request('send-beacon', (to) => `navigator.sendBeacon('${to.at('x.txt')}', 'a');`, true),
  request('web-socket', (to) => `new WebSocket('${to.at('x.txt').replace('http', 'ws')}');`, true),
  request('event-source', (to) => `new EventSource('${to.at('e.events')}');`),
  {
    id: 'rtc-peer-connection',
    kind: 'dynamic',
    runs: false,
    udp: true,
    script: ({ udpPort }) =>
      `const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udpPort}' }] }); peer.createDataChannel('a'); peer.setLocalDescription(await peer.createOffer());`,
  },
  code('dynamic-import', (to) => `import('${to.at('t.js')}').catch(() => {});`, true),
  code(
    'dynamic-import-in-module',
    (to) =>
      `const script = document.createElement('script'); script.type = 'module'; script.text = "import('${to.at('t.js')}').catch(() => {});"; document.head.append(script);`,
  ),
];

const blob = (text: string, type = 'text/javascript'): string =>
  `URL.createObjectURL(new Blob([${literal(text)}], { type: '${type}' }))`;

const workers: readonly Vector[] = [
  code(
    'worker-import-scripts',
    (to) => `new Worker(${blob(`importScripts('${to.at('t.js')}')`)});`,
    true,
  ),
  code(
    'worker-module-import',
    (to) => `new Worker(${blob(`import '${to.at('t.js')}'`)}, { type: 'module' });`,
  ),
  request('worker-fetch', (to) => `new Worker(${blob(`fetch('${to.at('x.txt')}')`)});`),
  request(
    'worker-xhr',
    (to) =>
      `new Worker(${blob(`const xhr = new XMLHttpRequest(); xhr.open('GET', '${to.at('x.txt')}'); xhr.send()`)});`,
  ),
  code(
    'worker-data-address',
    (to) =>
      `new Worker('data:text/javascript,' + encodeURIComponent("importScripts('${to.at('t.js')}')"));`,
  ),
  code('worker-own-file', (to) => `new Worker('${to.own('worker.js')}');`),
  code(
    'shared-worker-import-scripts',
    (to) => `new SharedWorker(${blob(`importScripts('${to.at('t.js')}')`)});`,
  ),
  request(
    'shared-worker-fetch',
    (to) => `new SharedWorker(${blob(`fetch('${to.at('x.txt')}')`)});`,
  ),
];

/** A fresh realm: an empty frame with prototypes that nobody has patched. */
const blank = (use: string): string =>
  `const frame = document.createElement('iframe'); document.body.append(frame); const realm = frame.contentWindow; ${use}`;

const blankFrames: readonly Vector[] = [
  request(
    'blank-frame-fetch',
    (to) => blank(`realm.fetch('${to.at('x.txt')}').catch(() => {});`),
    true,
  ),
  request('blank-frame-xhr', (to) =>
    blank(
      `const xhr = new realm.XMLHttpRequest(); xhr.open('GET', '${to.at('x.txt')}'); xhr.send();`,
    ),
  ),
  request('blank-frame-beacon', (to) =>
    blank(`realm.navigator.sendBeacon('${to.at('x.txt')}', 'a');`),
  ),
  request('blank-frame-web-socket', (to) =>
    blank(`new realm.WebSocket('${to.at('x.txt').replace('http', 'ws')}');`),
  ),
  request('blank-frame-event-source', (to) =>
    blank(`new realm.EventSource('${to.at('e.events')}');`),
  ),
  code('blank-frame-worker', (to) =>
    blank(`new realm.Worker(${blob(`importScripts('${to.at('t.js')}')`)});`),
  ),
  request('blank-frame-image', (to) => blank(`new realm.Image().src = '${to.at('p.gif')}';`)),
  code('blank-frame-script', (to) =>
    blank(
      `const script = realm.document.createElement('script'); script.src = '${to.at('t.js')}'; realm.document.body.append(script);`,
    ),
  ),
  code('blank-frame-script-moved', (to) =>
    blank(
      `const script = realm.document.createElement('script'); script.src = '${to.at('t.js')}'; document.head.append(script);`,
    ),
  ),
  code('blank-frame-prototype', (to) =>
    blank(
      `const script = document.createElement('script'); realm.Element.prototype.setAttribute.call(script, 'src', '${to.at('t.js')}'); realm.Node.prototype.appendChild.call(document.head, script);`,
    ),
  ),
  code('blank-frame-write', (to) =>
    blank(`realm.document.write(${literal(scriptTag(to.at('t.js')))}); realm.document.close();`),
  ),
  code('blank-frame-inner-html', (to) =>
    blank(
      `realm.document.body.innerHTML = ${literal(`<iframe src="${to.at('f.html')}"></iframe>`)};`,
    ),
  ),
  request('blank-frame-eval', (to) =>
    blank(`realm.eval("fetch('${to.at('x.txt')}').catch(() => {})");`),
  ),
  request(
    'blank-frame-by-markup',
    (to) =>
      `const box = document.createElement('div'); document.body.append(box); box.innerHTML = '<iframe></iframe>'; box.firstChild.contentWindow.fetch('${to.at('x.txt')}').catch(() => {});`,
  ),
  request(
    'blank-frame-by-index',
    (to) =>
      `const frame = document.createElement('iframe'); document.body.append(frame); window[window.length - 1].fetch('${to.at('x.txt')}').catch(() => {});`,
  ),
  request('blank-frame-nested', (to) =>
    blank(
      `const inner = realm.document.createElement('iframe'); realm.document.body.append(inner); inner.contentWindow.fetch('${to.at('x.txt')}').catch(() => {});`,
    ),
  ),
];

const otherFrames: readonly Vector[] = [
  code(
    'srcdoc-frame',
    (to) =>
      `const frame = document.createElement('iframe'); frame.srcdoc = ${literal(scriptTag(to.at('t.js')))}; document.body.append(frame);`,
  ),
  code(
    'blob-frame',
    (to) =>
      `const frame = document.createElement('iframe'); frame.src = ${blob(scriptTag(to.at('t.js')), 'text/html')}; document.body.append(frame);`,
  ),
  code(
    'data-frame',
    (to) =>
      `const frame = document.createElement('iframe'); frame.src = 'data:text/html,' + encodeURIComponent(${literal(scriptTag(to.at('t.js')))}); document.body.append(frame);`,
  ),
  code(
    'javascript-frame',
    (to) =>
      `const frame = document.createElement('iframe'); frame.src = 'javascript:' + ${literal(literal(scriptTag(to.at('t.js'))))}; document.body.append(frame);`,
  ),
  code('frame-location', (to) => blank(`realm.location.replace('${to.at('f.html')}');`)),
];

const navigations: readonly Vector[] = [
  code(
    'form-submit',
    (to) =>
      `const frame = document.createElement('iframe'); frame.name = 'sink'; const form = document.createElement('form'); form.action = '${to.at('f.html')}'; form.method = 'post'; form.target = 'sink'; document.body.append(frame, form); form.submit();`,
  ),
  request(
    'a-ping',
    (to) =>
      `const link = document.createElement('a'); link.href = '#here'; link.ping = '${to.at('x.txt')}'; document.body.append(link); link.click();`,
  ),
  code('window-open', (to) => `open('${to.at('f.html')}');`),
];

export const requestVectors: readonly Vector[] = [
  ...calls,
  ...workers,
  ...blankFrames,
  ...otherFrames,
  ...navigations,
];
