// Tier 2, elements: the ways in which a page's script gives an element its source, or brings one in.

import { fetchingAttributes } from './addresses.ts';
import type { Holder } from './holder.ts';
import { type Around, wrapMethod, wrapProperty } from './wrap.ts';

export type Realm = Window & typeof globalThis;

/** Methods that bring nodes into a document, on whichever interface has them. */
const INSERTIONS =
  'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement adoptNode';

/** The object in an element's prototype chain that has a property of its own. */
function ownerOf(element: object, name: string): object | undefined {
  let owner: object | null = element;
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  return owner ?? undefined;
}

export function patchElements(realm: Realm, holder: Holder, onFrame: () => void): void {
  for (const [kind = '', name = ''] of fetchingAttributes()) {
    // A property reflects the attribute of the same name; media share one.
    const owner = ownerOf(realm.document.createElement(kind), name);
    wrapProperty(
      owner,
      name,
      (self, [value], go) => {
        holder.forget(self as Element, name);
        return holder.holdValue(self as Element, name, value) ? undefined : go();
      },
      (self, _, go) => holder.heldValue(self as Element, name) ?? go(),
    );
  }

  const setter =
    (place: number): Around =>
    (self, args, go) => {
      const name = String(args[place]).toLowerCase();
      holder.forget(self as Element, name);
      return holder.holdValue(self as Element, name, args[place + 1]) ? undefined : go();
    };
  const { Element, Node, Document, DocumentFragment, CharacterData } = realm;
  const element = Element.prototype;
  wrapMethod(element, 'setAttribute', setter(0));
  wrapMethod(element, 'setAttributeNS', setter(1));
  const setNode: Around = (self, [node], go) => {
    const { name, value } = node as Attr;
    return holder.holdValue(self as Element, name.toLowerCase(), value) ? null : go();
  };
  for (const name of ['setAttributeNode', 'setAttributeNodeNS']) wrapMethod(element, name, setNode);
  wrapMethod(element, 'removeAttribute', (self, args, go) => {
    holder.forget(self as Element, String(args[0]).toLowerCase());
    return go();
  });

  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData]) {
    for (const name of INSERTIONS.split(' ')) {
      wrapMethod(prototype, name, (_, args, go) => {
        for (const node of args) {
          // What this document made was judged when it got its source; styles get theirs as text.
          if ((node as Partial<Node> | null)?.nodeType) holder.neutralise(node as Node);
        }
        const result = go();
        onFrame();
        return result;
      });
    }
  }
  // A copy of inert content begins to fetch in a microtask: it is looked at before that.
  wrapMethod(Document.prototype, 'importNode', (_, __, go) => {
    const copy = go();
    holder.neutralise(copy as Node);
    return copy;
  });
}
