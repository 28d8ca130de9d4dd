// Gives back what the gate holds, as far as it is granted now: in place, in order, without a reload.

import { isCategory } from '@qraia/consent';
import { IN_STYLE, importsIn, markText, withoutMarks } from './addresses.ts';
import { clearStored, storedNames } from './clearStored.ts';
import { closeDeclared } from './closeDeclared.ts';
import type { Gate } from './createGate.ts';
import { expireCookie } from './expireCookie.ts';
import { KEPT, MARK } from './holder.ts';
import { keepLateEvents, startLate } from './lateEvents.ts';

/** Tier 1: what the page wrote inert. By the attributes of vanilla-cookieconsent, or klaro's `data-name`. */
const WRITTEN = ['category', 'service', 'name']
  .map((name) => `[data-${name}]:is([data-src],script[type="text/plain"])`)
  .join();

/** What a script that is still running sets again is swept away once more. */
const SWEEP_AFTER = 2000;

export interface Release {
  /** Releases and clears by what is granted now: when the document is parsed, and whenever a grant changes. */
  update(): void;
  /** Only the clearing of it. */
  clear(): void;
  /** Releases one element whatever its category, for as long as this page lives: "show once". */
  allow(element: Element): void;
  /** Declared names of services that are not granted, and that could not be deleted. */
  leftovers(): readonly string[];
  readonly expireCookie: typeof expireCookie;
}

/** One that fails never stops the others. */
function attempt(task: () => void): void {
  try {
    task();
  } catch (error) {
    reportError(error);
  }
}

/** A script runs once in its life, so a held one is replaced by a copy. */
function awaken(
  script: HTMLScriptElement,
  source: string | null | undefined,
  type: string,
  trusted: Gate['trusted'],
): void {
  const copy = script.ownerDocument.createElement('script');
  for (const { name, value } of script.attributes) {
    if (!/^(type|src|(xlink:)?href|data-(src|type)|data-qraia-.*)$/.test(name))
      copy.setAttribute(name, name.startsWith('on') ? trusted('createScript', value) : value);
  }
  // Browsers hide a nonce from attributes: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#nonce-attributes
  copy.nonce = script.nonce;
  if (type) copy.type = type;
  // Off unless it was written, which keeps document order among released scripts.
  copy.async = script.hasAttribute('async');
  if (source) copy.src = trusted('createScriptURL', source);
  else copy.text = trusted('createScript', script.text);
  startLate(copy, () => script.replaceWith(copy));
}

/**
 * A frame that the parser made comes back with its last address when the visitor goes back to the page,
 * whatever its attributes say. One that a script put in does not: Chromium 156 and Firefox 153.
 */
function renew(element: Element): void {
  if (element.localName === 'iframe')
    element.parentNode?.insertBefore(element, element.nextSibling);
}

const XLINK = 'http://www.w3.org/1999/xlink';

/** Where a script's address stands; SVG has its own. */
const SOURCES = ['src', 'href', 'xlink:href'];

const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

export function createRelease({
  by,
  judge,
  holder,
  services,
  calls,
  styles,
  trusted,
}: Gate): Release {
  const { waiting, originals, allowed, isHeld, isHeldValue } = holder;
  keepLateEvents();
  closeDeclared(by.configuration.services);

  const giveStyle = (css: string, set: (css: string) => void, element: Element): void => {
    const next = markText(withoutMarks(css), IN_STYLE, isHeld);
    if (next !== css) set(next);
    if (next !== withoutMarks(next)) waiting.add(element);
  };

  const releaseHeld = (element: Element): void => {
    const kept = [...element.attributes].filter(
      ({ name }) => name.startsWith(KEPT) && name !== MARK,
    );
    const keptValue = (attribute: string): unknown => {
      const kept = element.getAttribute(KEPT + attribute) ?? '';
      const original = originals.get(element);
      if (String(original) === kept) return original;
      // What the page's own parser gave needs no trust of the page's.
      return attribute === 'srcdoc' ? trusted('createHTML', kept) : kept;
    };
    const type = element.getAttribute(`${KEPT}type`);
    if (isScript(element) && type !== null) {
      const attribute = SOURCES.find((name) => element.hasAttribute(name));
      const source = attribute && element.getAttribute(attribute);
      const isStill = source
        ? isHeldValue(element, attribute, source)
        : importsIn(element.text).some(isHeld);
      if (isStill) return;
      waiting.delete(element);
      awaken(element, source, type, trusted);
      return;
    }
    waiting.delete(element);
    for (const { name } of kept) {
      const attribute = name.slice(KEPT.length);
      renew(element);
      // By the page's own way: what may still not be given is held again.
      const value = keptValue(attribute) as string;
      if (attribute.includes(':')) element.setAttributeNS(XLINK, attribute, value);
      else element.setAttribute(attribute, value);
      if (element.hasAttribute(attribute)) element.removeAttribute(name);
    }
    const { style } = element as HTMLElement;
    if (element.localName === 'style') {
      giveStyle(element.textContent ?? '', (css) => (element.textContent = css), element);
    } else if (style?.cssText) giveStyle(style.cssText, (css) => (style.cssText = css), element);
    if (!waiting.has(element)) element.removeAttribute(MARK);
  };

  /** The name by which what the page wrote is granted: its service where one is declared, else its category. */
  const nameOf = ({ dataset }: HTMLElement): string => {
    const { service, name, src, category = '' } = dataset;
    const declared =
      by.configuration.services.find(({ id }) => id === service || id === name) ??
      (src && isCategory(category) ? judge(src).service : undefined);
    return declared?.id ?? category;
  };
  const releaseWritten = (element: HTMLElement): void => {
    const { src } = element.dataset;
    if (!allowed.has(element) && !by.has(nameOf(element))) return;
    if (isScript(element)) {
      const written = element.type === 'text/plain' ? '' : element.type;
      awaken(element, src, element.dataset.type ?? written, trusted);
    } else if (src) {
      delete element.dataset.src;
      renew(element);
      element.setAttribute('src', src);
    }
  };

  const release = (element: Element): void => {
    try {
      if (waiting.has(element)) releaseHeld(element);
      else releaseWritten(element as HTMLElement);
    } catch (error) {
      waiting.add(element);
      reportError(error); // One that cannot be released never stops the others.
    }
  };

  const orderOf = (element: HTMLElement): number => {
    const id = nameOf(element);
    const service =
      by.configuration.services.find((each) => each.id === id) ??
      judge(element.getAttribute(`${KEPT}src`) ?? '').service;
    return service?.order ?? 0;
  };
  const sweep = (): void => clearStored(services(false), services(true));
  const clear = (): void => {
    sweep();
    setTimeout(sweep, SWEEP_AFTER);
  };
  addEventListener('pagehide', sweep);

  // An application draws further pages into the same document.
  const later = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        // As the browser does it: a form may have a field of that name.
        if (HTMLElement.prototype.matches.call(node, WRITTEN)) release(node);
        HTMLElement.prototype.querySelectorAll.call(node, WRITTEN).forEach((each) => {
          release(each);
        });
      }
    }
  });

  return {
    update() {
      for (const element of document.querySelectorAll(`[${MARK}]`)) waiting.add(element);
      const all = [...new Set<Element>([...document.querySelectorAll(WRITTEN), ...waiting])]
        .map((element) => ({ element, order: orderOf(element as HTMLElement) }))
        .sort(
          (one, other) =>
            one.order - other.order ||
            (one.element.compareDocumentPosition(other.element) & 2 ? 1 : -1),
        );
      for (const { element } of all) release(element);
      for (const call of calls.splice(0)) attempt(call);
      for (const [sheet, css, rule] of styles.splice(0)) {
        attempt(() => {
          if (!rule) return void sheet.replaceSync(css);
          const place = [...sheet.cssRules].indexOf(rule);
          if (place < 0) return; // The page has taken it away.
          sheet.deleteRule(place);
          sheet.insertRule(css, place);
        });
      }
      clear();
      // What comes while the page is parsed waits for its turn in the order of services.
      if (document.readyState !== 'loading')
        later.observe(document, { childList: true, subtree: true });
    },
    clear,
    allow(element) {
      allowed.add(element);
      release(element);
    },
    expireCookie,
    leftovers: () => storedNames(services(false), services(true)).map(({ name }) => name),
  };
}
