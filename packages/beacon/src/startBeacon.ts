// The beacon in a page: observers on one side, the endpoint on the other.

import { siteCalendar } from '@qraia/protocol';
import { classifyLink } from './classifyLink.ts';
import { bareHost, cleanPath, cleanReferrer } from './cleanAddress.ts';
import { observeClicks } from './observeClicks.ts';
import { observeViews } from './observeViews.ts';
import { postTo } from './post.ts';
import { randomId } from './randomId.ts';
import { createRecorder } from './recorder.ts';
import { indexedDbStore } from './stateStore.ts';

export interface BeaconOptions {
  readonly site: string;
  /** Address that takes batches, such as `https://stats.example/v1/beacon`. */
  readonly address: string;
  /** Revision of the configuration under which `statistics` was granted. */
  readonly consent: string;
  /** IANA time zone of the site's days. */
  readonly timeZone: string;
  /** Asked before every record and every send; false stops the beacon in that tick. */
  readonly mayRecord: () => boolean;
}

export interface Beacon {
  /** Nothing is recorded or sent from this tick on. */
  stop(): void;
  /** Stops, and removes what this browser recorded. */
  erase(): Promise<void>;
}

/** Starts recording. Call it only after consent: it knows nothing of consent itself. */
export function startBeacon(options: BeaconOptions): Beacon {
  const ownHosts = [bareHost(location.hostname)];
  const language = /^[a-z]{2,3}/.exec(navigator.language.toLowerCase())?.[0] ?? 'und';
  const post = postTo(options.address);
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops.splice(0)) each();
    recorder.stop();
  };
  const may = (): boolean => {
    const allowed = options.mayRecord();
    if (!allowed) stop();
    return allowed;
  };
  const recorder = createRecorder({
    site: options.site,
    consent: options.consent,
    store: indexedDbStore(options.site),
    send: async (body, signal) => (may() ? post(body, signal) : { settled: false }),
    calendar: siteCalendar(options.timeZone),
    now: Date.now,
    newId: randomId,
    schedule: (task, delay) => setTimeout(task, delay),
  });

  const hide = (): void => {
    if (document.visibilityState === 'hidden') recorder.hide();
  };
  document.addEventListener('visibilitychange', hide);
  // WebKit before 14.5 hides no page that navigates away: https://bugs.webkit.org/show_bug.cgi?id=151234
  addEventListener('pagehide', recorder.hide);

  stops.push(
    () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', recorder.hide);
    },
    observeClicks((url, isDownload) => {
      const click = classifyLink(url, ownHosts, isDownload);
      if (click && may()) void recorder.click(click);
    }),
    observeViews((url, referrer) => {
      if (!may()) return;
      void recorder.view({
        page: cleanPath(url),
        referrer: referrer ? cleanReferrer(referrer, ownHosts) : { host: '', own: false },
        language,
      });
    }),
  );
  return {
    stop,
    erase() {
      stop();
      return recorder.erase();
    },
  };
}
