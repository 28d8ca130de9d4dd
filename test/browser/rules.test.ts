// What the law asks of the banner, by the numbers of packages/consent/RULES.md.

import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Qraia } from '../../packages/sdk/src/qraia.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import { noTraces, tracesOf } from './traces.ts';
import { createWorld, type World } from './world.ts';

const service = (id: string, category: string) => ({
  id,
  name: `Dienst ${id}`,
  category,
  purpose: { nl: 'Meten', en: 'Measuring' },
  recipient: `${id} B.V.`,
  country: 'NL',
});
const pixel = {
  ...service('pixel', 'marketing'),
  purpose: { nl: 'Meet advertenties', en: 'Measures advertisements' },
  retention: '90 dagen',
  recipient: 'Pixel Inc.',
  country: 'US',
  privacy: 'https://pixel.example/privacy',
  cookies: ['_px'],
  storage: ['px:*'],
};
const pageOf = (lang: string, more: object = {}): string => `<!doctype html><html lang="${lang}">
<head><title>Rules</title><meta name="viewport" content="width=device-width">
<script type="application/json" id="qraia-config">${JSON.stringify({
  controller: 'Qraia B.V.',
  categories: ['statistics', 'marketing', 'embedded'],
  services: [service('meter', 'statistics'), pixel],
  ...more,
})}</script>
<script src="/qraia.js" data-site="example" data-debug="off"></script></head>
<body><main style="height:2000px"><h1>Rules</h1><button type="button" id="mine">Mine</button>
<a href="/nl?next">Next</a></main></body></html>`;

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
    world = await createWorld({
      pages: {
        '/nl': () => pageOf('nl'),
        '/u': () => pageOf('nl', { formal: true }),
        '/en': () => pageOf('en-GB'),
        '/de': () => pageOf('de'),
        '/xx': () => pageOf('eo'),
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'nl-NL' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const banner = (): Locator => page.locator('qraia-banner .layer');
  const dialog = (): Locator => page.getByRole('dialog');
  const named = (name: string): Locator => banner().getByRole('button', { name, exact: true });
  const open = async (path = '/nl'): Promise<void> => {
    await page.goto(world.endpoint + path);
    await banner().waitFor();
  };
  const decision = () =>
    page.evaluate(() => (window as unknown as { qraia: Qraia }).qraia.decision());
  const openPreferences = async (): Promise<void> => {
    await named('Zelf kiezen').click();
    await dialog().waitFor();
  };

  it('rule 3: scrolling, waiting, navigating, Escape and a click beside the banner grant nothing', async () => {
    await open();
    await page.mouse.wheel(0, 900);
    await page.keyboard.press('Escape');
    await page.locator('#mine').click();
    await page.waitForTimeout(1500);
    await page.getByRole('link', { name: 'Next' }).click();
    await banner().waitFor();
    expect(await decision()).toBeNull();
    expect(await tracesOf(page, context)).toEqual(noTraces);
  });

  it.each([
    ['empty', ''],
    ['something else', 'garbage'],
    ['cut short', '1.'],
    ['of a version to come', '9.x.y.psme.0'],
    ['of no time', '1.r1.zzzzzzzz.psme.0'],
    ['too long', '1'.repeat(4000)],
  ])('rule 4: a record that is %s is no decision', async (_, value) => {
    await context.addCookies([{ name: 'qraia_consent', value, url: world.endpoint }]);
    await open();
    expect(await decision()).toBeNull();
  });

  it('rules 6 and 7: accepting and refusing are buttons of one look, one click each', async () => {
    await open();
    const looks = await Promise.all(
      ['Weigeren', 'Accepteren'].map((name) =>
        named(name).evaluate((button) => {
          const { width, height } = button.getBoundingClientRect();
          // All that makes a look, for a glow is none that a list would have named.
          const style = getComputedStyle(button);
          const look = [...style].map((name) => [name, style.getPropertyValue(name)] as const);
          return { name: button.localName, width, height, ...Object.fromEntries(look) };
        }),
      ),
    );
    expect(looks[0]).toEqual(looks[1]);
    expect(looks[0]?.name).toBe('button');
    await named('Weigeren').click();
    await expect.poll(decision).toMatchObject({ granted: [], method: 'reject-all' });
    await context.clearCookies();
    await open();
    await named('Accepteren').click();
    await expect.poll(decision).toMatchObject({ method: 'accept-all' });
  });

  it('rule 8: it names who asks and for what, how to withdraw, and links the statement', async () => {
    await open();
    const text = (await banner().textContent()) ?? '';
    expect(text).toContain('Qraia B.V. vraagt je toestemming voor statistieken');
    expect(text).toContain('advertenties');
    expect(text).toContain('Intrekken kan altijd met de knop Cookie-instellingen');
    expect(await banner().getByRole('link').getAttribute('href')).toBe('/privacy');
  });

  it('rule 9: plain verbs, no flattery, and “u” by option', async () => {
    await open();
    const said = async (): Promise<string> =>
      (await banner().locator('h2, p, button').allTextContents()).join(' ');
    const purposes =
      'statistieken over het gebruik van de site, advertenties op basis van wat je bekijkt en video’s en kaarten van anderen, die dan je bezoek zien';
    // Word by word: what praises or presses would be among them.
    expect(await said()).toBe(
      `Jouw keuze over cookies Qraia B.V. vraagt je toestemming voor ${purposes}. De site werkt ook als je weigert. Intrekken kan altijd met de knop Cookie-instellingen. Privacyverklaring Weigeren Accepteren Zelf kiezen`,
    );
    await open('/u');
    expect(await said()).toBe(
      `Uw keuze over cookies Qraia B.V. vraagt uw toestemming voor ${purposes.replace('wat je bekijkt', 'wat u bekijkt').replace('je bezoek', 'uw bezoek')}. De site werkt ook als u weigert. Intrekken kan altijd met de knop Cookie-instellingen. Privacyverklaring Weigeren Accepteren Zelf kiezen`,
    );
  });

  it.each([
    ['/nl', 'nl', 'Weigeren'],
    ['/en', 'en', 'Reject'],
    ['/de', 'de', 'Ablehnen'],
    // Not ours: English, whatever the browser speaks.
    ['/xx', 'en', 'Reject'],
  ])('rule 10: on %s the banner speaks %s, as the page does', async (path, language, reject) => {
    await open(path);
    await named(reject).waitFor();
    expect(await page.locator('qraia-banner .root').getAttribute('lang')).toBe(language);
  });

  it('rule 11: after refusal the page is as it was, and nothing lies over it', async () => {
    await open();
    await named('Weigeren').click();
    await banner().waitFor({ state: 'detached' });
    await page.locator('#mine').click();
    const over = await page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('main') !== null,
    );
    expect(over).toBe(true);
  });

  it('rules 12, 13 and 15: one switch a purpose and one a service, all off, and no legitimate interest', async () => {
    await open();
    await openPreferences();
    const switches = dialog().getByRole('switch');
    const names = await switches.evaluateAll((all) =>
      all.map((each) => (each as HTMLInputElement).value),
    );
    expect(names).toEqual(['statistics', 'meter', 'marketing', 'pixel', 'embedded']);
    expect(await dialog().locator('input:checked').count()).toBe(0);
    expect(await dialog().textContent()).not.toMatch(/gerechtvaardigd|legitim/i);
  });

  it('rule 14: the preferences tell of each service all that there is, and of the rights with the way to complain', async () => {
    await open();
    await openPreferences();
    const facts = await dialog()
      .locator('details', { hasText: 'Pixel' })
      .evaluate((details) => {
        (details as HTMLDetailsElement).open = true;
        return [...details.querySelectorAll('dl > div')].map((each) => [
          each.querySelector('dt')?.textContent,
          each.querySelector('dd')?.textContent,
        ]);
      });
    expect(facts).toEqual([
      ['Doel', 'Meet advertenties'],
      ['Bewaard', '90 dagen'],
      ['Ontvanger', 'Pixel Inc. Privacyverklaring'],
      ['Land', 'Verenigde Staten (buiten de EER)'],
      ['Cookies en opslag', '_px, px:*'],
    ]);
    const rights = dialog().locator('section').last();
    expect(await rights.textContent()).toContain('Je andere rechten staan in de privacyverklaring');
    const links = await rights
      .getByRole('link')
      .evaluateAll((all) => all.map((each) => [each.textContent, each.getAttribute('href')]));
    expect(links).toEqual([
      ['Autoriteit Persoonsgegevens', 'https://autoriteitpersoonsgegevens.nl'],
      ['Privacyverklaring', '/privacy'],
    ]);
  });

  it('rules 17 and 18: withdrawing takes two clicks from any page, and what holds is shown', async () => {
    await open();
    await named('Accepteren').click();
    await banner().waitFor({ state: 'detached' });
    await page.goto(`${world.endpoint}/nl?other`);
    await page.getByRole('button', { name: 'Cookie-instellingen' }).click();
    await dialog().waitFor();
    expect(await dialog().locator('input:checked').count()).toBe(5);
    await dialog().getByRole('button', { name: 'Alles intrekken' }).click();
    await expect.poll(decision).toMatchObject({ granted: [], method: 'withdraw' });
  });

  it('rule 20: a refusal is remembered as long as an acceptance', async () => {
    const lifetimes: number[] = [];
    for (const name of ['Weigeren', 'Accepteren']) {
      await context.clearCookies();
      await open();
      await named(name).click();
      await expect.poll(async () => (await context.cookies()).length).toBeGreaterThan(0);
      const cookie = (await context.cookies()).find((each) => each.name === 'qraia_consent');
      lifetimes.push(Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 3600));
    }
    expect(lifetimes[0]).toBe(lifetimes[1]);
    expect(lifetimes[0]).toBe(182.5 * 24);
  });

  it('rule 28: the first layer is a named region early in the page, and leaves the focus alone', async () => {
    await page.goto(`${world.endpoint}/nl`);
    await page.locator('#mine').focus();
    await banner().waitFor();
    await page.getByRole('region', { name: 'Jouw keuze over cookies' }).waitFor();
    expect(await page.evaluate(() => document.body.firstElementChild?.localName)).toBe(
      'qraia-banner',
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mine');
    await page.getByRole('status').getByText('Jouw keuze over cookies').waitFor();
  });

  it('rule 29: the second layer is a named modal dialog that Escape closes without granting', async () => {
    await open();
    await named('Zelf kiezen').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    for (let tabs = 0; tabs < 20; tabs += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(
      /^(qraia-banner|body)$/,
    );
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await decision()).toBeNull();
    const focused = await page.evaluate(
      () => document.querySelector('qraia-banner')?.shadowRoot?.activeElement?.textContent,
    );
    expect(focused).toBe('Zelf kiezen');
  });

  it('rules 33 and 34: it goes by no timer, a switch decides nothing, and a choice is read out', async () => {
    await open();
    await page.waitForTimeout(3000);
    expect(await banner().isVisible()).toBe(true);
    await openPreferences();
    await dialog().getByRole('switch', { name: 'Marketing' }).click();
    expect(await decision()).toBeNull();
    await dialog().getByRole('button', { name: 'Keuze opslaan' }).click();
    await page.getByRole('status').getByText('Keuze opgeslagen').waitFor();
    expect(await decision()).toMatchObject({ granted: ['marketing'], method: 'choose' });
  });
});
