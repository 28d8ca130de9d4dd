// Keeps the page usable under the first layer: its end can be scrolled into sight, and what gets
// focus is not left under the banner (WCAG 2.2, 2.4.11).

/** @returns undoes it. */
export function keepPageReachable(layer: HTMLElement): () => void {
  const room = new CSSStyleSheet();
  room.replaceSync(`html{padding-bottom:${layer.offsetHeight}px!important}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];

  const onFocus = ({ target }: Event): void => {
    // The browser scrolls to what has focus only after this event; look once it has.
    requestAnimationFrame(() => {
      const under = (target as Element).getBoundingClientRect();
      const over = layer.getBoundingClientRect();
      // What is taller than the banner cannot be hidden by it.
      if (
        under.height < over.height &&
        under.bottom > over.top &&
        under.right > over.left &&
        under.left < over.right
      ) {
        (target as Element).scrollIntoView({ block: 'center' });
      }
    });
  };
  document.addEventListener('focusin', onFocus);

  return () => {
    document.removeEventListener('focusin', onFocus);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room);
  };
}
