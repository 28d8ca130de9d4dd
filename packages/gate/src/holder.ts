// Tier 2, elements: takes away what would fetch from an address that is not granted, and gives it back.

import type { Service } from '@qraia/consent';
import { addressesIn, addressesInStyle, attributesOf, isFetching, SELECTOR } from './addresses.ts';
import { awaken } from './inertMarkup.ts';
import type { Verdict } from './verdict.ts';

/** Something that was held: told to the developer, names and addresses of the page's own making only. */
export interface Held {
  readonly what: string;
  readonly address: string;
  readonly service: Service | undefined;
}

/** Where a held value waits: `data-qraia-src` for `src`. The mark finds what came in as markup. */
const KEPT = 'data-qraia-';
const MARK = 'data-qraia-held';

/** The attribute that a kept one stands for. */
const attributeOf = (kept: string): string => kept.slice(KEPT.length);

export interface Holder {
  /** Holds a value that is about to be given; false where it may be given. */
  holdValue(element: Element, attribute: string, value: unknown): boolean;
  /** What the page believes an attribute to be. */
  heldValue(element: Element, attribute: string): string | null;
  /** The page gave an attribute anew or took it away: what was held of it is forgotten. */
  forget(element: Element, attribute: string): void;
  /** Takes from an element and all below it what may not be fetched. */
  neutralise(root: Node, parsed?: boolean): void;
  /** Markup with its held parts made inert; the same value where there are none. */
  neutraliseMarkup(markup: unknown): unknown;
  /** Holds inline styles that fetch; told whenever a style attribute changed. */
  holdStyle(element: Element): void;
  /** Remembers what came in as neutralised markup. */
  adopt(root: ParentNode): void;
  /** Gives back all that may be given now. */
  release(): void;
  held(): readonly Held[];
}

/** What the browser itself does, from before anything was patched. */
export interface Natives {
  setAttribute(element: Element, name: string, value: unknown): void;
  removeAttribute(element: Element, name: string): void;
  /** Parses into a template, which fetches nothing. */
  setHtml(template: HTMLTemplateElement, html: unknown): void;
}

/** @param judge - says whether an address may be reached now. */
export function createHolder(
  judge: (address: string) => Verdict,
  { setAttribute, removeAttribute, setHtml }: Natives,
): Holder {
  const waiting = new Set<Element>();
  /** Trusted Types objects must be given back as they came. */
  const originals = new WeakMap<Element, Map<string, unknown>>();

  const isHeld = (address: string): boolean => !judge(address).pass;
  const inTemplate = (html: unknown): HTMLTemplateElement => {
    const template = document.createElement('template');
    setHtml(template, html);
    return template;
  };
  const holdsMarkup = (html: string): boolean => {
    const { content } = inTemplate(html);
    neutralise(content, true, false);
    return content.querySelector(`[${MARK}]`) !== null;
  };
  const isHeldValue = (element: Element, attribute: string, value: string): boolean =>
    attribute === 'srcdoc'
      ? holdsMarkup(value)
      : addressesIn(element, attribute, value).some(isHeld);

  const keep = (element: Element, attribute: string, value: unknown, listed = true): void => {
    setAttribute(element, KEPT + attribute, String(value));
    setAttribute(element, MARK, '');
    if (typeof value === 'object') {
      const kept = originals.get(element) ?? new Map<string, unknown>();
      originals.set(element, kept.set(attribute, value));
    }
    if (listed) waiting.add(element);
  };

  const holdStyle = (element: Element, listed = true): void => {
    const { style } = element as HTMLElement;
    if (!/url\(|image-set\(/.test(style?.cssText ?? '')) return;
    let kept = '';
    for (const name of [...style]) {
      const value = style.getPropertyValue(name);
      if (!addressesInStyle(value).some(isHeld)) continue;
      kept += `${name}:${value}${style.getPropertyPriority(name) && '!important'};`;
      style.removeProperty(name);
    }
    if (kept) keep(element, 'style', (element.getAttribute(`${KEPT}style`) ?? '') + kept, listed);
  };

  const neutraliseOne = (element: Element, parsed: boolean, listed: boolean): void => {
    holdStyle(element, listed);
    const name = element.localName;
    const type = element.getAttribute('type');
    // Inert already: by us, or as the page wrote it.
    if (type === 'text/plain' && /^(script|style)$/.test(name)) return;
    if (name === 'style' && addressesInStyle(element.textContent ?? '').some(isHeld)) {
      keep(element, 'type', type ?? '', listed);
      setAttribute(element, 'type', 'text/plain');
    }
    for (const attribute of attributesOf(element)) {
      const value = element.getAttribute(attribute);
      if (value === null || !isHeldValue(element, attribute, value)) continue;
      keep(element, attribute, value, listed);
      if (name === 'script' && parsed) {
        // A script that the parser has prepared keeps its source; without a type it does not run.
        keep(element, 'type', type ?? '', listed);
        setAttribute(element, 'type', 'text/plain');
      } else removeAttribute(element, attribute);
    }
  };

  const neutralise = (root: Node, parsed = false, listed = true): void => {
    // By its number: an element of a frame is none of this realm's.
    if (root.nodeType === 1 && (root as Element).matches(SELECTOR)) {
      neutraliseOne(root as Element, parsed, listed);
    }
    const within = root as Partial<ParentNode>;
    for (const element of within.querySelectorAll?.(SELECTOR) ?? []) {
      neutraliseOne(element, parsed, listed);
    }
    for (const template of within.querySelectorAll?.('template') ?? []) {
      // A declarative shadow root is a template until it is parsed.
      if (template.hasAttribute('shadowrootmode')) neutralise(template.content, parsed, listed);
    }
  };

  const releaseOne = (element: Element): void => {
    const kept = [...element.attributes].filter(
      ({ name }) => name.startsWith(KEPT) && name !== MARK,
    );
    const keptOf = (name: string): string => element.getAttribute(KEPT + name) ?? '';
    for (const { name, value } of kept) {
      const attribute = attributeOf(name);
      const still =
        attribute === 'style'
          ? addressesInStyle(value).some(isHeld)
          : attribute === 'type'
            ? element.localName === 'style' &&
              addressesInStyle(element.textContent ?? '').some(isHeld)
            : isHeldValue(element, attribute, value);
      if (still) return;
    }
    if (element.hasAttribute(`${KEPT}type`) && element.localName === 'script') {
      const [source, type] = [keptOf('src'), keptOf('type')];
      for (const { name } of kept) removeAttribute(element, name);
      removeAttribute(element, MARK);
      removeAttribute(element, 'type');
      waiting.delete(element);
      awaken(element as HTMLScriptElement, source, type);
      return;
    }
    for (const { name, value } of kept) {
      const attribute = attributeOf(name);
      if (attribute === 'style') (element as HTMLElement).style.cssText += value;
      else setAttribute(element, attribute, originals.get(element)?.get(attribute) ?? value);
      removeAttribute(element, name);
    }
    removeAttribute(element, MARK);
    waiting.delete(element);
  };

  const adopt = (root: ParentNode): void => {
    for (const element of root.querySelectorAll(`[${MARK}]`)) waiting.add(element);
  };

  return {
    holdValue(element, attribute, value) {
      if (!isFetching(element, attribute) || !isHeldValue(element, attribute, String(value))) {
        return false;
      }
      keep(element, attribute, value);
      return true;
    },
    heldValue: (element, attribute) => element.getAttribute(KEPT + attribute),
    forget(element, attribute) {
      if (!waiting.has(element)) return;
      removeAttribute(element, KEPT + attribute);
      originals.get(element)?.delete(attribute);
    },
    neutralise,
    neutraliseMarkup(markup) {
      const text = String(markup);
      // Another host cannot be named without one of these, but for a base that is one.
      if (!/<[\s\S]*(\/\/|&|\\|:)/.test(text) && !isHeld('')) return markup;
      const template = inTemplate(markup);
      neutralise(template.content, true, false);
      return template.content.querySelector(`[${MARK}]`) ? template.innerHTML : markup;
    },
    holdStyle,
    adopt,
    release() {
      adopt(document);
      for (const element of [...waiting]) {
        try {
          releaseOne(element);
        } catch (error) {
          reportError(error); // One that cannot be released never stops the others.
        }
      }
    },
    held: () =>
      [...waiting].flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => name.startsWith(KEPT) && name !== MARK && name !== `${KEPT}type`)
          .map(({ value }) => ({
            what: element.localName,
            address: value,
            service: judge(value).service,
          })),
      ),
  };
}
