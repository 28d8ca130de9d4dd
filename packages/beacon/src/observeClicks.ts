// Tells of every followed link: mouse, middle button or keyboard, in open shadow roots too.

import { parseAddress } from './cleanAddress.ts';

/** @returns stops observing. */
export function observeClicks(click: (url: URL, isDownload: boolean) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const heard = (event: Event): void => {
    if (event.type === 'auxclick' && (event as MouseEvent).button !== 1) return;
    for (const target of event.composedPath()) {
      if (target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement) {
        // The text as it stands where it is no address: `http://[`.
        const url = parseAddress(target.href);
        if (url) click(url, target.hasAttribute('download'));
        return;
      }
    }
  };
  // Capturing: a page's own handler may stop the event, and the click was made all the same.
  const listen = { capture: true, passive: true, signal };
  addEventListener('click', heard, listen);
  addEventListener('auxclick', heard, listen);
  return () => stopping.abort();
}
