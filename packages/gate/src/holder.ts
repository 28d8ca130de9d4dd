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
  /** Trusted Types objects must be given back as they came. */
  const originals = new WeakMap<Element, { [attribute: string]: unknown }>();
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

  const isHeldValue = (element: Element, attribute: string, value: string): boolean =>
    isFetching(element, attribute) &&
    !allowed.has(element) &&
    (attribute === 'srcdoc'
      ? markup(value) !== value
      : addressesIn(element, attribute, value).some(isHeld) ||
        (/frame|embed|object/.test(element.localName) && namesDenied(value)));

  const wait = (element: Element): void => {
    setAttribute.call(element, MARK, '');
    // What lies in a template or another inert document is found by its mark when it comes in.
    if (element.ownerDocument.defaultView) waiting.add(element);
  };
  const keep = (element: Element, attribute: string, value: unknown): void => {
    setAttribute.call(element, KEPT + attribute, String(value));
    if (typeof value === 'object') {
      originals.set(element, { ...originals.get(element), [attribute]: value });
    }
    wait(element);
  };
  /** Gives a text its marks; what it says is given back by `release`. */
  const mark = (
    element: Element,
    text: string,
    by: typeof markStyle,
    set: (text: string) => void,
  ) => {
    const marked = by(text, isHeld);
    if (marked === text) return;
    set(marked);
    wait(element);
  };

  /** Inline styles; told whenever a style attribute changed. */
  const holdStyle = (element: Element): void => {
    const { style } = element as HTMLElement;
    if (style && !allowed.has(element)) {
      mark(element, style.cssText, markStyle, (css) => {
        style.cssText = css;
      });
    }
  };

  const holdOne = (element: Element): void => {
    const name = element.localName;
    const type = element.getAttribute('type') ?? '';
    // Inert already: by us, or as the page wrote it.
    if (type === INERT) return;
    holdStyle(element);
    const isScript = name === 'script';
    const isJson = /^(importmap|speculationrules)$/.test(type);
    const text = (isScript || name === 'style') && element.textContent;
    if (text && (!isScript || isJson)) {
      mark(element, text, isJson ? markJson : markStyle, (marked) => {
        element.textContent = marked;
      });
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

  /** Takes from a node and all below it what may not be fetched. */
  const hold = (root: Node): void => {
    // By its number: an element of a frame is none of this realm's.
    if (root.nodeType === 1) holdOne(root as Element);
    const within = root as Partial<ParentNode>;
    for (const element of within.querySelectorAll?.(SELECTOR) ?? []) holdOne(element);
    // A declarative shadow root is a template until it is parsed.
    for (const template of within.querySelectorAll?.('template[shadowrootmode]') ?? []) {
      hold((template as HTMLTemplateElement).content);
    }
  };

  /** Markup with its held parts made inert; the same value where there are none. */
  const markup = (given: unknown): unknown => {
    // Another host cannot be named without one of these, but for a base that is one.
    if (!/<[\s\S]*(\/\/|&|\\|:)/.test(String(given)) && !isHeld('')) return given;
    const template = document.createElement('template');
    nativeHtml?.set?.call(template, given); // Parsed in a template, nothing is fetched.
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
    holdStyle,
    markup,
    /** Gives a value to an attribute, or keeps it until it may be given. */
    give(element: Element, name: unknown, value: unknown, go: () => unknown): unknown {
      const attribute = String(name).toLowerCase();
      // What was held of it before is forgotten: the page gives it anew, or takes it away.
      if (waiting.has(element)) removeAttribute.call(element, KEPT + attribute);
      if (value === null || !isHeldValue(element, attribute, String(value))) return go();
      return keep(element, attribute, value);
    },
    /** Remembers what came in as markup with held parts. */
    adopt(root: ParentNode): void {
      for (const element of root.querySelectorAll(`[${MARK}]`)) waiting.add(element);
    },
  };
}
