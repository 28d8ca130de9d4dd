// Tier 2, elements: takes away what would fetch from an address that is not granted, and keeps it.

import {
  addressesIn,
  addressesNamed,
  IN_JSON,
  IN_STYLE,
  importsIn,
  isFetching,
  markText,
  SELECTOR,
  textWithin,
} from './addresses.ts';
import { trusted } from './trusted.ts';
import type { Verdict } from './verdict.ts';

/** Where a held value waits: `data-qraia-src` for `src`. */
export const KEPT = 'data-qraia-';
/** Finds what came in as markup. */
export const MARK = 'data-qraia-held';
/** A script or style of this type is data. */
export const INERT = 'text/plain';

export type Holder = ReturnType<typeof createHolder>;

/** @param judge - says whether an address may be reached now. */
export function createHolder(judge: (address: string) => Verdict) {
  // What the browser itself does, from before anything was patched.
  const { matches, setAttribute, removeAttribute } = Element.prototype;
  const nativeHtml = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');

  const waiting = new Set<Element>();
  /** What a script gave last goes back as it came: a Trusted Types object, and what is none. */
  const originals = new WeakMap<Element, unknown>();
  /** Elements that the visitor allowed one by one. */
  const allowed = new WeakSet<Element>();
  /** Full addresses named in the code or document of a blob, by the blob's own address. */
  const ofBlobs = new Map<string, string[]>();

  const isHeld = (address: string): boolean => !judge(address).pass;

  /**
   * Whether code or a document that runs in a realm of its own names a declared service that is not
   * granted. Only a declared one: a licence in a comment names hosts as well.
   */
  const namesDenied = (address: string): boolean | undefined =>
    (ofBlobs.get(address) ?? addressesNamed(textWithin(address)))?.some((each) => {
      const { pass, service } = judge(each);
      return service && !pass;
    });

  const isHeldValue = (element: Element, attribute: string, value: unknown): boolean | undefined =>
    isFetching(element, attribute) &&
    !allowed.has(element) &&
    (attribute === 'srcdoc'
      ? parse(value) !== undefined
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
    pattern: RegExp,
  ): void => {
    const text = owner[property] ?? '';
    const marked = markText(text, pattern, isHeld);
    if (marked === text) return;
    // Of a script, its text is a sink of Trusted Types.
    owner[property] = trusted('createScript', marked);
    wait(element);
  };

  /** Takes from one element what may not be fetched. */
  const holdOne = (node: Node): void => {
    const element = node as Element;
    // By its number, for an element of a frame is none of this realm's; and as the browser does it, for a form
    // may have a field of that name.
    if (node.nodeType !== 1 || !matches.call(node, SELECTOR)) return;
    const { localName: name, style } = element as HTMLElement;
    const type = element.getAttribute('type') ?? '';
    // It came in as markup that was looked at.
    if (element.hasAttribute(MARK)) wait(element);
    // Inert already: by us, or as the page wrote it.
    if (type === INERT) return;
    // A declarative shadow root is a template until it is parsed.
    if (name === 'template') hold((element as HTMLTemplateElement).content);
    if (style?.cssText && !allowed.has(element)) {
      mark(element, style, 'cssText', IN_STYLE);
    }
    const isScript = name === 'script';
    const isJson = /^(importmap|speculation)/.test(type);
    const text = (isScript || name === 'style') && element.textContent;
    if (text && (!isScript || isJson)) {
      mark(element, element, 'textContent', isJson ? IN_JSON : IN_STYLE);
    }
    const held = element
      .getAttributeNames()
      .filter((each) => isHeldValue(element, each, element.getAttribute(each)));
    if (isScript) {
      // One that the parser has prepared keeps its source whatever we do; without a type it does not run.
      if (held[0] || (text && importsIn(text).some(isHeld))) {
        keep(element, 'type', type);
        setAttribute.call(element, 'type', INERT);
      }
      return;
    }
    for (const attribute of held) {
      keep(element, attribute, element.getAttribute(attribute));
      removeAttribute.call(element, attribute);
    }
  };

  /** The same of a node and all below it. */
  const hold = (root: Node): void => {
    holdOne(root);
    (root as Partial<ParentNode>).querySelectorAll?.(SELECTOR).forEach(holdOne);
  };

  /** What markup becomes, in a template whose held parts are inert; undefined where none of it is held. */
  const parse = (given: unknown): HTMLTemplateElement | undefined => {
    // Another host cannot be named without one of these, but for a base that is one.
    if (!/<.*(\/\/|[&\\:])/s.test(String(given)) && !isHeld('')) return undefined;
    const template = document.createElement('template');
    // Parsed in a template, nothing is fetched. What the page has trusted stays so.
    nativeHtml?.set?.call(
      template,
      typeof given === 'string' ? trusted('createHTML', given) : given,
    );
    hold(template.content);
    return template.content.querySelector(`[${MARK}]`) ? template : undefined;
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
    ofBlobs,
    parse,
    /** Gives a value to an attribute, or keeps it until it may be given. */
    give(element: Element, name: unknown, value: unknown, go: () => unknown): unknown {
      const attribute = String(name).toLowerCase();
      // What was held of it before is forgotten: the page gives it anew, or takes it away.
      if (element.hasAttribute(MARK)) removeAttribute.call(element, KEPT + attribute);
      if (value === null || !isHeldValue(element, attribute, value)) return go();
      originals.set(element, value);
      return keep(element, attribute, value);
    },
  };
}
