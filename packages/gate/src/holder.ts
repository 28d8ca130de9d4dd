// Tier 2, elements: takes away what would fetch from an address that is not granted, and keeps it.

import {
  addressesIn,
  addressesWithin,
  importsIn,
  isFetching,
  markJson,
  markStyle,
  SELECTOR,
} from './addresses.ts';
import { trusted } from './trusted.ts';
import type { Verdict } from './verdict.ts';

/** Where a held value waits: `data-qraia-src` for `src`. */
export const KEPT = 'data-qraia-';
/** Finds what came in as markup. */
export const MARK = `${KEPT}held`;
/** A script or style of this type is data. */
export const INERT = 'text/plain';

export type Holder = ReturnType<typeof createHolder>;

/** @param judge - says whether an address may be reached now. */
export function createHolder(judge: (address: string) => Verdict) {
  // What the browser itself does, from before anything was patched.
  const { setAttribute, removeAttribute } = Element.prototype;
  const nativeHtml = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');

  const waiting = new Set<Element>();
  /** What a script gave last goes back as it came: a Trusted Types object, and what is none. */
  const originals = new WeakMap<Element, unknown>();
  /** Elements that the visitor allowed one by one. */
  const allowed = new WeakSet<Element>();

  const isHeld = (address: string): boolean => !judge(address).pass;

  /**
   * Whether code or a document that runs in a realm of its own names a declared service that is not
   * granted. Only a declared one: a licence in a comment names hosts as well.
   */
  const namesDenied = (address: string): boolean =>
    addressesWithin(address).some((each) => {
      const { pass, service } = judge(each);
      return service && !pass;
    });

  const isHeldValue = (element: Element, attribute: string, value: unknown): boolean =>
    isFetching(element, attribute) &&
    !allowed.has(element) &&
    (attribute === 'srcdoc'
      ? markup(value) !== value
      : addressesIn(element, attribute, String(value)).some(isHeld) ||
        (/frame|embed|object/.test(element.localName) && namesDenied(String(value))));

  const wait = (element: Element): void => {
    setAttribute.call(element, MARK, '');
    // What lies in a template or another inert document is found by its mark when it comes in.
    if (element.ownerDocument.defaultView) waiting.add(element);
  };
  const keep = (element: Element, attribute: string, value: unknown): void => {
    setAttribute.call(element, KEPT + attribute, String(value));
    wait(element);
  };
  /** Gives a text its marks; what it says is given back by `release`. */
  const mark = <K extends string>(
    element: Element,
    owner: { [name in K]: string | null },
    property: K,
    by: typeof markStyle,
  ): void => {
    const text = owner[property] ?? '';
    const marked = by(text, isHeld);
    if (marked === text) return;
    // Of a script, its text is a sink of Trusted Types.
    owner[property] = trusted('createScript', marked);
    wait(element);
  };

  /** Takes from one element what may not be fetched. */
  const holdOne = (element: Element): void => {
    const name = element.localName;
    const type = element.getAttribute('type') ?? '';
    // Inert already: by us, or as the page wrote it.
    if (type === INERT) return;
    // A declarative shadow root is a template until it is parsed.
    if (name === 'template') hold((element as HTMLTemplateElement).content);
    const { style } = element as HTMLElement;
    // Asked first, for an element that has none would be given an empty one.
    if (element.hasAttribute('style') && !allowed.has(element)) {
      mark(element, style, 'cssText', markStyle);
    }
    const isScript = name === 'script';
    const isJson = /^(importmap|speculation)/.test(type);
    const text = (isScript || name === 'style') && element.textContent;
    if (text && (!isScript || isJson)) {
      mark(element, element, 'textContent', isJson ? markJson : markStyle);
    }
    const held = [...element.attributes].filter((each) =>
      isHeldValue(element, each.name, each.value),
    );
    if (isScript) {
      // One that the parser has prepared keeps its source whatever we do; without a type it does not run.
      if (held[0] || (text && importsIn(text).some(isHeld))) {
        keep(element, 'type', type);
        setAttribute.call(element, 'type', INERT);
      }
      return;
    }
    for (const { name: attribute, value } of held) {
      keep(element, attribute, value);
      removeAttribute.call(element, attribute);
    }
  };

  /** The same of a node and all below it. */
  const hold = (root: Node): void => {
    // By its number: an element of a frame is none of this realm's.
    if (root.nodeType === 1) holdOne(root as Element);
    const within = root as Partial<ParentNode>;
    within.querySelectorAll?.(SELECTOR).forEach(holdOne);
  };

  /** Markup with its held parts made inert; the same value where there are none; undefined = not to be read. */
  const markup = (given: unknown): unknown => {
    // Another host cannot be named without one of these, but for a base that is one.
    if (!/<[\s\S]*(\/\/|&|\\|:)/.test(String(given)) && !isHeld('')) return given;
    const template = document.createElement('template');
    try {
      // Parsed in a template, nothing is fetched.
      nativeHtml?.set?.call(template, trusted('createHTML', given as string));
    } catch {
      return undefined; // Trusted Types that allow no policy of ours.
    }
    hold(template.content);
    return template.content.querySelector(`[${MARK}]`) ? template.innerHTML : given;
  };

  return {
    waiting,
    originals,
    allowed,
    isHeld,
    isHeldValue,
    namesDenied,
    hold,
    holdOne,
    markup,
    /** Gives a value to an attribute, or keeps it until it may be given. */
    give(element: Element, name: unknown, value: unknown, go: () => unknown): unknown {
      const attribute = String(name).toLowerCase();
      // What was held of it before is forgotten: the page gives it anew, or takes it away.
      if (waiting.has(element)) removeAttribute.call(element, KEPT + attribute);
      if (value === null || !isHeldValue(element, attribute, value)) return go();
      originals.set(element, value);
      return keep(element, attribute, value);
    },
    /** Remembers what came in as markup with held parts. */
    adopt(root: ParentNode): void {
      for (const element of root.querySelectorAll(`[${MARK}]`)) waiting.add(element);
    },
  };
}
