// Puts a placeholder wherever something is held that a visitor would see, and takes it away on release.

import { drawPlaceholder, type Placeholder } from './drawPlaceholder.ts';
import type { PlaceholderPort, Placeholders } from './port.ts';
import { pageStyles } from './styles.ts';

/** What the page wrote inert, and what the gate took the source of: released, they no longer match. */
const HELD =
  ':is(iframe,video):is([data-qraia-src],[data-qraia-srcdoc],[data-src]:is([data-category],[data-service],[data-name]))';
const CONTAINER = '[data-placeholder]';

/** What is no larger is there to count, not to be seen. */
const INVISIBLE = 2;

/** Frames come in batches; looking once for many is enough. */
const LOOK_AFTER = 50;

/**
 * Whatever lies below, at any distance, gets its placeholder at once, so that the Tab key finds it. What is
 * not laid out, or laid out left of the page, is out of sight until that changes.
 */
const IN_SIGHT = { rootMargin: '100% 0px 99999px' };

export function mountPlaceholders(port: PlaceholderPort): Placeholders {
  /** Everything that waits, with its placeholder from when it first was in sight. */
  const waiting = new Map<Element, Placeholder | undefined>();

  const isWaiting = (element: HTMLElement): boolean => {
    if (!element.isConnected) return false;
    // What waits in a container that waits is under that one's placeholder.
    if (element.matches(HELD)) {
      const container = element.closest(CONTAINER);
      return !container || !waiting.has(container);
    }
    const service = port.serviceOf(element);
    return service !== undefined && !port.isAllowed(service);
  };

  const draw = (element: HTMLElement): void => {
    const placeholder = drawPlaceholder(element, port, () => {
      refresh();
      if (waiting.has(element)) {
        // A decision that could not be kept grants nothing; what was asked for is shown all the same.
        port.showOnce?.(element);
        refresh();
      }
      // The button is gone: without this a keyboard user would begin again at the top of the page.
      focus(element);
    });
    waiting.get(element)?.remove();
    waiting.set(element, placeholder);
  };

  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const { width, height } = boundingClientRect;
      const isSeen =
        isIntersecting && width > INVISIBLE && (height > INVISIBLE || target.matches(CONTAINER));
      if (isSeen && waiting.has(target) && !waiting.get(target)) draw(target as HTMLElement);
    }
  }, IN_SIGHT);

  const refresh = (): void => {
    for (const [element, placeholder] of waiting) {
      if (!isWaiting(element as HTMLElement)) {
        placeholder?.remove();
        sight.unobserve(element);
        waiting.delete(element);
      } else if (placeholder?.isStanding() === false) draw(element as HTMLElement);
    }
    for (const element of document.querySelectorAll<HTMLElement>(`${HELD},${CONTAINER}`)) {
      if (waiting.has(element) || !isWaiting(element)) continue;
      waiting.set(element, undefined);
      sight.observe(element);
    }
  };

  let due: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    due ??= setTimeout(() => {
      due = undefined;
      refresh();
    }, LOOK_AFTER);
  };
  const changes = new MutationObserver(look);
  changes.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-src', 'data-qraia-src', 'data-qraia-srcdoc', 'data-placeholder'],
  });
  // A frame that was moved has a new document; in older versions of Firefox also one that was just put in.
  document.addEventListener('load', look, true);
  const unsubscribe = port.subscribe(refresh);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  refresh();

  return {
    refresh,
    destroy() {
      unsubscribe();
      changes.disconnect();
      sight.disconnect();
      clearTimeout(due);
      document.removeEventListener('load', look, true);
      for (const placeholder of waiting.values()) placeholder?.remove();
      waiting.clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/**
 * A frame takes focus by nature, a container only when it is told to. What a frame loads begins without
 * focus, and in Chromium the next Tab would pass over it: it is given again, unless the visitor went on.
 */
function focus(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener(
    'load',
    () => {
      if (document.activeElement === element) (element as HTMLIFrameElement).contentWindow?.focus();
    },
    { once: true },
  );
}
