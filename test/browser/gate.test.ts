// What a careless or curious page meets at the gate, in real browsers, judged by what the third party received.

import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import { createWorld, type World } from './world.ts';

interface Qraia {
  accept(...categories: string[]): void;
  withdraw(): void;
  report(): Promise<{ held: { what: string }[] }>;
}
type PageWindow = Omit<Window, 'qraia'> & { qraia: Qraia };

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  let browser: Browser;
  let world: World;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    world = await createWorld();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${world.site}/contact/`);
    await page.getByRole('region', { name: /cookies/i }).waitFor();
    world.forget();
  });
  afterEach(() => context.close());

  const received = () => world.receivedByThirdParty().map(({ path }) => path);
  const grant = (category: string) =>
    page.evaluate((name) => (window as unknown as PageWindow).qraia.accept(name), category);

  it('patched functions look as they did', async () => {
    const looks = await page.evaluate(() =>
      [
        fetch,
        Element.prototype.setAttribute,
        Node.prototype.appendChild,
        XMLHttpRequest.prototype.open,
        WebSocket,
        Document.prototype.write,
      ].map((native) => [
        native.name,
        native.length,
        /\[native code\]/.test(Function.prototype.toString.call(native)),
      ]),
    );
    expect(looks).toEqual([
      ['fetch', 1, true],
      ['setAttribute', 2, true],
      ['appendChild', 1, true],
      ['open', 2, true],
      ['WebSocket', 1, true],
      ['write', expect.any(Number), true],
    ]);
    expect(
      await page.evaluate(() => new Image() instanceof Image && new Audio() instanceof Audio),
    ).toBe(true);
  });

  it('a held request fails as it does without a network', async () => {
    const failures = await page.evaluate(async (third) => {
      const xhr = new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open('GET', `${third}/pixel.gif`);
        request.onerror = () => resolve('error');
        request.onload = () => resolve('load');
        request.send();
      });
      const thrown = (make: () => unknown): string => {
        try {
          make();
          return 'made';
        } catch (error) {
          return (error as DOMException).name;
        }
      };
      return [
        await fetch(`${third}/pixel.gif`).catch((error) => error.name),
        await xhr,
        navigator.sendBeacon(`${third}/pixel.gif`, 'x'),
        thrown(() => new WebSocket(third.replace('http', 'ws'))),
        thrown(() => new EventSource(`${third}/pixel.gif`)),
      ];
    }, world.thirdParty);
    expect(failures).toEqual(['TypeError', 'error', false, 'SecurityError', 'SecurityError']);
    await page.waitForTimeout(500);
    expect(received()).toEqual([]);
  });

  it('markup, copies and styles wait, and arrive in place when granted', async () => {
    await page.evaluate((third) => {
      const place = document.createElement('div');
      document.body.append(place);
      place.innerHTML = `<p>own</p><img id="a" src="${third.replace('/', '&#47;')}/pixel.gif?inner">`;
      place.insertAdjacentHTML('beforeend', `<img srcset="${third}/pixel.gif?srcset 1x">`);
      const template = document.createElement('template');
      template.innerHTML = `<img src="${third}/pixel.gif?template">`;
      place.append(document.importNode(template.content, true));
      place.append(template.content.cloneNode(true));
      const styled = document.createElement('p');
      styled.textContent = 'styled';
      styled.style.backgroundImage = `url(${third}/pixel.gif?style)`;
      place.append(styled);
      const sheet = document.createElement('style');
      sheet.textContent = `main { background: url("${third}/pixel.gif?sheet") }`;
      document.head.append(sheet);
      const frame = document.createElement('iframe');
      place.append(frame);
      const realm = frame.contentWindow as Window & typeof globalThis;
      new realm.Image().src = `${third}/pixel.gif?realm`;
      void realm.fetch(`${third}/pixel.gif?realmfetch`).catch(() => {});
    }, world.thirdParty);
    await page.waitForTimeout(800);
    expect(received()).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('p')?.isConnected)).toBe(true);

    await grant('marketing');
    for (const name of ['inner', 'srcset', 'template', 'style', 'sheet', 'realm']) {
      await expect.poll(received).toContain(`/pixel.gif?${name}`);
    }
    expect(received()).not.toContain('/pixel.gif?realmfetch');
  });

  it('declared cookies and keys are not written until granted, and then they are', async () => {
    const kept = () =>
      page.evaluate(() => [
        document.cookie.includes('_adp='),
        Object.entries(localStorage).find(([key]) => key === 'adp:visits')?.[1] ?? null,
      ]);
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as a tag writes it.
      document.cookie = '_adp=1; path=/; max-age=3600';
      localStorage.setItem('adp:visits', '1');
      localStorage.setItem('own', 'kept');
    });
    expect(await kept()).toEqual([false, null]);
    expect(await page.evaluate(() => localStorage.getItem('own'))).toBe('kept');
    await grant('marketing');
    await expect.poll(kept).toEqual([true, '1']);
    await page.evaluate(() => (window as unknown as PageWindow).qraia.withdraw());
    expect(await kept()).toEqual([false, null]);
    // What goes round the patches is swept away.
    await page.evaluate(() => {
      (localStorage as unknown as Record<string, string>)['adp:visits'] = '2';
      (window as unknown as PageWindow).qraia.withdraw();
    });
    await expect.poll(kept).toEqual([false, null]);
  });

  it('a tag reads back what is held of it, and what it takes away again is never written', async () => {
    // Mixpanel wrote, found nothing, and tried again until the page stood still for seconds.
    const read = await page.evaluate(() => {
      localStorage.setItem('adp:lock', '1');
      localStorage.setItem('adp:visits', '1');
      localStorage.setItem('adp:visits', '2');
      const before = [localStorage.getItem('adp:lock'), localStorage.getItem('adp:visits')];
      localStorage.removeItem('adp:lock');
      return [...before, localStorage.getItem('adp:lock'), Object.keys(localStorage).length];
    });
    expect(read).toEqual(['1', '2', null, 0]);
    await grant('marketing');
    const stored = () =>
      page.evaluate(() =>
        Object.entries(localStorage).filter(([key]) => /^adp:(lock|visits)$/.test(key)),
      );
    await expect.poll(stored).toEqual([['adp:visits', '2']]);
  });

  it('the developer is told what is held', async () => {
    await page.evaluate((third) => {
      new Image().src = `${third}/pixel.gif?told`;
    }, world.thirdParty);
    expect(
      await page.evaluate(async () =>
        (await (window as unknown as PageWindow).qraia.report()).held.map(({ what }) => what),
      ),
    ).toContain('img');
  });

  it('first-party calls are untouched', async () => {
    const status = await page.evaluate(async () => {
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('failed');
      });
      image.src = '/example/favicon.svg';
      return [(await fetch('/healthz')).status, await loaded, image.getAttribute('src')];
    });
    expect(status).toEqual([200, 'loaded', '/example/favicon.svg']);
  });

  it('a form with a field called `matches` is a form like any other, and hides nothing beside it', async () => {
    const fields = await page.evaluate(async (third) => {
      const form = document.createElement('form');
      form.innerHTML = '<input name="matches">';
      document.body.append(form);
      const markup = `<form><input name="matches"></form><img src="${third}/pixel.gif?form">`;
      document.body.insertAdjacentHTML('beforeend', markup);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.querySelectorAll('input[name=matches]').length;
    }, world.thirdParty);
    expect(fields).toBe(2);
    expect(received()).toEqual([]);
    await grant('marketing');
    await expect.poll(received).toContain('/pixel.gif?form');
  });

  it('trees of XML keep what they are given, a drawing’s `style` included', async () => {
    const kept = await page.evaluate(() => {
      const parse = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
      const drawing = parse('<root/>').documentElement;
      const cells = '<root><cell style="rounded=1" href="https://shop.example/1"/></root>';
      drawing.appendChild(parse(cells).documentElement);
      const copy = document.importNode(parse(cells).documentElement, true).outerHTML;
      return [
        new XMLSerializer().serializeToString(drawing),
        copy,
        new Audio().constructor === HTMLAudioElement,
      ];
    });
    expect(kept).toEqual([
      '<root><root><cell style="rounded=1" href="https://shop.example/1"/></root></root>',
      expect.stringContaining('rounded=1'),
      true,
    ]);
  });

  it('a picture of an SVG with the old namespace is held, and comes on grant', async () => {
    await page.evaluate((third) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="9" height="9" xlink:href="${third}/pixel.gif?svg"/></svg>`;
      document.body.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
    }, world.thirdParty);
    await page.waitForTimeout(300);
    expect(received()).toEqual([]);
    await grant('marketing');
    await expect.poll(received).toContain('/pixel.gif?svg');
  });
});
