// Tier 2, markup: strings that become elements are looked at before the browser does.

import type { Holder } from './holder.ts';
import { trusted } from './trusted.ts';
import { type Realm, wrap } from './wrap.ts';

export function patchMarkup(realm: Realm, holder: Holder, onFrame: () => void): void {
  wrap(
    realm,
    'ShadowRoot Element Range Document',
    // Of `write`, half a tag may come in one call and half in the next: the observer sees what this cannot.
    'innerHTML write insertAdjacentHTML setHTML setHTMLUnsafe createContextualFragment outerHTML writeln',
    (self, args, go, name) => {
      for (const [place, given] of args.entries()) {
        const template = holder.parse(given);
        if (!template) continue;
        // What was changed must be made trusted again.
        const { content, innerHTML } = template;
        const made = typeof given === 'object' ? trusted('createHTML', innerHTML) : innerHTML;
        if (typeof made === typeof given) args[place] = made;
        // A page that allows no policy of ours; what comes otherwise is left to the observer.
        else if (name === 'innerHTML') go = () => (self.content ?? self).replaceChildren(content);
      }
      // What is held in it waits from when it comes into a document: the observer, or an insertion, sees its mark.
      const result = go();
      onFrame();
      return result;
    },
  );
}
