// A policy that allows no style, no host and no markup from strings, and names our policy of Trusted Types alone:
// all that a visitor can open and do, without a single breach.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  dialogIn,
  surrounded,
  surroundingsBench,
  TAG,
} from './surroundings.ts';

const NONCE = 'bm9uY2U';
const policy = (thirdParty: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    "style-src 'none'",
    "connect-src 'self'",
    `frame-src ${thirdParty}`,
    // Firefox counts its own request for an icon.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types qraia',
  ].join('; ');

/** Tells in the document, for what a driver runs in a page this policy forbids. */
const listening = `<script nonce="${NONCE}">
  const breaches = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
    breaches.push([effectiveDirective, blockedURI, sourceFile, sample].join(' '));
    document.documentElement.dataset.breaches = JSON.stringify(breaches);
  });
</script>`;

const page = (thirdParty: string) =>
  surrounded({
    before: `<meta http-equiv="Content-Security-Policy" content="${policy(thirdParty)}"/><link rel="icon" href="data:,"/>${listening}`,
    tag: TAG.replace('src', `nonce="${NONCE}" src`),
    body: `
<button type="button" data-qraia="data">Mine</button>
<button type="button" id="breach">Breach</button>
<iframe title="Film" width="480" height="300" data-category="embedded" data-service="film" data-src="${thirdParty}/video/demo"></iframe>
<qraia-cookie-declaration></qraia-cookie-declaration>
<qraia-preferences></qraia-preferences>
<script nonce="${NONCE}">
  document.getElementById('breach').onclick = () => (document.querySelector('h1').innerHTML = '<b>no</b>');
</script>`,
    more: {
      categories: ['statistics', 'marketing', 'embedded'],
      services: ['embedded', 'marketing'].map((category) => ({
        id: category === 'embedded' ? 'film' : 'adpixel',
        name: category === 'embedded' ? 'Film' : 'Ad pixel',
        category,
        purpose: 'Showing films',
        recipient: 'Film Inc.',
        hosts: [`${new URL(thirdParty).host}/${category === 'embedded' ? 'video/' : ''}`],
      })),
    },
  })(thirdParty);

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (engine, launch) => {
  const bench = surroundingsBench(launch, { '/page': page });
  const breaches = async (): Promise<string[]> =>
    JSON.parse((await bench.page.locator('html').getAttribute('data-breaches')) ?? '[]');
  const asked = () => bench.world.receivedByThirdParty().map(({ path }) => path);
  const open = async () => {
    await bench.open('/page');
    await bannerIn(bench.page).waitFor();
  };

  it('banner, preferences, saving and withdrawing', async () => {
    const { page } = bench;
    await open();
    await answer(page, 'Choose').click();
    await dialogIn(page).getByText('Film Inc.').first().waitFor({ state: 'attached' });
    await dialogIn(page).getByRole('switch', { name: 'Statistics' }).check();
    await dialogIn(page).getByRole('switch', { name: 'Ad pixel' }).check();
    await dialogIn(page).getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(asked).toEqual(['/tag.js']);
    await expect.poll(() => bench.beacons().length).toBeGreaterThan(0);
    await controlIn(page).click();
    await dialogIn(page).getByRole('button', { name: 'Withdraw all' }).click();
    await expect.poll(() => bench.requests('/v1/decision')).toBe(2);
    expect(await breaches()).toEqual([]);
    // The control: a breach is seen.
    await page.locator('#breach').click();
    await expect.poll(breaches).toEqual([expect.stringMatching(/^require-trusted-types-for/)]);
  });

  it('your data', async () => {
    const { page } = bench;
    await open();
    await answer(page, 'Accept').click();
    await expect.poll(() => bench.beacons().length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Mine' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const position = await dialog.evaluate((element) => getComputedStyle(element).position);
    expect(position).toBe('fixed');
    // Firefox tells its driver of no download.
    const download = engine === 'Chromium' ? page.waitForEvent('download') : undefined;
    await dialog.getByRole('button', { name: /download/i }).click();
    expect((await (await download)?.failure()) ?? null).toBeNull();
    await dialog.getByRole('button', { name: /withdraw/i }).click();
    await expect.poll(() => bench.requests('/v1/decision')).toBe(2);
    expect(await breaches()).toEqual([]);
  });

  it('the elements of the privacy page', async () => {
    const { page } = bench;
    await open();
    await page.locator('qraia-cookie-declaration').getByText('Film Inc.').first().waitFor();
    const preferences = page.locator('qraia-preferences');
    await preferences.getByRole('switch', { name: 'Marketing' }).check();
    await preferences.getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(asked).toEqual(['/tag.js']);
    expect(await breaches()).toEqual([]);
  });

  it('placeholders: once, and always', async () => {
    const { page } = bench;
    await open();
    await answer(page, 'Reject').click();
    const placeholder = page.frameLocator('iframe').getByRole('group', { name: 'Film' });
    await placeholder.getByRole('button', { name: 'Show once' }).click();
    await expect.poll(asked).toEqual(['/video/demo']);
    await page.reload();
    await placeholder.getByRole('button', { name: 'Always allow' }).click();
    await expect.poll(asked).toEqual(['/video/demo', '/video/demo']);
    expect(await breaches()).toEqual([]);
  });
});
