// Tier 2, style sheets made by script: rules that would fetch wait until they may.

import { addressesInStyle } from './addresses.ts';
import type { Realm } from './patchElements.ts';
import { type Around, wrapConstructor, wrapMethod } from './wrap.ts';

/**
 * @param may - whether an address may be reached now.
 * @param later - keeps a call until something is granted.
 */
export function patchStyles(
  realm: Realm,
  may: (what: string, address: string) => boolean,
  later: (call: () => void) => void,
): void {
  const passes = (css: unknown): boolean =>
    addressesInStyle(String(css)).every((address) => may('style', address));
  const rule =
    (answer: (self: object) => unknown): Around =>
    (self, args, go) => {
      if (passes(args[0])) return go();
      const again = (): void => {
        if (passes(args[0])) go();
        else later(again);
      };
      later(again);
      return answer(self);
    };
  const sheet = realm.CSSStyleSheet.prototype;
  wrapMethod(
    sheet,
    'insertRule',
    rule(() => 0),
  );
  wrapMethod(
    sheet,
    'replaceSync',
    rule(() => undefined),
  );
  wrapMethod(
    sheet,
    'replace',
    rule((self) => Promise.resolve(self)),
  );
  wrapConstructor(realm, 'FontFace', (args, go) => {
    const [family, source, ...rest] = args;
    return typeof source !== 'string' || passes(source)
      ? go()
      : go([family, 'url(blob:null/)', ...rest]);
  });
}
