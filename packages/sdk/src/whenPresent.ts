// Does something once a part of the page is there: in a single-page application it may come late.

const LOOK_AFTER = 50;

/**
 * Looks now and whenever the page has changed, until it is there.
 *
 * @param isPresent - looks for it.
 * @param attributes - whose changes count too.
 * @returns looks again soon, for a reason that no document tells.
 */
export function whenPresent(
  isPresent: () => boolean,
  then: () => void,
  attributes?: string[],
): () => void {
  let isDue = false;
  let isOver = false;
  const look = (): void => {
    isDue = false;
    if (isOver || !isPresent()) return;
    isOver = true;
    changes.disconnect();
    then();
  };
  const soon = (): void => {
    if (!isDue && !isOver) setTimeout(look, LOOK_AFTER);
    isDue = true;
  };
  const changes = new MutationObserver(soon);
  changes.observe(document, {
    childList: true,
    subtree: true,
    ...(attributes && { attributeFilter: attributes }),
  });
  soon();
  return soon;
}
