// Rule 2: before a choice no pixel, frame, preload, ETag or reading of the device either, judged by the third party.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QraiaWindow } from './consentBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { createWorld, type World } from './world.ts';

interface PageWindow extends QraiaWindow {
  bring(): void;
  call(): void;
  readOfDevice: string[];
}

/** What a page wrote for later: nothing leaves by construction. */
const inert = (third: string): string => `
<script type="text/plain" data-category="marketing" data-src="${third}/inert-script"></script>
<script type="text/plain" data-category="marketing">new Image().src = '${third}/inert-code';</script>
<img alt="" data-category="marketing" data-src="${third}/inert-pixel">
<iframe title="Inert" data-category="marketing" data-src="${third}/inert-frame"></iframe>`;

/** Everything by which a script makes an element or a style sheet fetch, each under its own name. */
const BRING = `
  const add = (name, attributes) => document.body.appendChild(Object.assign(document.createElement(name), attributes));
  new Image().src = third + '/pixel';
  add('img', { srcset: third + '/srcset 1x' });
  add('iframe').src = third + '/frame';
  add('iframe').srcdoc = '<img src="' + third + '/in-frame">';
  add('script', { src: third + '/script' });
  add('link', { rel: 'stylesheet', href: third + '/stylesheet' });
  add('link', { rel: 'preload', as: 'image', href: third + '/preload' });
  add('link', { rel: 'modulepreload', href: third + '/modulepreload' });
  add('video', { poster: third + '/poster' });
  add('audio', { preload: 'auto', src: third + '/audio' });
  add('object', { type: 'image/gif', data: third + '/object' });
  add('input', { type: 'image', src: third + '/input' });
  add('div').setAttribute('style', 'width:9px;height:9px;background:url(' + third + '/background)');
  add('style', { textContent: '@import "' + third + '/import";' });
  document.body.insertAdjacentHTML('beforeend', '<img alt="" src="' + third + '/markup">');`;

/** Calls, which the gate does not repeat on a grant. */
const CALL = `
  const tries = [
    () => fetch(third + '/etag').catch(() => {}),
    () => navigator.sendBeacon(third + '/beacon', 'x'),
    () => { const request = new XMLHttpRequest(); request.open('GET', third + '/xhr'); request.send(); },
    () => new FontFace('third', 'url(' + third + '/font)').load().catch(() => {}),
    () => new EventSource(third + '/events'),
    () => new WebSocket(third.replace('http', 'ws') + '/socket'),
  ];
  for (const each of tries) try { each(); } catch {}`;

const pageOf = (third: string): string => {
  const configuration = JSON.stringify({
    unknown: 'hold',
    services: [
      {
        id: 'tracker',
        name: 'Tracker',
        category: 'marketing',
        purpose: 'Tracking',
        hosts: [new URL(third).host],
      },
    ],
  });
  return `<!doctype html><html lang="en"><head><title>Before</title>
<script type="application/json" id="qraia-config">${configuration}</script>
<script src="/qraia.js" data-site="example" data-debug="off"></script></head>
<body><h1>Before</h1>${inert(third)}
<script>
  const third = '${third}';
  window.bring = () => {${BRING}};
  window.call = () => {${CALL}};
  bring();
  call();
</script></body></html>`;
};

const BROUGHT = [
  ...['inert-script', 'inert-code', 'inert-pixel', 'inert-frame'],
  ...['pixel', 'srcset', 'frame', 'in-frame', 'script', 'stylesheet', 'preload', 'modulepreload'],
  ...['poster', 'audio', 'object', 'input', 'background', 'import', 'markup'],
];
const CALLED = ['etag', 'beacon', 'xhr', 'font', 'events'];

/** Writes down what is read of the device that would tell it from others. */
const watchReading = (): void => {
  const read: string[] = [];
  Object.assign(window, { readOfDevice: read });
  const watch = (owner: object | undefined, names: readonly string[]): void => {
    for (const name of names) {
      const own = owner && Object.getOwnPropertyDescriptor(owner, name);
      if (!own?.configurable) continue;
      const note = <F>(original: F): F =>
        function (this: unknown, ...args: unknown[]) {
          read.push(name);
          return (original as (...args: unknown[]) => unknown).apply(this, args);
        } as F;
      if (own.get) Object.defineProperty(owner, name, { ...own, get: note(own.get) });
      else if (typeof own.value === 'function')
        Object.defineProperty(owner, name, { ...own, value: note(own.value) });
    }
  };
  watch(Navigator.prototype, [
    ...['hardwareConcurrency', 'deviceMemory', 'plugins', 'mimeTypes', 'userAgentData', 'oscpu'],
    ...['platform', 'maxTouchPoints', 'getBattery', 'connection', 'buildID', 'vendor'],
  ]);
  watch(Screen.prototype, ['width', 'height', 'availWidth', 'availHeight', 'colorDepth']);
  watch(HTMLCanvasElement.prototype, ['toDataURL', 'toBlob', 'getContext']);
  watch(CanvasRenderingContext2D.prototype, ['getImageData', 'measureText']);
  watch(WebGLRenderingContext.prototype, ['getParameter', 'getExtension']);
  watch(globalThis.MediaDevices?.prototype, ['enumerateDevices']);
  watch(FontFaceSet.prototype, ['check']);
  watch(BaseAudioContext.prototype, ['createOscillator', 'createAnalyser']);
};

/** As the tags of others do. */
const FINGERPRINT = `
  [navigator.hardwareConcurrency, screen.width];
  document.createElement('canvas').toDataURL();
  const origin = new URL(document.currentScript.src).origin;
  new Image().src = origin + '/fingerprint';`;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('rule 2, %s', (_, launch) => {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    world = await createWorld({
      pages: { '/before': pageOf },
      thirdPartyScripts: { '/script': FINGERPRINT, '/etag': '' },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    world.forget();
    context = await browser.newContext({ locale: 'en-GB' });
    page = await context.newPage();
    await page.addInitScript(watchReading);
    await page.goto(`${world.endpoint}/before`);
    await page.getByRole('region', { name: /cookies/i }).waitFor();
  });
  afterEach(() => context.close());

  const received = (): string[] =>
    [...new Set(world.receivedByThirdParty().map(({ path }) => path.slice(1)))].sort();
  const missing = (names: readonly string[]): string[] =>
    names.filter((name) => !received().includes(name));
  const grant = (): Promise<void> =>
    page.evaluate(() => (window as unknown as PageWindow).qraia.accept('marketing'));
  const call = (): Promise<void> => page.evaluate(() => (window as unknown as PageWindow).call());

  it('pixels, frames, preloads and calls reach no third party, and do once they are granted', async () => {
    // Longer than anything that is not held takes.
    await page.waitForTimeout(1000);
    expect(received()).toEqual([]);
    await grant();
    await expect.poll(() => missing(BROUGHT)).toEqual([]);
    expect(received()).not.toContain('etag');
    await call();
    await expect.poll(() => missing(CALLED)).toEqual([]);
  });

  it('no ETag comes back, for none was ever given', async () => {
    const marks = (): unknown[] =>
      world
        .receivedByThirdParty()
        .filter(({ path }) => path === '/etag')
        .map(({ headers }) => headers['if-none-match']);
    for (let visit = 0; visit < 2; visit += 1) {
      await call();
      await page.reload();
    }
    expect(marks()).toEqual([]);
    // The control: a granted one comes back with its mark.
    await grant();
    await call();
    await expect.poll(marks).toEqual([undefined]);
    await call();
    await expect.poll(marks).toEqual([undefined, '"mark"']);
    // And that of an earlier visit is of no use once it is withdrawn.
    await page.evaluate(() => (window as unknown as PageWindow).qraia.withdraw());
    await call();
    await page.reload();
    await page.waitForTimeout(500);
    expect(marks()).toHaveLength(2);
  });

  it('nothing of the device is read that would tell it from another', async () => {
    const read = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as PageWindow).readOfDevice);
    await page.locator('qraia-banner .buttons > button').click();
    await page.getByRole('dialog').waitFor();
    expect(await read()).toEqual([]);
    // The control: the third party's script reads, once it may run.
    await grant();
    await expect.poll(received).toContain('fingerprint');
    expect(await read()).toEqual(
      expect.arrayContaining(['hardwareConcurrency', 'width', 'toDataURL']),
    );
  });
});
