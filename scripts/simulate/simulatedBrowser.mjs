// A browser without a page: the real ledger, outbox and wire code under a clock of its own, in Node.

import {
  bareHost,
  classifyLink,
  cleanPath,
  cleanReferrer,
  createRecorder,
  parseAddress,
  postTo,
  randomId,
} from '@qraia/beacon';
import { siteCalendar } from '@qraia/protocol';

/** @type {Map<string, (time: number) => string>} */
const calendars = new Map();

/**
 * @param {object} options
 * @param {string} options.endpoint origin of the endpoint
 * @param {string} options.site
 * @param {string} options.host bare host of the site, for telling its own links and referrers
 * @param {string} [options.origin] what pages and requests are on; the host over https where absent
 * @param {string} options.timeZone
 * @param {string} options.consent revision under which statistics counts as granted
 * @param {string} options.userAgent
 * @param {string} options.language
 * @param {import('@qraia/beacon').StateStore} options.store
 */
export function simulatedBrowser(options) {
  const { endpoint, site, host, timeZone, consent, userAgent, language, store } = options;
  const { origin = `https://${host}` } = options;
  const ownHosts = [host, bareHost(new URL(origin).hostname)];
  let time = 0;
  let calendar = calendars.get(timeZone);
  if (!calendar) {
    calendar = siteCalendar(timeZone);
    calendars.set(timeZone, calendar);
  }
  const post = postTo(`${endpoint}/v1/beacon`, (address, init) =>
    fetch(address, { ...init, headers: { origin, 'user-agent': userAgent } }),
  );
  /** Answers that left a batch waiting: in a replay none may. */
  let kept = 0;
  const recorder = createRecorder({
    site,
    consent,
    store,
    calendar,
    newId: randomId,
    now: () => time,
    // Whoever drives the clock also says when to send.
    schedule: () => {},
    send: async (body, signal) => {
      const answer = await post(body, signal);
      if (!answer.settled) kept += 1;
      return answer;
    },
  });

  return {
    /**
     * @param {string} address path with query, as the browser would show it
     * @param {string} referrer what `document.referrer` would be
     * @param {number} at milliseconds since 1970
     * @returns {Promise<boolean>} false where the address cannot be parsed
     */
    async view(address, referrer, at) {
      const url = parseAddress(address, origin);
      // No browser shows a page of ours at another kind of address.
      if (!url || !/^https?:$/.test(url.protocol)) return false;
      time = at;
      await recorder.view({
        page: cleanPath(url),
        referrer: cleanReferrer(referrer, [host]),
        language,
      });
      return true;
    },
    /** @param {string} address @param {number} at @param {boolean} [isDownload] */
    async click(address, at, isDownload = false) {
      const url = parseAddress(address, origin);
      const click = url && classifyLink(url, ownHosts, isDownload);
      if (!click) return false;
      time = at;
      await recorder.click(click);
      return true;
    },
    /** Sends what waits, as the browser's own timer would. */
    flush: () => recorder.flush(),
    kept: () => kept,
  };
}
