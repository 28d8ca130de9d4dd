// Tier 1: elements that the page wrote inert. Nothing leaves by construction; released in place.

const SELECTOR = '[data-category][data-src],script[type="text/plain"][data-category]';

/**
 * A script runs once in its life, so an inert one is replaced by a copy. `async` is off unless it was
 * written, which keeps document order among released scripts.
 */
export function awaken(script: HTMLScriptElement, source: string | null, as?: string): void {
  const copy = script.ownerDocument.createElement('script');
  for (const { name, value } of script.attributes) {
    if (name !== 'type' && name !== 'src' && name !== 'data-src' && name !== 'data-type') {
      copy.setAttribute(name, value);
    }
  }
  // Browsers hide a nonce from attributes: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#nonce-attributes
  copy.nonce = script.nonce;
  const type = as ?? script.dataset.type ?? (script.type === 'text/plain' ? '' : script.type);
  if (type) copy.type = type;
  copy.async = script.hasAttribute('async');
  if (source) copy.src = source;
  else copy.text = script.text;
  script.replaceWith(copy);
}

/** Releases all inert elements of granted categories, in document order. */
export function releaseInert(has: (name: string) => boolean): void {
  for (const element of document.querySelectorAll<HTMLElement>(SELECTOR)) {
    const { category, src } = element.dataset;
    if (!category || !has(category)) continue;
    if (element instanceof HTMLScriptElement) awaken(element, src ?? null);
    else if (src) {
      delete element.dataset.src;
      element.setAttribute('src', src);
    }
  }
}
