// A script that is released late still hears of what it waits for: `DOMContentLoaded` and `load` have been.

import { type Realm, wrap } from './wrap.ts';

const late = new WeakSet<Node>();
/** Where the page is by the time an event has been. */
const AFTER: { readonly [type: string]: RegExp } = {
  DOMContentLoaded: /interactive|complete/,
  load: /complete/,
};
const isPast = (type: unknown): boolean => AFTER[String(type)]?.test(document.readyState) ?? false;

/** Calls listeners of those two events that a late script adds; others are the page's own business. */
export function keepLateEvents(): void {
  wrap(window as Realm, 'EventTarget', 'addEventListener', (self, [type, listener], go) => {
    go();
    const target = self ?? window;
    const script = document.currentScript;
    if (!script || !late.has(script) || !isPast(type)) return;
    // The load of anything smaller than the page may still come.
    if (target !== window && !(target === document && type === 'DOMContentLoaded')) return;
    setTimeout(() => {
      const event = new Event(type);
      if (typeof listener === 'function') listener.call(target, event);
      else listener?.handleEvent(event);
    });
  });
}

/** @param start - brings the script into the page. */
export function startLate(script: HTMLScriptElement, start: () => void): void {
  late.add(script);
  const { onload } = window;
  const after = (): void => {
    if (window.onload !== onload && isPast('load')) window.onload?.(new Event('load'));
  };
  if (script.src) script.addEventListener('load', after);
  start();
  if (!script.src) after();
}
