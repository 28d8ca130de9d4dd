// One visit of the example data, drawn before it runs, so that chance does not hang on timing.

import * as traffic from './dutchTraffic.mjs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** More pages than this nobody reads in one visit of the example. */
const PAGES = 12;
/** Hours of the day by how many visits begin in them; the site's clock is an hour or two ahead of UTC. */
const HOURS = [2, 1, 1, 1, 1, 2, 5, 14, 24, 28, 26, 22, 20, 26, 26, 22, 16, 10, 8, 9, 9, 7, 5, 3];

/**
 * @typedef {{ at: number, view?: string, referrer?: string, click?: string }} Step
 * @param {ReturnType<import('./random.mjs').seededRandom>} random
 * @param {string} host
 * @param {number} midnight UTC
 * @returns {Step[]}
 */
export function planVisit(random, host, midnight) {
  const hour = random.pick(HOURS.map((weight, index) => [index, weight]));
  // UTC: 22:00 to 23:00 is tomorrow in the Netherlands, so visits end before that.
  let at = midnight + Math.max(0, hour - 2) * HOUR + random.between(0, HOUR - 1);
  let page = random.pick(traffic.entries);
  let referrer = random.pick(traffic.referrers);
  const steps = [];
  for (let count = 0; page !== null && count < PAGES; count++) {
    steps.push({ at, view: page, referrer });
    for (const [link, likelihood] of traffic.links[page] ?? []) {
      if (random.next() < likelihood) {
        at += random.between(5, 90) * 1000;
        steps.push({ at, click: link });
      }
    }
    referrer = `https://${host}${page}`;
    at += random.between(8, 150) * 1000;
    const onwards = page.startsWith('/blog/') ? traffic.afterArticle : traffic.next[page];
    page = random.pick(onwards ?? [[null, 1]]);
  }
  return steps;
}
