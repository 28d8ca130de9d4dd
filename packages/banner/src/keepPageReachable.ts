// Keeps the page usable under a sheet: its end can be scrolled into sight, and what gets
// focus is scrolled clear of it (WCAG 2.2, 2.4.11 by technique C43).

import { makeWay } from './makeWay.ts';

/** What stays free above the sheet, in pixels. */
const CLEARANCE = 24;

/** @returns undoes it. */
export function keepPageReachable(sheet: HTMLElement): () => void {
  const page = new CSSStyleSheet();
  // Told after the browser has laid it out: asking for its place before would have all of the page laid out at once.
  const sizes = new ResizeObserver(() => {
    // Below a card in the middle nothing can be scrolled clear: what is covered begins at its top.
    const height = `${innerHeight - sheet.getBoundingClientRect().top + CLEARANCE}px!important`;
    page.replaceSync(`html{padding-bottom:${height};scroll-padding-bottom:${height}}`);
  });
  sizes.observe(sheet);
  // What is fixed cannot be scrolled clear: the sheet goes to the other end of the window.
  makeWay(sheet, (own, covered) =>
    covered.top < own.height ? innerHeight - own.bottom : -own.top,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  return () => {
    sizes.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== page);
  };
}
