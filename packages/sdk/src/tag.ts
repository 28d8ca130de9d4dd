// The script tag: reads its own attributes and the page's configuration, and starts.

import type { PatchMore } from '@qraia/gate';
import type { Enforce } from './enforcement.ts';
import type { Qraia } from './qraia.ts';
import { startSdk } from './startSdk.ts';

interface TagWindow {
  qraia?: Qraia | ((qraia: Qraia) => void)[];
}

/** The page's `<script type="application/json" id="qraia-config">`, which stands before the tag. */
function pageConfiguration(): unknown {
  const text = document.getElementById('qraia-config')?.textContent;
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    return `no JSON: ${(error as Error).message}`;
  }
}

function readTag(script: HTMLScriptElement, enforce?: Enforce, patchMore?: PatchMore): void {
  const page = window as TagWindow;
  const before = page.qraia;
  if (before && !Array.isArray(before)) {
    console.error('[qraia] the tag stands twice');
    return;
  }
  const { site = '', lang, debug, monitor } = script.dataset;
  // Written first in <head>, it runs while there is neither a body nor another script that fetches. But for those
  // of a Next.js application: React writes them first wherever the tag is, and they wait for the page.
  const late =
    script.async ||
    document.body ||
    (document.querySelector('script[src]:not([src*=_next][async])') ?? script) !== script
      ? script
      : undefined;
  if (late) {
    console.error('[qraia] late: put it first in <head>, or write third parties inert');
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
          ? pageConfiguration()
          : 'data-enforce needs qraia-enforced.js',
      debug,
      monitor: monitor !== undefined,
      late,
    },
    enforce,
    patchMore,
  );
  page.qraia = qraia;
  if (before) qraia.push(...before);
}

/** To be called when the script of the tag runs. */
export function runTag(enforce?: Enforce, patchMore?: PatchMore): void {
  // Run as a module or by an optimiser, it has to look for itself; it comes late, and gates from then on.
  const script =
    document.currentScript ??
    document.querySelector('script[data-site],script[data-enforce],script[src$="/qraia.js"]');
  if (script instanceof HTMLScriptElement) readTag(script, enforce, patchMore);
  else console.error('[qraia] nothing is gated: expected a classic <script src>');
}
