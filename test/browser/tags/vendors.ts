// Four vendors' tags as their packages ship them: how a page installs them, what they send and keep.

import type { Category } from '@qraia/consent';

/** The vendor's usual way, as its documentation has it; and the same as markup that a site made inert. */
export type Installation = 'snippet' | 'inert';

export interface Vendor {
  readonly id: 'posthog' | 'mixpanel' | 'snowplow' | 'ackee';
  readonly category: Category;
  /** Folder of the package with the files that its own server would serve. */
  readonly files: string;
  /** As a site declares them; a `*` at the end stands for any rest. */
  readonly cookies: readonly string[];
  readonly storage: readonly string[];
  /** The path of a request that carries an event. */
  readonly beacon: RegExp;
  /** What its server says to anything that is no file. */
  readonly answer: object;
  /** What stands in the page. */
  readonly markup: { readonly [I in Installation]: (home: string) => string };
  /** Has the tag send an event; an error where it has not come. */
  readonly use: string;
}

const inline = (code: string): string => `<script>${code}</script>`;
const inertInline =
  (category: Category, code: (home: string) => string) =>
  (home: string): string =>
    `<script type="text/plain" data-category="${category}">${code(home)}</script>`;

/** An element that inline code makes, with what waits for it to load. */
const madeByCode =
  (file: string, start: (home: string) => string) =>
  (home: string): string =>
    inline(`(function (d, s) {
      s = d.createElement('script');
      s.async = true;
      s.src = '${home}/${file}';
      s.onload = function () { ${start(home)} };
      d.head.appendChild(s);
    })(document);`);
const inertFile =
  (category: Category, file: string, start: (home: string) => string) =>
  (home: string): string =>
    `<script type="text/plain" data-category="${category}" data-src="${home}/${file}" onload="${start(home)}"></script>`;

// Two vendors' snippets, with the names of fewer methods. Events are sent at once where a tag gathers
// them for some seconds, and everything that fetches more of itself or records is switched on.

const posthogSnippet = (home: string): string => `
  !function(t,e){var o,n,p,r;e.__SV||(window.posthog=e,e._i=[],e.init=function(i,s,a){function g(t,e){var o=e.split(".");2==o.length&&(t=t[o[0]],e=o[1]),t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}}(p=t.createElement("script")).type="text/javascript",p.crossOrigin="anonymous",p.async=!0,p.src=s.api_host.replace(".i.posthog.com","-assets.i.posthog.com")+"/static/array.js",(r=t.getElementsByTagName("script")[0]).parentNode.insertBefore(p,r);var u=e;for(void 0!==a?u=e[a]=[]:a="posthog",u.people=u.people||[],u.toString=function(t){var e="posthog";return"posthog"!==a&&(e+="."+a),t||(e+=" (stub)"),e},u.people.toString=function(){return u.toString(1)+".people (stub)"},o="init capture register unregister identify reset".split(" "),n=0;n<o.length;n++)g(u,o[n]);e._i.push([i,s,a])},e.__SV=1)}(document,window.posthog||[]);
  posthog.init('phc_example', {
    api_host: '${home}',
    defaults: '2025-05-24',
    person_profiles: 'always',
    opt_out_useragent_filter: true, // It takes browsers that are driven by a test for robots.
    request_queue_config: { flush_interval_ms: 250 },
  });`;

const mixpanelSnippet = (home: string): string => `
  MIXPANEL_CUSTOM_LIB_URL = '${home}/mixpanel.min.js';
  (function(e,c){if(!c.__SV){var l,h;window.mixpanel=c;c._i=[];c.init=function(q,r,f){function t(d,a){var g=a.split(".");2==g.length&&(d=d[g[0]],a=g[1]);d[a]=function(){d.push([a].concat(Array.prototype.slice.call(arguments,0)))}}var b=c;"undefined"!==typeof f?b=c[f]=[]:f="mixpanel";b.people=b.people||[];b.toString=function(d){var a="mixpanel";"mixpanel"!==f&&(a+="."+f);d||(a+=" (stub)");return a};b.people.toString=function(){return b.toString(1)+".people (stub)"};l="disable track track_pageview identify reset register people.set".split(" ");for(h=0;h<l.length;h++)t(b,l[h]);c._i.push([q,r,f])};c.__SV=1.2;var k=e.createElement("script");k.type="text/javascript";k.async=!0;k.src=MIXPANEL_CUSTOM_LIB_URL;e=e.getElementsByTagName("script")[0];e.parentNode.insertBefore(k,e)}})(document,window.mixpanel||[]);
  mixpanel.init('example', {
    api_host: '${home}',
    autocapture: true,
    batch_flush_interval_ms: 250,
    record_sessions_percent: 100,
    recorder_src: '${home}/mixpanel-recorder.min.js',
  });`;

const SNOWPLOW_FILE = 'index.umd.min.js';
const startSnowplow = (home: string): string => `
    snowplowBrowserTracking.newTracker('sp', '${home}', { appId: 'example', cookieSecure: false });
    snowplowBrowserTracking.enableActivityTracking({ minimumVisitLength: 1, heartbeatDelay: 1 });
    snowplowBrowserTracking.trackPageView();`;

const ACKEE_FILE = 'ackee-tracker.min.js';
const startAckee = (home: string): string => `
    ackee = ackeeTracker.create('${home}', { ignoreLocalhost: false });
    ackee.record('hd11f820-68a1-11e6-8047-79c0c2d9bce0');`;

export const vendors: readonly Vendor[] = [
  {
    id: 'posthog',
    category: 'statistics',
    files: 'posthog-js/dist',
    cookies: ['ph_*', 'dmn_chk_*'],
    storage: ['ph_*'],
    beacon: /^\/(e|i\/v0\/e)\/$/,
    answer: {
      supportedCompression: ['gzip-js'],
      sessionRecording: { endpoint: '/s/' },
      heatmaps: true,
      captureDeadClicks: true,
      autocaptureExceptions: true,
      capturePerformance: { web_vitals: true, network_timing: true },
    },
    markup: {
      snippet: (home) => inline(posthogSnippet(home)),
      inert: inertInline('statistics', posthogSnippet),
    },
    use: `posthog.capture('used')`,
  },
  {
    id: 'mixpanel',
    category: 'statistics',
    files: 'mixpanel-browser/dist',
    cookies: ['mp_*'],
    storage: ['mp_*', '__mp*', 'mixpanelBrowserDb', 'mixpanelFlagsDb'],
    beacon: /^\/track\/$/,
    answer: { status: 1, error: null },
    markup: {
      snippet: (home) => inline(mixpanelSnippet(home)),
      inert: inertInline('statistics', mixpanelSnippet),
    },
    use: `mixpanel.track('used')`,
  },
  {
    id: 'snowplow',
    category: 'marketing',
    files: '@snowplow/browser-tracker/dist',
    cookies: ['_sp_*'],
    storage: ['snowplowOutQueue_*'],
    beacon: /^\/com\.snowplowanalytics\.snowplow\/tp2$/,
    answer: {},
    markup: {
      snippet: madeByCode(SNOWPLOW_FILE, startSnowplow),
      inert: inertFile('marketing', SNOWPLOW_FILE, startSnowplow),
    },
    use: `snowplowBrowserTracking.trackStructEvent({ category: 'page', action: 'used' })`,
  },
  {
    id: 'ackee',
    category: 'marketing',
    files: 'ackee-tracker/dist',
    // It keeps nothing, which is what it is chosen for.
    cookies: [],
    storage: [],
    beacon: /^\/api$/,
    answer: {
      data: {
        createRecord: { payload: { id: 'record' } },
        createAction: { payload: { id: 'action' } },
        updateRecord: { success: true },
      },
    },
    markup: {
      snippet: madeByCode(ACKEE_FILE, startAckee),
      inert: inertFile('marketing', ACKEE_FILE, startAckee),
    },
    use: `ackee.action('1b6e20cb-7c7d-48ca-8cb6-958a55d7a9e3', { key: 'used', value: 1 })`,
  },
];
