// The gate: holds what is not granted, releases it in order when it is.

import type { Service } from '@qraia/consent';
import { clearStored } from './clearStored.ts';
import { createHolder, type Held } from './holder.ts';
import { releaseInert } from './inertMarkup.ts';
import { patchElements, type Realm } from './patchElements.ts';
import { patchMarkup } from './patchMarkup.ts';
import { patchRequests } from './patchRequests.ts';
import { patchStorage } from './patchStorage.ts';
import { patchStyles } from './patchStyles.ts';
import { type Judge, judge } from './verdict.ts';

export interface Gate {
  /** What is granted has changed, or the document is parsed: release and clear accordingly. */
  update(): void;
  /** Elements that wait for their release, and the latest 200 requests that were refused. */
  held(): readonly Held[];
}

/** A page that asks every second for what is refused must not fill the memory with it. */
const KEPT = 200;

/** What a script that is still running sets again is swept away once more. */
const SWEEP_AFTER = 2000;

/** Call it before anything else on the page runs. An error inside leaves things held and the page alive. */
export function createGate(by: Judge): Gate {
  const refused: Held[] = [];
  let calls: (() => void)[] = [];
  /** By prototype: a frame that navigates keeps its window, and gets everything else anew. */
  const patched = new WeakSet<object>();
  const nativeHtml = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  const { setAttribute, removeAttribute } = Element.prototype;

  const holder = createHolder((address) => judge(by, address), {
    setAttribute: (element, name, value) => setAttribute.call(element, name, value as string),
    removeAttribute: (element, name) => removeAttribute.call(element, name),
    setHtml: (template, html) => nativeHtml?.set?.call(template, html),
  });
  const may = (what: string, address: string): boolean => {
    const { pass, service } = judge(by, address);
    if (!pass) refused.push({ what, address, service });
    if (refused.length > KEPT) refused.shift();
    return pass;
  };
  const later = (call: () => void): void => {
    calls.push(call);
    if (calls.length > KEPT) calls.shift();
  };
  const of = (isGranted: boolean): readonly Service[] =>
    by.configuration.services.filter(({ id }) => by.has(id) === isGranted);

  const patch = (realm: Realm): void => {
    if (patched.has(realm.Node.prototype)) return;
    patched.add(realm.Node.prototype);
    patchElements(realm, holder, patchFrames);
    patchMarkup(realm, holder, patchFrames);
    patchRequests(realm, may);
    patchStyles(realm, may, later);
    patchStorage(realm, () => of(false), later);
  };
  /** A fresh frame has a realm of its own, with nothing patched in it. */
  const patchFrames = (): void => {
    for (let index = 0; index < window.length; index++) {
      try {
        const realm = window[index] as Realm;
        if (realm.document) patch(realm);
      } catch {
        // Of another origin: out of reach, and none of this page's.
      }
    }
  };
  patch(window as Realm);
  document.addEventListener('load', patchFrames, true);
  /** Declared names are also set in ways that no patch sees: `localStorage.name = …`, a server's answer. */
  const clear = (): void => clearStored(of(false), of(true));
  addEventListener('pagehide', clear);

  // What the parser inserts: a script that has not run yet is made inert, others lose their source.
  // The preload scanner may have fetched it by then; only tier 1 and tier 3 prevent that.
  const parsed = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') holder.holdStyle(target as Element);
      for (const node of addedNodes) {
        holder.neutralise(node, true);
        // A declarative shadow root comes with its host, and no observer of the document sees into it.
        const { shadowRoot } = node as Partial<Element>;
        if (shadowRoot) {
          holder.neutralise(shadowRoot, true);
          observe(shadowRoot);
        }
      }
    }
    patchFrames();
  });
  const observe = (root: Node): void =>
    parsed.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['style'],
    });
  observe(document);

  return {
    update() {
      holder.release();
      const due = calls;
      calls = [];
      for (const call of due) {
        try {
          call();
        } catch (error) {
          reportError(error);
        }
      }
      releaseInert(by.has);
      clear();
      setTimeout(clear, SWEEP_AFTER);
    },
    held: () => [...holder.held(), ...refused],
  };
}
