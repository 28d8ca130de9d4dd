// Tier 2, elements: the ways in which a page's script gives an element its source, or brings one in.

import { PROPERTIES } from './addresses.ts';
import { type Holder, KEPT } from './holder.ts';
import { type Realm, wrap } from './wrap.ts';

export function patchElements(realm: Realm, holder: Holder, onFrame: () => void): void {
  wrap(
    realm,
    'Script Source Link Frame Media Image Embed IFrame Object Track Input Body Video Anchor Area'.replace(
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
    'setAttributeNS removeAttribute setAttribute setAttributeNodeNS removeAttributeNS removeAttributeNode setAttributeNode',
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
    'Element Range CharacterData Node DocumentFragment Document',
    'insertAdjacentElement before replaceWith after moveBefore replaceChildren appendChild append insertBefore replaceChild prepend insertNode',
    (_, args, go) => {
      // What this document made was judged when it got its source; styles get theirs as text.
      for (const node of args) if (node?.nodeType) holder.hold(node);
      const result = go();
      onFrame();
      return result;
    },
  );
  // These begin to fetch in a microtask: they are looked at before that.
  wrap(realm, ' Document', 'importNode Audio adoptNode', (_, __, go) => {
    const made = go();
    holder.hold(made);
    return made;
  });
}
