// Keeps the page usable under the first layer: its end can be scrolled into sight, and what gets
// focus is scrolled clear of the banner (WCAG 2.2, 2.4.11 by technique C43).

/** What stays free above the layer, in pixels. */
const CLEARANCE = 24;

/** @returns undoes it. */
export function keepPageReachable(layer: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  // Told after the browser has laid it out: asking for its height would have all of the page laid out at once.
  const sizes = new ResizeObserver(([entry]) => {
    const height = `${(entry?.borderBoxSize[0]?.blockSize ?? 0) + CLEARANCE}px!important`;
    sheet.replaceSync(`html{padding-bottom:${height};scroll-padding-bottom:${height}}`);
  });
  sizes.observe(layer);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    sizes.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
