// What gets focus is never wholly under a part of the banner (WCAG 2.2, 2.4.11): that part steps aside.

/**
 * Until it is taken out of the page.
 *
 * @param step - by how many pixels it moves down, given where it stands and what it would cover.
 */
export function makeWay(part: HTMLElement, step: (own: DOMRect, covered: DOMRect) => number): void {
  const look = ({ target }: FocusEvent): void => {
    if (!part.isConnected) {
      document.removeEventListener('focusin', look);
      return;
    }
    // When the browser has scrolled to it.
    requestAnimationFrame(() => {
      part.style.translate = '';
      const own = part.getBoundingClientRect();
      const covered = (target as Element).getBoundingClientRect();
      const { left, right, top, bottom } = covered;
      const isUnder =
        left >= own.left && right <= own.right && top >= own.top && bottom <= own.bottom;
      // Not where the focus is in the part itself.
      if (isUnder && !(target as Element).shadowRoot?.contains(part)) {
        part.style.translate = `0 ${step(own, covered)}px`;
      }
    });
  };
  document.addEventListener('focusin', look);
}
