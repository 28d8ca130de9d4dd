// Fills the demo site with 60 days of example traffic, made by the real ledger and wire code.

import { memoryStore } from '@qraia/beacon';
import { serve } from '@qraia/ingest';
import { dayText } from '@qraia/protocol';
import { simulatedBrowser } from '../simulate/simulatedBrowser.mjs';
import * as traffic from './dutchTraffic.mjs';
import { planVisit } from './planVisit.mjs';
import { seededRandom } from './random.mjs';

const DAYS = 60;
const DAY = 86_400_000;
const SEED = 2811;
/** Visits under way at once: their batches share a commit. */
const TOGETHER = 40;
/** Share of visits by someone who was here before. */
const RETURNING = 0.27;
/** Share of visits after which the same browser comes again that day. */
const SAME_DAY = 0.12;
/** People who are asked, for each visit that is recorded; those who refuse are counted and not recorded. */
const ASKED = 0.9;

/**
 * @typedef {ReturnType<typeof simulatedBrowser>} Browser
 * @typedef {import('./planVisit.mjs').Step} Step
 */

/** @param {Browser} browser @param {import('./planVisit.mjs').Step[]} steps */
async function browse(browser, steps) {
  for (const { at, view, referrer, click } of steps) {
    if (view) await browser.view(view, referrer ?? '', at);
    if (click) await browser.click(click, at);
  }
  await browser.flush();
}

/** @param {(() => Promise<unknown>)[]} tasks */
async function inGroups(tasks) {
  for (let start = 0; start < tasks.length; start += TOGETHER) {
    await Promise.all(tasks.slice(start, start + TOGETHER).map((task) => task()));
  }
}

/** Sends one counted decision, as the banner does. */
async function countDecision(endpoint, { site, host }, { method, granted }, language) {
  const answer = granted ? 'granted' : 'denied';
  const response = await fetch(`${endpoint}/v1/decision`, {
    method: 'POST',
    headers: { origin: `https://${host}` },
    body: JSON.stringify({
      v: 1,
      site,
      choice: {
        statistics: answer,
        marketing: method === 'accept-all' ? 'granted' : 'denied',
        embedded: answer,
      },
      method,
      language,
    }),
  });
  if (!response.ok) throw new Error(`decision refused: ${await response.text()}`);
}

/**
 * Does nothing where the data reaches up to yesterday already; otherwise makes all of it anew.
 *
 * @param {object} place
 * @param {string} place.dataFolder
 * @param {import('@qraia/ingest').ServerConfiguration} place.configuration
 * @param {string} place.site id of the demo site
 * @param {string} place.host that its pages are on
 * @param {number} place.now milliseconds since 1970
 */
export async function generateDemo({ dataFolder, configuration, site, host, now }) {
  let clock = now;
  const server = await serve({
    dataFolder,
    configuration,
    host: '127.0.0.1',
    port: 0,
    now: () => clock,
  });
  const last = Math.floor(now / DAY) - 1;
  try {
    if (server.store.extent(site)?.last === dayText(last)) return;
    console.log(`Generating ${DAYS} days of example data …`);
    server.store.eraseSite(site);
    const endpoint = `http://127.0.0.1:${server.port}`;
    const random = seededRandom(SEED);
    /** Browsers that may come back. @type {Browser[]} */
    const known = [];
    const newcomer = () =>
      simulatedBrowser({
        endpoint,
        site,
        host,
        timeZone: 'Europe/Amsterdam',
        consent: 'demo',
        userAgent: random.pick(traffic.browsers),
        language: random.pick(traffic.languages),
        store: memoryStore(),
      });

    for (let number = last - DAYS + 1; number <= last; number++) {
      const midnight = number * DAY;
      clock = midnight + DAY / 2;
      const usual = traffic.visitsOf(new Date(midnight).getUTCDay(), last - number);
      const count = Math.round(usual * (0.85 + random.next() * 0.3));
      /** Each browser's visits of the day, in order of time. @type {Map<Browser, Step[][]>} */
      const visits = new Map();
      for (let visit = 0; visit < count; visit++) {
        const old = random.next() < RETURNING && known[random.between(0, known.length - 1)];
        const browser = old || newcomer();
        if (!old) known.push(browser);
        visits.set(browser, [...(visits.get(browser) ?? []), planVisit(random, host, midnight)]);
        // Some come back the same day.
        if (random.next() < SAME_DAY) visits.get(browser)?.push(planVisit(random, host, midnight));
      }
      const tasks = [...visits].map(([browser, plans]) => async () => {
        const ordered = plans.sort(([one], [other]) => one.at - other.at);
        for (const steps of ordered) await browse(browser, steps);
      });
      for (let asked = 0; asked < count * ASKED; asked++) {
        const decision = random.pick(traffic.decisions);
        const language = random.pick(traffic.languages);
        tasks.push(() => countDecision(endpoint, { site, host }, decision, language));
      }
      await inGroups(tasks);
    }
    const kept = known.reduce((sum, browser) => sum + browser.kept(), 0);
    if (kept > 0) throw new Error(`the endpoint did not take ${kept} batches of the example data`);
  } finally {
    await server.close();
  }
}
