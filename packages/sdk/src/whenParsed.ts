// Waits for the document's end.

/** Runs the task when the document is parsed: at once where it is. */
export function whenParsed(task: () => void): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', task, { once: true });
  } else task();
}
