// Where a placeholder stands, so that nothing of the page moves when it comes or goes.

import { theme } from './styles.ts';

export interface Place {
  /** The document that the placeholder has to be made in. */
  readonly document: Document;
  /**
   * @param box - what lies in the host's shadow root, and has its size.
   * @returns ends what keeps it in place; taking it out is the caller's.
   */
  put(host: HTMLElement, box: HTMLElement): (() => void) | undefined;
}

/** Less than this is no height of a container's own. */
const LEAST_HEIGHT = 40;

/**
 * A held frame has an empty document of its own: what stands in there has the frame's box by nature, and
 * the page's markup stays as it is, which its style sheets and frameworks count on.
 */
export function placeFor(element: HTMLElement): Place {
  if (element.dataset.placeholder !== undefined) return placeIn(element);
  const inside = blankDocumentOf(element);
  return inside ? placeInFrame(element, inside) : placeOver(element);
}

/** None where a page has made something of it. A sandbox puts it out of reach, or makes it deaf. */
function blankDocumentOf(element: HTMLElement): Document | undefined {
  const { contentDocument } = element as HTMLIFrameElement;
  const isBlank =
    contentDocument?.URL === 'about:blank' &&
    !contentDocument.body?.firstChild &&
    !element.hasAttribute('sandbox');
  return isBlank ? contentDocument : undefined;
}

const placeInFrame = (frame: HTMLElement, inside: Document): Place => ({
  document: inside,
  put(host) {
    inside.body.append(host);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const dress = (): void => copyTheme(frame, host);
    dress();
    dark.addEventListener('change', dress);
    return () => dark.removeEventListener('change', dress);
  },
});

/** Custom properties are not inherited into a frame. What lies inside its tags is styled, and never shown. */
function copyTheme(frame: HTMLElement, host: HTMLElement): void {
  const model = document.createElement(host.localName);
  frame.append(model);
  const style = getComputedStyle(model);
  for (const name of theme) host.style.setProperty(name, style.getPropertyValue(name));
  model.remove();
}

const placeIn = (container: HTMLElement): Place => ({
  document,
  put(host, box) {
    if (container.clientHeight < LEAST_HEIGHT) box.className = 'flow';
    container.append(host);
    return undefined;
  },
});

/**
 * Before the element and out of the flow. There it stands about where the element does, and moves along
 * with it; what is left of the way, and the size, are measured.
 */
const placeOver = (element: HTMLElement): Place => ({
  document,
  put(host, box) {
    box.className = 'over';
    element.before(host);
    let [x, y] = [0, 0];
    const fit = (): void => {
      const target = element.getBoundingClientRect();
      const own = box.getBoundingClientRect();
      x += target.x - own.x;
      y += target.y - own.y;
      box.style.translate = `${x}px ${y}px`;
      box.style.width = `${target.width}px`;
      box.style.height = `${target.height}px`;
    };
    const sizes = new ResizeObserver(fit);
    for (const each of [element, document.body]) sizes.observe(each);
    fit();
    return () => sizes.disconnect();
  },
});
