// Who has answered is asked again when the question changes, is told what has, and keeps a receipt that finds its way back.

import { describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox } from './launch.ts';
import {
  answer,
  ask,
  bannerIn,
  decisionIn,
  grantedIn,
  type PageWindow,
  surrounded,
  surroundingsBench,
} from './surroundings.ts';

const video = {
  id: 'video',
  name: 'Video',
  category: 'embedded',
  purpose: 'Showing films',
  recipient: 'Films Ltd',
  country: 'IE',
  hosts: ['films.example'],
};
const chat = { id: 'chat', name: 'Chat', category: 'preferences', purpose: 'Talking to us' };
const page = (services: object[], more: object = {}) =>
  surrounded({
    more: { categories: ['preferences', 'statistics', 'embedded'], services, ...more },
  });
const PAGES = {
  '/page': page([video, chat], { statementVersion: '1' }),
  '/statement': page([video, chat], { statementVersion: '2' }),
  '/purpose': page([{ ...video, purpose: 'Showing films, and counting who saw them' }, chat]),
  '/host': page([{ ...video, hosts: ['films.example', 'ads.example'] }, chat]),
  '/gone': page([video]),
  '/same': page([chat, { ...video, name: 'Videos', retention: 'a year' }]),
};

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_, launch) => {
  const bench = surroundingsBench(launch, PAGES);
  const receipt = () =>
    bench.page.evaluate(() => JSON.parse(localStorage.getItem('qraia_receipt') ?? 'null'));
  const acceptAll = async (): Promise<void> => {
    await bench.open('/page');
    await answer(bench.page, 'Accept').click();
    await expect.poll(receipt).not.toBeNull();
    expect(await grantedIn(bench.page)).toEqual(['preferences', 'statistics', 'embedded']);
  };

  it.each([
    ['/purpose', 'New or changed: Video'],
    ['/host', 'New or changed: Video'],
    ['/gone', 'No longer in use: Chat'],
  ])('rule 23: %s asks again, grants nothing meanwhile, and says "%s"', async (path, said) => {
    await acceptAll();
    await bench.open(path);
    await bannerIn(bench.page).waitFor();
    expect(await grantedIn(bench.page)).toBeNull();
    expect(await bannerIn(bench.page).textContent()).toContain(said);
  });

  it('rule 20: a name, a retention and an order that are corrected ask nobody again', async () => {
    await acceptAll();
    await bench.open('/same');
    await bench.page.waitForTimeout(500);
    expect(await bannerIn(bench.page).count()).toBe(0);
    expect(await grantedIn(bench.page)).toContain('embedded');
  });

  it('rule 23: where the receipt is lost it says that the question has changed', async () => {
    await acceptAll();
    await bench.page.evaluate(() => localStorage.clear());
    await bench.open('/purpose');
    expect(await bannerIn(bench.page).textContent()).toContain('The question has changed');
  });

  it('rules 24, 25: a receipt that is lost comes back with the next page, and a changed statement is told', async () => {
    await acceptAll();
    const { event, purposes } = await receipt();
    await bench.page.evaluate(() => localStorage.clear());
    await bench.open('/page');
    await expect.poll(receipt).toMatchObject({ event, purposes, notice: { shown: '' } });
    await bench.open('/statement');
    await bench.page.getByRole('region', { name: 'Our privacy statement has changed' }).waitFor();
    expect(await bannerIn(bench.page).count()).toBe(0);
  });

  it('rule 4: what the page does with the decision that it is given grants nothing', async () => {
    await bench.open('/page');
    await answer(bench.page, 'Reject').click();
    await expect.poll(() => grantedIn(bench.page)).toEqual([]);
    const granted = await bench.page.evaluate(async () => {
      const { qraia } = window as unknown as PageWindow;
      const grant = (decision: unknown): void => {
        (decision as { granted: string[] }).granted.push('embedded');
      };
      grant(qraia.decision());
      const atOnce = qraia.has('embedded');
      qraia.on('change', grant);
      document.addEventListener('qraia:change', (event) => grant((event as CustomEvent).detail));
      qraia.rejectAll();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [atOnce, qraia.has('embedded'), qraia.has('video')];
    });
    expect(granted).toEqual([false, false, false]);
    expect((await decisionIn(bench.page))?.granted).toEqual([]);
  });

  it('who listens for `ready` when it has been is told at once', async () => {
    await bench.open('/page');
    await ask(bench.page, 'acceptAll');
    const told = () =>
      bench.page.evaluate(() => {
        let times = 0;
        const { qraia } = window as unknown as PageWindow;
        qraia.on('ready', () => {
          times += 1;
        });
        return times;
      });
    await expect.poll(told).toBe(1);
  });
});
