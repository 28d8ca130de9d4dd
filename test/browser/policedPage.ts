// A page with a strict policy of its own, which tells its server what became of it. No driver has a hand
// in it: what a driver runs in a page, the page's policy may forbid.

import { createHash } from 'node:crypto';

export const SITE = 'http://www.qraia.test';
export const THIRD_PARTY = 'http://third.example';
const NONCE = 'bm9uY2U';

export interface Police {
  readonly name: string;
  /** `NONCE` and `HASHES` stand for those of the page's own scripts. */
  readonly policy: string;
  /** Whether the third party's scripts carry the nonce too; under 'strict-dynamic' they need none. */
  readonly isNonceShared: boolean;
}

const nonceAlone = "script-src 'nonce-NONCE'";

/** A page that names the Trusted Types policies it allows, and none of ours. */
export const withoutOurs: Police = {
  name: 'Trusted Types by name, without ours',
  policy: `${nonceAlone}; require-trusted-types-for 'script'; trusted-types page`,
  isNonceShared: true,
};

export const polices: readonly Police[] = [
  { name: 'a nonce alone', policy: nonceAlone, isNonceShared: true },
  {
    name: "a nonce and 'strict-dynamic'",
    policy: "script-src 'strict-dynamic' 'nonce-NONCE'",
    isNonceShared: false,
  },
  {
    name: "hashes and 'strict-dynamic', the tag inserted by a script",
    policy: "script-src 'strict-dynamic' HASHES",
    isNonceShared: false,
  },
  {
    name: 'Trusted Types',
    policy: `${nonceAlone}; require-trusted-types-for 'script'`,
    isNonceShared: true,
  },
  {
    name: 'Trusted Types by name',
    policy: `${nonceAlone}; require-trusted-types-for 'script'; trusted-types page qraia`,
    isNonceShared: true,
  },
  {
    name: 'no styles, and nothing that is not named',
    policy: `default-src 'none'; ${nonceAlone}; style-src 'none'; connect-src 'self'; img-src 'self' ${THIRD_PARTY}; base-uri 'none'; form-action 'none'`,
    isNonceShared: true,
  },
  {
    name: 'connections to the site alone, and a worker of its own',
    policy: `${nonceAlone}; connect-src 'self'; worker-src blob:`,
    isNonceShared: true,
  },
];

/**
 * `accepts`: the visitor reads the banner and accepts. `waits`: nothing is done, and nothing is asked.
 * `control`: a page without the tag, with nothing inert, and with breaches that must be seen.
 */
export type Kind = 'accepts' | 'waits' | 'control';

/** A page's revision is its token, so that each asks anew. */
const configurationOf = (revision: string) => ({
  controller: 'Qraia B.V.',
  unknown: 'hold',
  revision,
  services: [
    {
      id: 'third',
      name: 'Third party',
      category: 'marketing',
      purpose: 'Measuring advertisements',
      hosts: [new URL(THIRD_PARTY).host],
    },
  ],
});

/** Before everything else: what the policy forbids, what is thrown, and a way to tell the server. */
const listenFirst = (token: string): string => `
  const breaches = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber, sample }) =>
    breaches.push([effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber, sample].join(' ')));
  addEventListener('error', ({ message }) => message && breaches.push('thrown ' + message));
  addEventListener('unhandledrejection', ({ reason }) => breaches.push('thrown ' + reason));
  const told = new Set();
  const tell = (what, how = '') => {
    told.add(what);
    return fetch('/told/${token}/' + what + '?' + encodeURIComponent(JSON.stringify(how)));
  };
  const pause = (time) => new Promise((next) => setTimeout(next, time));
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await pause(20);
    }
  };`;

/** As a page does it that has Trusted Types: what it gives to a sink has passed a policy of its own. */
const useThirdParty = (token: string, nonce: string): string => `
  const rules = { createHTML: (html) => html, createScriptURL: (address) => address };
  const policy = window.trustedTypes?.createPolicy('page', rules) ?? rules;
  const script = document.createElement('script');
  script.nonce = '${nonce}';
  script.src = policy.createScriptURL('${THIRD_PARTY}/${token}/made.js');
  const place = document.getElementById('place');
  place.append(script);
  const markup = document.createElement('p');
  place.append(markup);
  markup.innerHTML = policy.createHTML('<img alt="" src="${THIRD_PARTY}/${token}/markup.gif">');
  const frame = document.createElement('iframe');
  frame.srcdoc = policy.createHTML('<img alt="" src="${THIRD_PARTY}/${token}/frame.gif">');
  place.append(frame);`;

/** First-party code in a realm of its own, which the gate reads before it lets it run. */
const useWorker = `
  const code = URL.createObjectURL(new Blob(["postMessage('runs')"]));
  new Worker(code).onmessage = () => tell('own');`;

const endings: Readonly<Record<Kind, string>> = {
  accepts: `
  (async () => {
    const answers = await until(() => document.querySelector('qraia-banner')?.shadowRoot?.querySelectorAll('.answer'));
    const layer = answers[1].closest('.layer');
    const { position } = getComputedStyle(layer);
    const { minHeight } = getComputedStyle(answers[1]);
    const areEqual = answers[0].offsetWidth === answers[1].offsetWidth;
    // Long enough for what is held to arrive if it were not.
    await pause(300);
    await tell('accepting', { position, minHeight, areEqual, isSeen: layer.offsetHeight > 50 });
    answers[1].click();
    await until(() => ['inline', 'ran-written.js', 'ran-made.js'].every((what) => told.has(what)));
    await pause(300);
    tell('end', breaches);
  })();`,
  waits: `
  pause(1000).then(() => tell('end', breaches));`,
  control: `
  try {
    document.createElement('p').innerHTML = '<b>no</b>';
  } catch {}
  until(() => told.has('ran-made.js')).then(async () => {
    await pause(300);
    const { position } = getComputedStyle(document.getElementById('place'));
    await tell('engine', { position, hasTrustedTypes: 'trustedTypes' in window });
    tell('end', breaches);
  });`,
};

/**
 * @param token - tells this page's messages from those of others.
 * @returns the page and its Content-Security-Policy
 */
export function policedPage(police: Police, kind: Kind, token: string) {
  const isGated = kind !== 'control';
  const hasNonce = police.policy.includes('NONCE');
  const nonce = hasNonce ? ` nonce="${NONCE}"` : '';
  const hashes: string[] = [];
  const hashed = (code: string): string => {
    hashes.push(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    return code;
  };
  const own = (code: string): string => `<script${nonce}>${hashed(code)}</script>`;
  const tag = hasNonce
    ? `<script${nonce} src="/qraia.js" data-site="www"></script>`
    : own(`
  const tag = document.createElement('script');
  tag.src = '/qraia.js';
  tag.dataset.site = 'www';
  document.head.append(tag);`);
  const inert = 'type="text/plain" data-category="marketing"';
  const inline = "tell('inline', document.currentScript.previousElementSibling.id);";
  const written = `<script${police.isNonceShared ? nonce : ''} ${inert} data-src="${THIRD_PARTY}/${token}/written.js"></script>`;
  const use = useThirdParty(token, police.isNonceShared ? NONCE : '');

  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Policed</title>',
    own(listenFirst(token)),
    ...(isGated
      ? [
          `<script type="application/json" id="qraia-config">${JSON.stringify(configurationOf(token))}</script>`,
          tag,
        ]
      : ['<script>tell("never");</script><style>#place { position: fixed }</style>']),
    '</head><body><div id="place"><i id="first"></i>',
    ...(isGated
      ? [written, `<i id="second"></i><script${nonce} ${inert}>${hashed(inline)}</script>`]
      : []),
    '</div>',
    own(isGated ? `(window.qraia ||= []).push(() => {${use}});` : use),
    own(police.policy.includes('worker-src') ? useWorker : "tell('own');"),
    own(endings[kind]),
  ].join('\n');
  const policy = police.policy.replace('NONCE', NONCE).replace('HASHES', hashes.join(' '));
  return { html, policy };
}
