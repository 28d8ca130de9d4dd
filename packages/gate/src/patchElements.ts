// Tier 2, elements: the ways in which a page's script gives an element its source, or brings one in.

import { PROPERTIES } from './addresses.ts';
import { type Holder, KEPT } from './holder.ts';
import { type Realm, wrap } from './wrap.ts';

export function patchElements(realm: Realm, holder: Holder, onFrame: () => void): void {
  wrap(
    realm,
    'Frame Image Link Video Area IFrame Track Body Embed Source Media Input Object Anchor Script'.replace(
      /\w+/g,
      'HTML$&Element',
    ),
    PROPERTIES,
    (self, [value], go, name) => holder.give(self, name, value, go),
    (self, _, go, name) => self.getAttribute(KEPT + name) ?? go(),
  );
  wrap(
    realm,
    'Element',
    'setAttributeNS removeAttribute setAttribute setAttributeNode setAttributeNodeNS removeAttributeNS removeAttributeNode',
    (self, args, go, method) => {
      const [node] = args;
      const [name, value] = node?.nodeType
        ? [node.name, node.value]
        : args.slice(method.endsWith('NS') ? 1 : 0);
      return holder.give(self, name, method.startsWith('remove') ? null : value, go);
    },
  );

  // Methods that bring nodes into a document, on whichever interface has them.
  wrap(
    realm,
    'Element DocumentFragment Document Range CharacterData Node',
    'insertAdjacentElement appendChild before replaceWith after moveBefore replaceChildren append insertBefore replaceChild prepend insertNode',
    (_, args, go) => {
      // What this document made was judged when it got its source; styles get theirs as text.
      for (const node of args) if (node?.nodeType) holder.hold(node);
      const result = go();
      onFrame();
      return result;
    },
  );
  // These begin to fetch in a microtask: they are looked at before that.
  wrap(realm, ' Document', 'Audio importNode adoptNode', (_, __, go) => {
    const made = go();
    holder.hold(made);
    return made;
  });
}
