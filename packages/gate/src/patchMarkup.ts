// Tier 2, markup: strings that become elements are looked at before the browser does.

import type { Holder } from './holder.ts';
import { trusted } from './trusted.ts';
import { type Realm, wrap } from './wrap.ts';

export function patchMarkup(realm: Realm, holder: Holder, onFrame: () => void): void {
  wrap(
    realm,
    'Element ShadowRoot Range Document',
    // Of `write`, half a tag may come in one call and half in the next: the observer sees what this cannot.
    /^(innerHTML|outerHTML|setHTML|insertAdjacentHTML|createContext|write)/,
    (self, args, go) => {
      let isChanged = false;
      let isUntrusted = false;
      for (const [place, given] of args.entries()) {
        const changed = holder.markup(given) ?? given;
        if (changed === given) continue;
        isChanged = true;
        // What was changed must be made trusted again. A page that allows no policy of ours gets the
        // markup as it was, and what it brings in is held after the fact.
        const made = typeof given === 'object' ? trusted('createHTML', changed as string) : changed;
        if (typeof made === typeof given) args[place] = made;
        else isUntrusted = true;
      }
      // Before the call, for `outerHTML` takes the element out.
      const root = self.getRootNode?.();
      const result = go();
      // Most markup holds nothing of others, and then nothing of the page is walked through.
      if (isUntrusted) holder.hold(result ?? root);
      if (isChanged) holder.adopt(result ?? root);
      onFrame();
      return result;
    },
  );
}
