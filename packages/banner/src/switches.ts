// The switches of the preferences, read and tied together where they stand: nothing but the page itself holds a draft.

/** What `BannerPort.decide` is given. */
interface Answers {
  readonly granted: readonly string[];
  readonly denied: readonly string[];
}

/**
 * A service answered as its category is not named.
 *
 * @param dialog - the switch of a category has its key as value, that of a service its id, and the key of
 *   its category as name.
 */
export function answersIn(dialog: ParentNode): Answers {
  const all = [...dialog.querySelectorAll('input')];
  const on = all.filter(({ checked }) => checked).map(({ value }) => value);
  const own = all.filter(({ name, checked }) => !name || on.includes(name) !== checked);
  return {
    granted: own.filter(({ checked }) => checked).map(({ value }) => value),
    denied: own.filter(({ name, checked }) => name && !checked).map(({ value }) => value),
  };
}

/**
 * The switch of a category shows where a service differs from it. Screen readers know no switch that is
 * half on, so that it is said in words, too.
 */
export function showDifference(section: ParentNode, partly: string): void {
  const [category, ...services] = section.querySelectorAll('input');
  const words = section.querySelector('.partly');
  // What is necessary has no switch.
  if (!category || !words) return;
  category.indeterminate = services.some(({ checked }) => checked !== category.checked);
  words.textContent = category.indeterminate ? partly : '';
}

/** A category switches its services along. */
export function switchAlong(section: ParentNode, switched: EventTarget | null): void {
  const [category, ...services] = section.querySelectorAll('input');
  if (category !== switched) return;
  for (const service of services) service.checked = category?.checked ?? false;
}
