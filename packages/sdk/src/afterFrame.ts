// Lets the visitor see what they have done before more is done.

/** At most: a tab that is hidden meanwhile draws no frame. */
const LIMIT_MS = 200;

/** Runs a task once the next frame has been drawn, once. */
export function afterFrame(task: () => void): void {
  let isDue = true;
  const run = (): void => {
    if (isDue) task();
    isDue = false;
  };
  setTimeout(run, LIMIT_MS);
  requestAnimationFrame(() => setTimeout(run));
}
