// The gate: holds what is not granted. Giving it back is `release`'s.

import type { Service } from '@qraia/consent';
import { createHolder, type Holder } from './holder.ts';
import { patchElements } from './patchElements.ts';
import { patchMarkup } from './patchMarkup.ts';
import { patchRequests } from './patchRequests.ts';
import { patchStorage } from './patchStorage.ts';
import { patchStyles } from './patchStyles.ts';
import { trusted } from './trusted.ts';
import { type Judge, judge, type Verdict } from './verdict.ts';
import { type Realm, wrap } from './wrap.ts';

/** A call that was refused: told to the developer. */
export interface Refused {
  /** What was called: `fetch`, `Worker`, … */
  readonly what: string;
  readonly address: string;
}

export interface Gate {
  readonly by: Judge;
  readonly judge: (address: string) => Verdict;
  readonly holder: Holder;
  /** The services that are granted now, or those that are not. */
  services(isGranted: boolean): readonly Service[];
  /** Calls that wait: to be made anew whenever something was granted. The latest 200. */
  readonly calls: (() => void)[];
  /** Style sheets that were given a text without its held addresses: all of them, or a rule. The latest 200. */
  readonly styles: [sheet: CSSStyleSheet, css: string, rule: CSSRule | false][];
  /** The latest 200 calls that were refused. */
  readonly refused: readonly Refused[];
  /** The one policy of Trusted Types that there may be of this name. */
  readonly trusted: typeof trusted;
}

/** A page that asks every second for what is refused must not fill the memory with it. */
const KEPT = 200;

/** @param may - whether an address may be reached now; it takes note of what it refuses. */
export type PatchMore = (realm: Realm, may: (what: string, address: unknown) => boolean) => void;

/**
 * Call it before anything else on the page runs. An error inside leaves things held and the page alive.
 *
 * @param patchMore - called for the page's realm and that of every frame.
 */
export function createGate(by: Judge, patchMore?: PatchMore): Gate {
  const refused: Refused[] = [];
  const calls: (() => void)[] = [];
  const styles: Gate['styles'] = [];
  /** By prototype: a frame that navigates keeps its window, and gets everything else anew. */
  const patched = new WeakSet<object>();
  const push = <T>(list: T[], each: T): void => {
    list.push(each);
    if (list.length > KEPT) list.shift();
  };

  const judged = (address: string): Verdict => judge(by, address);
  const holder = createHolder(judged);
  const may = (what: string, given: unknown): boolean => {
    const address = String(given);
    const { pass } = judged(address);
    if (!pass) push(refused, { what, address });
    return pass;
  };
  const later = (call: () => void): void => push(calls, call);
  const services = (isGranted: boolean): readonly Service[] =>
    by.configuration.services.filter(({ id }) => by.has(id) === isGranted);

  // What the parser inserts: a script that has not run yet is made inert, others lose their source.
  // The preload scanner may have fetched it by then; only tier 1 and tier 3 prevent that.
  const parsed = new MutationObserver((records) => {
    const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
    // An inline style has changed, or the text of a style sheet or script, which may come in parts.
    for (const target of new Set(records.map(({ target }) => target))) holder.holdOne(target);
    for (const node of added) {
      // What lies below another one is looked at with that.
      if (!added.has(node.parentNode as Node)) holder.hold(node);
      // A declarative shadow root comes with its host, and no observer of the document sees into it.
      const { shadowRoot } = node as Partial<Element>;
      if (shadowRoot) {
        holder.hold(shadowRoot);
        observe(shadowRoot);
      }
    }
    patchFrames();
  });
  const observe = (root: Node): void =>
    parsed.observe(root, {
      childList: true,
      subtree: true,
      attributeFilter: ['style'],
    });

  const patch = (realm: Realm): void => {
    if (patched.has(realm.Node.prototype)) return;
    patched.add(realm.Node.prototype);
    patchElements(realm, holder, patchFrames);
    patchMarkup(realm, holder, patchFrames);
    patchRequests(realm, holder, may);
    patchStyles(realm, holder.isHeld, (...each) => push(styles, each));
    patchStorage(realm, () => services(false), later);
    wrap(realm, 'Element', 'attachShadow', (_, __, go) => {
      const root = go();
      observe(root);
      return root;
    });
    patchMore?.(realm, may);
    observe(realm.document);
  };
  /** A fresh frame has a realm of its own, with nothing patched in it. */
  const patchFrames = (realm = window as Realm): void => {
    try {
      if (realm.document) patch(realm);
      for (let index = 0; index < realm.length; index++) patchFrames(realm[index] as Realm);
    } catch {
      // Of another origin: out of reach, and none of this page's.
    }
  };
  patch(window as Realm);
  document.addEventListener('load', () => patchFrames(), true);

  return { by, judge: judged, holder, services, calls, styles, refused, trusted };
}
