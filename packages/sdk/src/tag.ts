// The script tag: reads its own attributes and the page's configuration, and starts.

import type { PatchMore } from '@qraia/gate';
import type { Enforce } from './enforcement.ts';
import { startSdk } from './startSdk.ts';

/**
 * The page's `<script type="application/json" id="qraia-config">`, which stands before the tag, or what lies at an
 * address. That is waited for, as for the tag itself: what the page holds is not known before.
 */
function pageConfiguration(address?: string): unknown {
  try {
    if (address) {
      const request = new XMLHttpRequest();
      request.open('GET', address, false);
      request.send();
      return request.status === 200 ? JSON.parse(request.responseText) : `HTTP ${request.status}`;
    }
    return JSON.parse(document.getElementById('qraia-config')?.textContent || '{}');
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
}

function readTag(script: HTMLScriptElement, enforce?: Enforce, patchMore?: PatchMore): void {
  const before = window.qraia;
  if (before && !Array.isArray(before)) {
    console.error('[qraia] the tag stands twice');
    return;
  }
  const { site = '', lang, debug, monitor, config } = script.dataset;
  // Written first in <head>, it runs while there is neither a body nor another script that fetches. But for those
  // of a Next.js application: React writes them first wherever the tag is, and they wait for the page.
  const late =
    script.async ||
    document.body ||
    (document.querySelector('script[src]:not([src*=_next][async])') ?? script) !== script
      ? script
      : undefined;
  if (late) {
    console.error('[qraia] late: put it first in <head>');
  }
  const home = script.src.replace(/\/[^/]*$/, '');
  const endpoint = (script.dataset.endpoint ?? home).replace(/\/$/, '');
  const qraia = startSdk(
    {
      site,
      endpoint,
      bundles: home || endpoint, // Inlined into the page, the tag has no address of its own.
      nonce: script.nonce,
      language: lang || document.documentElement.lang || navigator.language,
      // Denied is the answer to doubt: a tag that cannot enforce what it is asked to grants nothing.
      configuration:
        enforce || script.dataset.enforce === undefined
          ? pageConfiguration(config)
          : 'data-enforce needs qraia-enforced.js',
      debug,
      monitor: monitor !== undefined,
      late,
    },
    enforce,
    patchMore,
  );
  window.qraia = qraia;
  if (before) qraia.push(...before);
}

/** To be called when the script of the tag runs. */
export function runTag(enforce?: Enforce, patchMore?: PatchMore): void {
  // Run as a module or by an optimiser, it has to look for itself; it comes late, and gates from then on.
  const script =
    document.currentScript ??
    document.querySelector('script[data-site],script[data-enforce],script[src*="/qraia."]');
  if (script instanceof HTMLScriptElement) readTag(script, enforce, patchMore);
  else console.error('[qraia] nothing is gated: expected a classic <script src>');
}
