// Tier 2, style sheets made by script: rules lose their held addresses, and get them back when they may.

import { markStyle } from './addresses.ts';
import { type Realm, wrap } from './wrap.ts';

/**
 * @param isHeld - whether an address may not be reached now.
 * @param later - keeps a call until something is granted.
 */
export function patchStyles(
  realm: Realm,
  isHeld: (address: string) => boolean,
  later: (call: () => void) => void,
): void {
  wrap(realm, 'CSSStyleSheet', /^(insertRule|replace(Sync)?)$/, (sheet, args, go, name) => {
    const [css] = args;
    args[0] = markStyle(String(css), isHeld);
    const result = go();
    if (args[0] !== css) {
      const rule = sheet.cssRules[result];
      later(() => {
        if (name !== 'insertRule') return sheet[name](css);
        const place = [...sheet.cssRules].indexOf(rule);
        if (place < 0) return; // The page has taken it away.
        sheet.deleteRule(place);
        sheet.insertRule(css, place);
      });
    }
    return result;
  });
  wrap(realm, '', /^FontFace$/, (_, args, go) => {
    if (typeof args[1] === 'string') args[1] = markStyle(args[1], isHeld);
    return go();
  });
}
