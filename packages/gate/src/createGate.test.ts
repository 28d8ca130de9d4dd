// @vitest-environment happy-dom
// The gate in a page: what is not granted is held, and comes back in order when it is.

import {
  type Category,
  type Configuration,
  hasConsent,
  type OptionalCategory,
  parseConfiguration,
} from '@qraia/consent';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate, createRelease, type Gate, held, type Release } from './index.ts';

const TRACKER = 'https://tracker.example/t.js';
const PIXEL = 'https://tracker.example/p.gif';

const parsed = parseConfiguration(
  {
    unknown: 'hold',
    domain: 'qraia.com',
    services: [
      {
        id: 'tracker',
        name: 'Tracker',
        category: 'marketing',
        purpose: 'ads',
        hosts: ['tracker.example'],
        cookies: ['_tr*'],
      },
      {
        id: 'video',
        name: 'Video',
        category: 'embedded',
        purpose: 'films',
        hosts: ['video.example'],
      },
    ],
  },
  { hostname: 'www.qraia.com', statistics: false },
);
const { configuration } = parsed as { configuration: Configuration };

const granted = new Set<Category>();
const fetched: string[] = [];
const beacons: string[] = [];
let gate: Gate;
let release: Release;
/** The one element that a Trusted Types policy would let have no source. */
let untrusted: Element | undefined;

/** Observers have been called by the time this resolves. */
const observed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** happy-dom's cookies of max-age 0 are gone a millisecond later. */
const expired = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3));

beforeAll(() => {
  const page = window as unknown as {
    happyDOM: {
      setURL(address: string): void;
      settings: { disableIframePageLoading: boolean; handleDisabledFileLoadingAsSuccess: boolean };
    };
  };
  page.happyDOM.setURL('https://www.qraia.com/prijzen');
  page.happyDOM.settings.disableIframePageLoading = true;
  page.happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  // As in a browser; the test environment has an accessor in its place.
  const fetch = async (input: RequestInfo | URL) => {
    fetched.push(input instanceof Request ? input.url : String(input));
    return new Response('ok');
  };
  Object.defineProperty(window, 'fetch', { value: fetch, writable: true, configurable: true });
  Navigator.prototype.sendBeacon = (address) => beacons.push(String(address)) > 0;
  const bare = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (this === untrusted && name === 'src') {
      throw new TypeError("This document requires 'TrustedScriptURL'");
    }
    bare.call(this, name, value);
  };
  // happy-dom's src setters go through the page's setAttribute; those of browsers do not.
  const { setAttribute } = Element.prototype;
  for (const { prototype } of [HTMLScriptElement, HTMLIFrameElement, HTMLImageElement]) {
    const native = Object.getOwnPropertyDescriptor(prototype, 'src') as PropertyDescriptor;
    Object.defineProperty(prototype, 'src', {
      ...native,
      set(this: Element, value: string) {
        setAttribute.call(this, 'src', value);
      },
    });
  }
  gate = createGate({
    configuration,
    sdkAddresses: ['https://stats.example/qraia-ui.js', 'https://stats.example/v1/beacon'],
    has: (name) =>
      hasConsent(
        {
          revision: '',
          time: 0,
          granted: [...granted] as OptionalCategory[],
          services: {},
          method: 'api',
        },
        configuration.services,
        name,
      ),
  });
  release = createRelease(gate);
});

beforeEach(async () => {
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error; // An error of the gate's own is never wanted.
  });
  // Everything that an earlier test left waiting is let go into elements that no page holds any more.
  granted.add('marketing').add('embedded');
  document.body.replaceChildren();
  release.update();
  document.body.replaceChildren();
  granted.clear();
  await observed();
  fetched.length = 0;
  beacons.length = 0;
});

describe('a source given by a script of the page', () => {
  it.each([
    ['script', TRACKER],
    ['img', PIXEL],
    ['iframe', 'https://tracker.example/frame'],
  ] as const)('of a %s is held, reads back as given, and is set on grant', (name, address) => {
    const element = document.createElement(name);
    element.src = address;
    expect(element.src).toBe(address);
    expect(element.hasAttribute('src')).toBe(false);

    granted.add('marketing');
    release.update();
    expect(element.getAttribute('src')).toBe(address);
    expect(element.src).toBe(address);
  });

  it('is held when given as an attribute, in whatever case', () => {
    const image = new Image();
    image.setAttribute('SRC', PIXEL);
    expect(image.hasAttribute('src')).toBe(false);
    granted.add('marketing');
    release.update();
    expect(image.getAttribute('src')).toBe(PIXEL);
  });

  it('stays held when something else is granted', () => {
    const image = new Image();
    image.src = PIXEL;
    granted.add('embedded');
    release.update();
    expect(image.hasAttribute('src')).toBe(false);
  });

  it('that nobody declared stays held whatever was granted', () => {
    const image = new Image();
    image.src = 'https://nobody.example/p.gif';
    granted.add('marketing').add('embedded');
    release.update();
    expect(image.hasAttribute('src')).toBe(false);
    expect(held(gate)).toContainEqual(
      expect.objectContaining({ what: 'img', address: 'https://nobody.example/p.gif' }),
    );
    image.src = '/own.png';
  });

  it('gives way to one that the page gave later', () => {
    const image = new Image();
    image.src = PIXEL;
    image.src = '/own.png';
    expect(image.getAttribute('src')).toBe('/own.png');
    granted.add('marketing');
    release.update();
    expect(image.getAttribute('src')).toBe('/own.png');
  });

  it.each(['/own.js', 'https://app.qraia.com/a.js', 'https://stats.example/qraia-ui.js'])(
    'passes where it is of the site or of the SDK: %s',
    (address) => {
      const script = document.createElement('script');
      script.src = address;
      expect(script.getAttribute('src')).toBe(address);
    },
  );

  it('is told to the developer with its service until it is released', () => {
    const image = new Image();
    image.src = `${PIXEL}?told`;
    const told = () => held(gate).filter(({ address }) => address === `${PIXEL}?told`);
    expect(told().map(({ what, service }) => [what, service?.id])).toEqual([['img', 'tracker']]);
    granted.add('marketing');
    release.update();
    expect(told()).toEqual([]);
  });

  it('leaves other attributes to the browser, even without a proper name', () => {
    const image = new Image();
    image.setAttribute('alt', PIXEL);
    expect(image.alt).toBe(PIXEL);
    expect(() => image.setAttribute(null as unknown as string, 'x')).not.toThrow();
    expect(image.getAttribute('null')).toBe('x');
  });

  it('that cannot be released keeps no other one waiting', () => {
    const failed = vi.fn();
    vi.stubGlobal('reportError', failed);
    const [broken, whole] = [new Image(), new Image()];
    broken.src = PIXEL;
    whole.src = PIXEL;
    untrusted = broken;
    granted.add('marketing');
    release.update();
    untrusted = undefined;
    vi.unstubAllGlobals();
    expect(failed).toHaveBeenCalledOnce();
    expect(whole.getAttribute('src')).toBe(PIXEL);
    expect(broken.hasAttribute('src')).toBe(false);
  });
});

describe('an element that the parser inserted', () => {
  it('loses its source until it is granted, and reads it back meanwhile', async () => {
    document.body.innerHTML = `<p><img id="pixel" src="${PIXEL}"></p>`;
    await observed();
    const image = document.querySelector('img') as HTMLImageElement;
    expect(image.hasAttribute('src')).toBe(false);
    expect(image.src).toBe(PIXEL);
    granted.add('marketing');
    release.update();
    expect(image.getAttribute('src')).toBe(PIXEL);
  });

  it('keeps the picture that the page gave it while it was held', async () => {
    document.body.innerHTML = `<img src="${PIXEL}">`;
    await observed();
    const image = document.querySelector('img') as HTMLImageElement;
    image.src = '/placeholder.png';
    granted.add('marketing');
    release.update();
    expect(image.getAttribute('src')).toBe('/placeholder.png');
  });

  it('is made inert where it is a script, and runs as what it was', async () => {
    document.body.innerHTML = `<script type="module" src="${TRACKER}"></script>`;
    await observed();
    expect(document.querySelector('script')?.type).toBe('text/plain');
    granted.add('marketing');
    release.update();
    const script = document.querySelector('script');
    expect([script?.type, script?.getAttribute('src')]).toEqual(['module', TRACKER]);
  });

  it('is looked at again where its text comes in parts', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    document.body.append(map);
    await observed();
    map.append(`{"imports":{"third":"${PIXEL}"}}`);
    await observed();
    expect(map.textContent).toBe(`{"imports":{"third":"data:qraia,${PIXEL}"}}`);
  });

  it('is understood as some languages write JSON, with escaped slashes', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    const address = PIXEL.replaceAll('/', '\\/');
    map.append(`{"imports":{"third":"${address}"}}`);
    document.body.append(map);
    await observed();
    expect(map.textContent).toBe(`{"imports":{"third":"data:qraia,${address}"}}`);
  });

  it('is left alone where it is the site’s own', async () => {
    document.body.innerHTML = '<img src="/own.png"><script src="/own.js"></script>';
    await observed();
    expect(document.querySelector('img')?.getAttribute('src')).toBe('/own.png');
    expect(document.querySelector('script')?.type).toBe('');
  });
});

describe('inert markup', () => {
  const inert = (category: string, address: string, rest = ''): string =>
    `<script type="text/plain" data-category="${category}" data-src="${address}" ${rest}></script>`;

  it('stays as it is until its category is granted', () => {
    document.body.innerHTML = inert('marketing', TRACKER);
    granted.add('embedded');
    release.update();
    const script = document.querySelector('script');
    expect([script?.type, script?.hasAttribute('src')]).toEqual(['text/plain', false]);
  });

  it('is released in document order, in place, and only what is granted', async () => {
    document.body.innerHTML = `
      ${inert('marketing', `${TRACKER}?1`)}<p>between</p>${inert('embedded', 'https://video.example/v.js')}
      ${inert('marketing', `${TRACKER}?2`)}${inert('marketing', `${TRACKER}?3`)}`;
    const released: (string | null)[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) released.push((node as Element).getAttribute('src'));
      }
    });
    observer.observe(document.body, { childList: true });
    granted.add('marketing');
    release.update();
    await observed();
    observer.disconnect();

    expect(released).toEqual([`${TRACKER}?1`, `${TRACKER}?2`, `${TRACKER}?3`]);
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('src') ?? 'inert')).toEqual([
      `${TRACKER}?1`,
      'inert',
      `${TRACKER}?2`,
      `${TRACKER}?3`,
    ]);
    expect(scripts[0]?.nextElementSibling?.localName).toBe('p');
    expect(scripts.filter(({ type }) => type === '').map(({ async }) => async)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is released once, however often something changes', () => {
    document.body.innerHTML = inert('marketing', TRACKER);
    granted.add('marketing');
    release.update();
    const script = document.querySelector('script');
    release.update();
    expect(document.querySelector('script')).toBe(script);
  });

  it('keeps its text and its attributes, and async where it was written', () => {
    document.body.innerHTML =
      '<script type="text/plain" data-type="module" data-category="marketing" id="a" async>let x;</script>';
    granted.add('marketing');
    release.update();
    const script = document.querySelector('script') as HTMLScriptElement;
    expect([script.type, script.id, script.text, script.async]).toEqual([
      'module',
      'a',
      'let x;',
      true,
    ]);
  });

  it('stays a module where it was written as one', () => {
    document.body.innerHTML = `<script type="module" data-category="marketing" data-src="${TRACKER}"></script>`;
    granted.add('marketing');
    release.update();
    expect(document.querySelector('script')?.type).toBe('module');
    expect(document.querySelector('script')?.getAttribute('src')).toBe(TRACKER);
  });

  it('runs under a policy with nonces, though browsers hide the nonce from attributes', () => {
    document.body.innerHTML = inert('marketing', TRACKER, 'nonce=""');
    const hidden = document.querySelector('script') as HTMLScriptElement;
    Object.defineProperty(hidden, 'nonce', { value: 'r4nd0m' });
    granted.add('marketing');
    release.update();
    expect(document.querySelector('script')).not.toBe(hidden);
    expect(document.querySelector('script')?.nonce).toBe('r4nd0m');
  });

  it('works for images and frames', () => {
    document.body.innerHTML = `<img data-category="marketing" data-src="${PIXEL}">`;
    release.update();
    expect(document.querySelector('img')?.hasAttribute('src')).toBe(false);
    granted.add('marketing');
    release.update();
    expect(document.querySelector('img')?.getAttribute('src')).toBe(PIXEL);
  });

  it('of a category that does not exist is never released', () => {
    document.body.innerHTML = inert('advertising', TRACKER);
    granted.add('marketing').add('embedded');
    release.update();
    expect(document.querySelector('script')?.type).toBe('text/plain');
  });

  it('whose address nobody declared stays held after its category was granted', () => {
    document.body.innerHTML = inert('marketing', 'https://nobody.example/x.js');
    granted.add('marketing');
    release.update();
    expect(document.querySelector('script')?.hasAttribute('src')).toBe(false);
  });
});

describe('fetch', () => {
  it.each([
    ['an undeclared third party', 'https://nobody.example/data'],
    ['a service that is not granted', 'https://tracker.example/data'],
  ])('fails for %s as it does without a network', async (_, address) => {
    await expect(fetch(address)).rejects.toThrow(TypeError);
    await expect(fetch(new URL(address))).rejects.toThrow(TypeError);
    await expect(fetch(new Request(address))).rejects.toThrow(TypeError);
    expect(fetched).toEqual([]);
    expect(held(gate).at(-1)).toMatchObject({ what: 'fetch', address });
  });

  it('passes for the site’s own hosts, the SDK’s and what is granted', async () => {
    granted.add('marketing');
    const addresses = [
      '/api',
      'https://www.qraia.com/api',
      'https://app.qraia.com/api',
      'https://stats.example/v1/beacon',
      'https://tracker.example/data',
      'data:text/plain,x',
    ];
    for (const address of addresses) await fetch(address);
    expect(fetched).toEqual(addresses);
  });

  it('takes no look-alike for the site’s own', async () => {
    await expect(fetch('https://evilqraia.com/api')).rejects.toThrow(TypeError);
    expect(fetched).toEqual([]);
  });

  it('that a page repeats for ever does not fill the memory', async () => {
    for (let turn = 0; turn < 300; turn++) {
      await fetch(`https://nobody.example/?${turn}`).catch(() => {});
    }
    const refused = held(gate).filter(({ what }) => what === 'fetch');
    expect(refused).toHaveLength(200);
    expect(refused.at(-1)?.address).toBe('https://nobody.example/?299');
  });
});

describe('sendBeacon', () => {
  it('sends nothing and says so where it is not granted', () => {
    expect(navigator.sendBeacon('https://tracker.example/b', 'x')).toBe(false);
    expect(beacons).toEqual([]);
    granted.add('marketing');
    expect(navigator.sendBeacon('https://tracker.example/b', 'x')).toBe(true);
    expect(beacons).toEqual(['https://tracker.example/b']);
  });
});

describe('an update', () => {
  it('clears what a service left that is no longer granted', async () => {
    granted.add('marketing');
    // biome-ignore lint/suspicious/noDocumentCookie: what trackers write.
    document.cookie = '_tr_id=1;path=/';
    release.update();
    expect(document.cookie).toContain('_tr_id=1');
    granted.clear();
    release.update();
    await expired();
    expect(document.cookie).not.toContain('_tr_id');
  });
});
