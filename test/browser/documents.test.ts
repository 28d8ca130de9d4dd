// Documents of every kind, and a tag wherever it may stand in them: it asks, holds, keeps and gives back all the same.

import { describe, expect, it } from 'vitest';
import { version } from '../../packages/sdk/src/version.ts';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  bannerIn,
  controlIn,
  decisionIn,
  dialogIn,
  grantedIn,
  surrounded,
  surroundingsBench,
  TAG,
} from './surroundings.ts';

const XHTML = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>';
const QUIRKS = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">';
const asynchronous = TAG.replace('src', 'async src');
const asModule = TAG.replace('src', 'type="module" src');
const inserted = `<script>
  const tag = document.createElement('script');
  Object.assign(tag, { src: '/qraia.js' });
  Object.assign(tag.dataset, { site: 'example', debug: 'off' });
  document.head.append(tag);
</script>`;

const DOCUMENTS = {
  '/page.xhtml': surrounded({
    doctype: XHTML,
    html: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"',
  }),
  '/quirks': surrounded({ doctype: QUIRKS }),
  '/base': surrounded({
    before: '<base href="/elsewhere/"/>',
    tag: TAG.replace('/qraia.js', '../qraia.js'),
  }),
};
const LATE = {
  '/in-body': surrounded({ tag: '', body: TAG }),
  '/async': surrounded({ tag: asynchronous }),
  '/module': surrounded({ tag: asModule }),
  '/inserted': surrounded({ tag: inserted }),
};
/** The same code at two addresses stands for two versions: what matters is which of them runs. */
const other = TAG.replace('/qraia.js', '/example/../qraia.js?1.0.0');
const enforced = TAG.replace('/qraia.js', '/qraia-enforced.js').replace(
  'src',
  'data-enforce="" src',
);
const TWICE = {
  '/twice': surrounded({ behind: TAG }),
  '/twice-in-body': surrounded({ body: TAG }),
  '/two-versions': surrounded({ tag: other, behind: TAG }),
  '/two-kinds': surrounded({ behind: enforced }),
};
const FRAMES = {
  '/plain': surrounded(),
  '/framing': surrounded({ body: '<iframe title="Inner" src="/plain"></iframe>' }),
};

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, { ...DOCUMENTS, ...LATE, ...TWICE, ...FRAMES });

  /** Refused, accepted, recorded and withdrawn, as on any page. */
  const goThrough = async (path: string): Promise<void> => {
    const { page } = bench;
    await bench.open(path);
    await bannerIn(page).waitFor();
    expect(await page.locator('qraia-banner').count()).toBe(1);
    expect(await decisionIn(page)).toBeNull();
    await answer(page, 'Choose').click();
    await dialogIn(page).waitFor();
    await page.keyboard.press('Escape');
    await answer(page, 'Reject').click();
    await expect.poll(() => bench.requests('/v1/decision')).toBe(1);
    expect(bench.thirdParty()).toBe(0);

    await page.reload();
    await controlIn(page).click();
    await dialogIn(page).getByRole('switch', { name: 'Statistics' }).check();
    await dialogIn(page).getByRole('switch', { name: 'Marketing' }).check();
    await dialogIn(page).getByRole('button', { name: 'Save choice' }).click();
    await expect.poll(() => grantedIn(page)).toEqual(['statistics', 'marketing']);
    await expect.poll(bench.thirdParty).toBeGreaterThan(0);
    await expect.poll(() => bench.beacons().join()).toContain(`"page":"${path}"`);
    expect(bench.requests('/v1/decision')).toBe(2);

    await bench.withdraw();
    await expect.poll(() => bench.requests('/v1/decision')).toBe(3);
    bench.world.forget();
    await page.reload();
    await controlIn(page).waitFor();
    await page.waitForTimeout(300);
    expect([bench.thirdParty(), bench.beacons().length]).toEqual([0, 0]);
    expect(bench.thrown).toEqual([]);
  };

  it.each(Object.keys(DOCUMENTS))('%s', goThrough);

  it.each([
    ...Object.keys(LATE).map((path) => [path, 'it is late, and gates from then on', 'late']),
    ...Object.keys(TWICE).map((path) => [path, 'the first one stands', 'the tag stands twice']),
  ] as [string, string, string][])(
    '%s: %s, and the console says so',
    async (path, _what, words) => {
      const { page } = bench;
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await bench.open(path);
      await bannerIn(page).waitFor();
      await expect.poll(() => said.join('\n')).toContain(`[qraia] ${words}`);
      expect(await page.locator('qraia-banner').count()).toBe(1);
      expect(bench.thirdParty()).toBe(0);
      await answer(page, 'Accept').click();
      await expect.poll(() => bench.beacons().length).toBeGreaterThan(0);
      await expect.poll(bench.thirdParty).toBeGreaterThan(0);
      await bench.withdraw();
      await expect.poll(() => bench.requests('/v1/decision')).toBe(2);
      expect(bench.requests(`/qraia-ui.${version}.js`)).toBe(1);
      expect(bench.thrown).toEqual([]);
    },
  );

  it('a frame of the same site: one answer is that of both', async () => {
    const { page } = bench;
    await bench.open('/framing');
    const [, frame] = page.frames();
    if (!frame) throw new Error('no frame');
    await bannerIn(frame).waitFor();
    await answer(page, 'Accept').click();
    for (const where of [page, frame]) {
      await expect.poll(() => grantedIn(where)).toContain('marketing');
      await expect.poll(() => bannerIn(where).count()).toBe(0);
    }
    expect(bench.requests('/v1/decision')).toBe(1);
    await bench.withdraw();
    await expect.poll(() => grantedIn(frame)).toEqual([]);
    expect(bench.thrown).toEqual([]);
  });
});
