// What a visitor meets where something of others is held, judged by what the third party received.

import { describe, expect, it } from 'vitest';
import { framesBench, inert } from './framesBench.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { launchWebKit } from './webkit.ts';
import { createWorld } from './world.ts';

type PageWindow = Window & { qraia: { has(name: string): boolean } };

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = framesBench(launch);
  const { received, openWith, addFrame, groupIn, settle } = bench;

  it('tells whose it is, why and where it goes, in the page’s language, and fetches nothing', async () => {
    await bench.page.goto(`${bench.world.site}/product/`);
    const group = bench.page
      .frameLocator('.video iframe')
      .getByRole('group', { name: 'Video: qraia in twee minuten' });
    await group.waitFor();
    const text = await group.textContent();
    for (const part of ['BakenVideo ontvangt daarbij je IP-adres', 'BakenVideo B.V., Nederland']) {
      expect(text).toContain(part);
    }
    await openWith(inert('a'));
    await expect
      .poll(() => groupIn('a').textContent())
      .toContain('Ontvanger: BakenVideo Inc., Verenigde Staten (buiten de EER)');
    await openWith(inert('a'), { lang: 'en' });
    await groupIn('a').getByRole('button', { name: 'Always allow' }).waitFor();
    expect(await groupIn('a').textContent()).toContain('Showing BakenVideo.');
    await settle();
    expect(received()).toEqual([]);
  });

  it('stands in a frame that nobody annotated; of an undeclared host it offers no lasting grant', async () => {
    await openWith('');
    await addFrame('a', '/video/demo?a');
    await addFrame('b', '/nobody/declared');
    await expect
      .poll(() => groupIn('a').getByRole('button').allTextContents())
      .toEqual(['Cookie-instellingen', 'Eén keer tonen', 'Altijd toestaan']);
    await expect
      .poll(() => groupIn('b').getByRole('button').allTextContents())
      .toEqual(['Cookie-instellingen', 'Eén keer tonen']);
    expect(await groupIn('b').textContent()).toContain(new URL(bench.world.thirdParty).host);
    await settle();
    expect(received()).toEqual([]);
  });

  it('“show once” shows this one, and after a reload or on the way back it asks again', async () => {
    await openWith(inert('a') + inert('b'));
    await addFrame('c', '/video/demo?c');
    await groupIn('a').getByRole('button', { name: 'Eén keer tonen' }).click();
    await expect.poll(received).toEqual(['/video/demo?a']);
    await groupIn('c').getByRole('button', { name: 'Eén keer tonen' }).click();
    await expect.poll(received).toEqual(['/video/demo?a', '/video/demo?c']);
    await expect.poll(() => groupIn('b').count()).toBe(1);
    await settle();
    expect(received()).toEqual(['/video/demo?a', '/video/demo?c']);
    expect(await bench.context.cookies()).toEqual([]);

    await bench.page.reload();
    await expect.poll(() => groupIn('a').count()).toBe(1);
    await settle();
    expect(received()).toHaveLength(2);

    await groupIn('a').getByRole('button', { name: 'Eén keer tonen' }).click();
    await expect.poll(received).toHaveLength(3);
    await bench.page.goto(`${bench.world.site}/contact/`);
    await bench.page.goBack();
    await expect.poll(() => groupIn('a').count()).toBe(1);
    await settle();
    expect(received()).toHaveLength(3);
  });

  it('“always allow” shows all of this service, now and later, and no other of its category', async () => {
    const markup = `${inert('a')}${inert('b')}<iframe id="m" data-category="embedded" data-service="kaart" data-src="//third/partner"></iframe>`;
    await openWith(markup);
    await addFrame('c', '/video/demo?c');
    await groupIn('a').getByRole('button', { name: 'Altijd toestaan' }).click();
    await expect
      .poll(() => received().sort())
      .toEqual(['a', 'b', 'c'].map((id) => `/video/demo?${id}`));
    await expect.poll(() => groupIn('m').count()).toBe(1);
    expect(
      await bench.page.evaluate(() =>
        ['bakenvideo', 'kaart', 'embedded'].map((name) =>
          (window as unknown as PageWindow).qraia.has(name),
        ),
      ),
    ).toEqual([true, false, false]);

    bench.world.forget();
    await bench.page.reload();
    await expect.poll(() => received().sort()).toEqual(['a', 'b'].map((id) => `/video/demo?${id}`));
    await groupIn('m').getByRole('button', { name: 'Altijd toestaan' }).click();
    await expect.poll(received).toContain('/partner');
    bench.world.forget();
    await bench.page.reload();
    await expect.poll(() => received().length).toBe(3);
  });

  it('shows what was asked for also where no decision can be kept', async () => {
    await bench.page.addInitScript(() => {
      Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} });
    });
    await openWith(inert('a') + inert('b'));
    await groupIn('a').getByRole('button', { name: 'Altijd toestaan' }).click();
    await expect.poll(received).toEqual(['/video/demo?a']);
    await settle();
    expect(received()).toHaveLength(1);
  });

  it('opens the preferences', async () => {
    await openWith(inert('a'));
    await groupIn('a').getByRole('button', { name: 'Cookie-instellingen' }).click();
    await bench.page.getByRole('dialog').waitFor();
    expect(received()).toEqual([]);
  });

  it('a marked container waits for its service, and “show once” is for this page', async () => {
    await openWith(
      `<div id="w" data-placeholder="telling" aria-label="Teller" style="height:260px"></div>
       <script type="text/plain" data-category="marketing" data-service="telling" data-src="//third/tag.js"></script>`,
    );
    const group = bench.page.locator('#w').getByRole('group', { name: 'Teller' });
    await group.getByRole('button', { name: 'Eén keer tonen' }).click();
    await expect.poll(received).toContain('/tag.js');
    expect(await bench.page.locator('qraia-placeholder').count()).toBe(0);
    expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe('w');
    bench.world.forget();
    await bench.page.reload();
    await group.waitFor();
    await settle();
    expect(received()).toEqual([]);

    await group.getByRole('button', { name: 'Altijd toestaan' }).click();
    await expect.poll(received).toContain('/tag.js');
    await bench.page.reload();
    await settle();
    expect(await bench.page.locator('qraia-placeholder').count()).toBe(0);
  });

  it('what is there to count and not to be seen gets none, until it is seen', async () => {
    await openWith('');
    const hidden = {
      none: { style: 'display:none' },
      dot: { width: '1', height: '1' },
      two: { style: 'width:2px;height:2px;border:0' },
      away: { style: 'position:absolute;left:-9999px' },
    };
    for (const [id, attributes] of Object.entries(hidden)) {
      await addFrame(id, `/video/demo?${id}`, { frameborder: '0', ...attributes });
    }
    await addFrame('a', '/video/demo?a');
    await expect.poll(() => groupIn('a').count()).toBe(1);
    for (const id of Object.keys(hidden)) expect(await groupIn(id).count()).toBe(0);
    await bench.page.locator('#none').evaluate((element) => element.removeAttribute('style'));
    await expect.poll(() => groupIn('none').count()).toBe(1);
    expect(received()).toEqual([]);
  });

  it('follows a page that adds, moves and takes away its frames', async () => {
    await openWith('');
    expect(bench.world.received().some(({ path }) => path.includes('placeholders'))).toBe(false);
    await addFrame('a', '/video/demo?a');
    await expect.poll(() => groupIn('a').count()).toBe(1);
    await bench.page.evaluate(() =>
      document.querySelector('main')?.prepend(document.querySelector('#a') as Element),
    );
    await expect.poll(() => groupIn('a').count()).toBe(1);
    await bench.page.evaluate(() => {
      const box = document.createElement('div');
      box.innerHTML = '<div id="w" data-placeholder="telling" style="height:200px">Loading</div>';
      document.querySelector('main')?.replaceChildren(box);
    });
    await bench.page.locator('#w').getByRole('group').waitFor();
    await bench.page.evaluate(() => document.querySelector('#w')?.replaceChildren());
    await bench.page.locator('#w').getByRole('group').waitFor();
    await bench.page.evaluate(() => document.querySelector('#w')?.remove());
    await settle();
    expect(await bench.page.locator('qraia-placeholder').count()).toBe(0);
    expect(received()).toEqual([]);
  });
});

it('WebKit: stands in the frame, shows it once, and asks again', async () => {
  const world = await createWorld();
  const page = await launchWebKit();
  try {
    const received = () => world.receivedByThirdParty().map(({ path }) => path);
    /** Presses the button of that name in the frame, once it is there. */
    const press = (name: string) =>
      page.evaluate(async (text: string) => {
        for (;;) {
          const frame = document.querySelector<HTMLIFrameElement>('.video iframe');
          const shadow = frame?.contentDocument?.querySelector('qraia-placeholder')?.shadowRoot;
          const button = [...(shadow?.querySelectorAll('button') ?? [])].find(
            ({ textContent }) => textContent === text,
          );
          if (button) {
            button.click();
            return document.activeElement?.localName;
          }
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }, name);
    await page.goto(`${world.site}/product/`);
    expect(await press('Eén keer tonen')).toBe('iframe');
    await expect.poll(received).toEqual(['/video/demo']);
    await page.goto(`${world.site}/product/`);
    expect(received()).toHaveLength(1);
    await press('Altijd toestaan');
    await expect.poll(received).toHaveLength(2);
    await page.goto(`${world.site}/product/`);
    await expect.poll(received).toHaveLength(3);
  } finally {
    await page.close();
    await world.close();
  }
});
