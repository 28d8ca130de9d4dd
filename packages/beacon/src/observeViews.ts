// Tells of every page that becomes visible: first load, route changes, returns from bfcache.

/**
 * @param view - called with the address and the referrer; the referrer is empty for all but the load.
 * @returns stops observing.
 */
export function observeViews(view: (url: URL, referrer: string) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let seen = '';

  const look = (referrer: string): void => {
    const url = new URL(location.href);
    if (signal.aborted || url.pathname === seen) return;
    seen = url.pathname;
    view(url, referrer);
  };
  // A route change keeps document.referrer of the load, which says nothing of this view.
  const route = (): void => look('');

  const start = (): void => look(document.referrer);
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();

  const { pushState, replaceState } = history;
  const push: typeof pushState = function (this: History, ...args) {
    pushState.apply(this, args);
    route();
  };
  const replace: typeof replaceState = function (this: History, ...args) {
    replaceState.apply(this, args);
    route();
  };
  history.pushState = push;
  history.replaceState = replace;
  addEventListener('popstate', route, { signal });
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      seen = '';
      route();
    },
    { signal },
  );
  return () => {
    stopping.abort();
    // Somebody else's wrapper around ours stays; ours inside it is then deaf.
    if (history.pushState === push) history.pushState = pushState;
    if (history.replaceState === replace) history.replaceState = replaceState;
  };
}
