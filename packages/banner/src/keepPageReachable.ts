// Keeps the page usable under the first layer: its end can be scrolled into sight, and what gets
// focus is scrolled clear of the banner (WCAG 2.2, 2.4.11 by technique C43).

/** @returns undoes it. */
export function keepPageReachable(layer: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  const height = `${layer.offsetHeight + 24}px!important`;
  sheet.replaceSync(`html{padding-bottom:${height};scroll-padding-bottom:${height}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
