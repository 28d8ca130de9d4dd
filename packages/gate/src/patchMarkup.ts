// Tier 2, markup: strings that become elements are looked at before the browser does.

import type { Holder } from './holder.ts';
import type { Realm } from './patchElements.ts';
import { type Around, wrapMethod, wrapProperty } from './wrap.ts';

let policy: { createHTML(html: string): unknown } | undefined;

/**
 * Trusted Types: what was changed must be made trusted again. A page that allows no policy of ours gets
 * the markup as it was, and what it brings in is held after the fact.
 */
function trust(html: string): unknown {
  try {
    const { trustedTypes } = window as unknown as {
      trustedTypes?: {
        createPolicy(name: string, rules: object): { createHTML(html: string): unknown };
      };
    };
    policy ??= trustedTypes?.createPolicy('qraia', { createHTML: (text: string) => text });
    return policy?.createHTML(html);
  } catch {
    return undefined;
  }
}

export function patchMarkup(realm: Realm, holder: Holder, onFrame: () => void): void {
  const clean = (markup: unknown, changed = holder.neutraliseMarkup(markup)): unknown =>
    changed !== markup && typeof markup === 'object'
      ? (trust(changed as string) ?? markup)
      : changed;
  /** @param place - which argument is the markup. */
  const sink =
    (place: number, rootOf: (self: object) => ParentNode | null): Around =>
    (self, args, go) => {
      const root = rootOf(self);
      const given = [...args];
      const changed = holder.neutraliseMarkup(args[place]);
      given[place] = clean(args[place], changed);
      const result = go(given);
      const within = result instanceof realm.DocumentFragment ? result : root;
      // Most markup holds nothing of others, and then nothing of the page is walked through.
      if (within && changed !== args[place]) {
        holder.adopt(within);
        if (given[place] === args[place]) holder.neutralise(within);
      }
      onFrame();
      return result;
    };
  const itself = (self: object): ParentNode => self as ParentNode;
  const parent = (self: object): ParentNode | null => (self as Element).parentNode;
  const { Element, ShadowRoot, Document, Range } = realm;

  wrapProperty(Element.prototype, 'innerHTML', sink(0, itself));
  wrapProperty(Element.prototype, 'outerHTML', sink(0, parent));
  wrapProperty(ShadowRoot?.prototype, 'innerHTML', sink(0, itself));
  wrapMethod(Element.prototype, 'insertAdjacentHTML', sink(1, parent));
  for (const owner of [Element, ShadowRoot]) {
    wrapMethod(owner?.prototype, 'setHTMLUnsafe', sink(0, itself));
  }
  wrapMethod(
    Range.prototype,
    'createContextualFragment',
    sink(0, () => null),
  );
  // Half a tag may come in one call and half in the next: the observer sees what this cannot.
  for (const name of ['write', 'writeln']) {
    wrapMethod(Document.prototype, name, (_, args, go) => go(args.map((each) => clean(each))));
  }
}
