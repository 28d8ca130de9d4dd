// Tier 2, style sheets made by script: rules lose their held addresses, and get them back when they may.

import { IN_STYLE, markText } from './addresses.ts';
import { type Realm, wrap } from './wrap.ts';

/**
 * @param isHeld - whether an address may not be reached now.
 * @param later - keeps a style sheet, the text that it was given, and the rule that it got in its place;
 *   without a rule it was given all of its text.
 */
export function patchStyles(
  realm: Realm,
  isHeld: (address: string) => boolean,
  later: (sheet: CSSStyleSheet, css: string, rule: CSSRule | false) => void,
): void {
  wrap(
    realm,
    ' CSSStyleSheet',
    'replaceSync FontFace replace insertRule',
    (sheet, args, go, name) => {
      const [css] = args;
      for (const [place, each] of args.entries()) {
        if (typeof each === 'string') args[place] = markText(each, IN_STYLE, isHeld);
      }
      const result = go();
      if (sheet && args[0] !== css) {
        later(sheet, css, name === 'insertRule' && sheet.cssRules[result]);
      }
      return result;
    },
  );
}
