// The gate: holds what is not granted, releases it in order when it is.

import type { Service } from '@qraia/consent';
import { clearStored } from './clearStored.ts';
import { awaken, releaseInert } from './inertMarkup.ts';
import { patchRequests } from './patchRequests.ts';
import { patchSources } from './patchSources.ts';
import { type Judge, judge } from './verdict.ts';

/** Something that was held: told to the developer, names and addresses of the page's own making only. */
export interface Held {
  readonly what: string;
  readonly address: string;
  readonly service: Service | undefined;
}

export interface Gate {
  /** What is granted has changed, or the document is parsed: release and clear accordingly. */
  update(): void;
  /** Elements that wait for their release, and the latest 200 requests that were refused. */
  held(): readonly Held[];
}

/** A page that asks every second for what is refused must not fill the memory with it. */
const REFUSALS_KEPT = 200;

interface HeldElement extends Held {
  release(): void;
}

/** Call it before anything else on the page runs. An error inside leaves things held and the page alive. */
export function createGate(by: Judge): Gate {
  let waiting: HeldElement[] = [];
  const refusedRequests: Held[] = [];

  const hold = (element: Element, address: string, release: () => void): boolean => {
    const { pass, service } = judge(by, address);
    if (pass) return false;
    waiting.push({ what: element.localName, address, service, release });
    return true;
  };

  patchSources(hold);
  patchRequests((what, address) => {
    const { pass, service } = judge(by, address);
    if (!pass) {
      refusedRequests.push({ what, address, service });
      if (refusedRequests.length > REFUSALS_KEPT) refusedRequests.shift();
    }
    return pass;
  });

  // What the parser inserts: a script that has not run yet is made inert, a frame or image loses its source.
  // The preload scanner may have fetched it by then; only tier 1 and tier 3 prevent that.
  const parsed = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) holdParsed(node);
    }
  });
  const holdParsed = (root: Element): void => {
    const guarded = [root, ...root.querySelectorAll('script,iframe,img')];
    for (const element of guarded) {
      const source = element.getAttribute('src');
      if (!source) continue;
      if (element instanceof HTMLScriptElement) {
        if (element.type === 'text/plain') continue;
        const { type } = element;
        if (hold(element, source, () => awaken(element, source))) {
          if (type) element.dataset.type = type;
          element.type = 'text/plain';
        }
      } else if (element instanceof HTMLIFrameElement || element instanceof HTMLImageElement) {
        if (judge(by, source).pass) continue;
        // Given again through the patched setter, which holds it like any other source.
        element.removeAttribute('src');
        element.src = source;
      }
    }
  };
  parsed.observe(document, { childList: true, subtree: true });

  return {
    update() {
      const still: HeldElement[] = [];
      const free: HeldElement[] = [];
      for (const held of waiting) (judge(by, held.address).pass ? free : still).push(held);
      waiting = still;
      for (const held of free) {
        try {
          held.release();
        } catch (error) {
          waiting.push(held);
          reportError(error); // One that cannot be released never stops the others.
        }
      }
      releaseInert(by.isGranted);
      const { services } = by.configuration;
      clearStored(
        services.filter(({ category }) => !by.isGranted(category)),
        services.filter(({ category }) => by.isGranted(category)),
      );
    },
    held: () => [...waiting, ...refusedRequests],
  };
}
