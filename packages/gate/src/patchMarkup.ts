// Tier 2, markup: strings that become elements are looked at before the browser does.

import type { Holder } from './holder.ts';
import { trusted } from './trusted.ts';
import { type Realm, wrap } from './wrap.ts';

export function patchMarkup(realm: Realm, holder: Holder, onFrame: () => void): void {
  wrap(
    realm,
    'Element ShadowRoot Range Document',
    // Of `write`, half a tag may come in one call and half in the next: the observer sees what this cannot.
    'innerHTML outerHTML setHTML setHTMLUnsafe insertAdjacentHTML createContextualFragment write writeln',
    (self, args, go, name) => {
      // Before the call, for `outerHTML` takes the element out.
      const root = self.getRootNode?.();
      let isChanged = false;
      for (const [place, given] of args.entries()) {
        const template = holder.parse(given);
        if (!template) continue;
        isChanged = true;
        // What was changed must be made trusted again.
        const { content, innerHTML } = template;
        const made = typeof given === 'object' ? trusted('createHTML', innerHTML) : innerHTML;
        if (typeof made === typeof given) args[place] = made;
        // A page that allows no policy of ours; what came otherwise is held after the fact.
        else if (name === 'innerHTML') go = () => (self.content ?? self).replaceChildren(content);
      }
      const result = go();
      // Most markup holds nothing of others, and then nothing of the page is walked through.
      if (isChanged) holder.hold(result ?? root);
      onFrame();
      return result;
    },
  );
}
