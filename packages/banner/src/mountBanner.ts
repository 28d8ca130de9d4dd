// Puts the banner into the page: one host element with a shadow root, and what of it is showing.

import { element } from './element.ts';
import { firstLayer } from './firstLayer.ts';
import { keepPageReachable } from './keepPageReachable.ts';
import type { Banner, BannerPort } from './port.ts';
import { preferences } from './preferences.ts';
import { statementLine } from './statementLine.ts';
import { styles } from './styles.ts';
import { withdrawalControl } from './withdrawalControl.ts';

/** A live region tells only what changes after it was seen empty, and nothing behind a modal. */
const ANNOUNCE_AFTER = 100;

/** What may be showing. */
interface Parts {
  layer?: HTMLElement;
  control?: HTMLElement;
  line?: HTMLElement;
  dialog?: HTMLDialogElement;
}

/**
 * Mounts the banner as the first child of `<body>`. Nothing shows until `show()` is called, save the
 * withdrawal control where a decision holds, or the browser has answered.
 */
export function mountBanner(given: BannerPort): Banner {
  const port: BannerPort = {
    ...given,
    decide(...answer) {
      given.decide(...answer);
      // Where cookies are blocked nothing is kept or granted. They have answered all the same: the next page asks.
      if (!given.decision()) hide();
    },
  };
  const { configuration, texts } = port;
  const host = document.createElement('qraia-banner');
  const shadow = host.attachShadow({ mode: 'open' });
  const status = element('p', { class: 'status', role: 'status' });
  // The direction is not the page's but that of the texts, which may be in another language.
  const root = element('div', { class: 'root', lang: texts.language, dir: 'auto' }, status);
  const parts: Parts = {};
  let isAsking = false;
  let isChoosing = false;
  let dismissStatement: (() => void) | undefined;
  let announcement: ReturnType<typeof setTimeout> | undefined;
  let covering: HTMLElement | undefined;
  let undoReachable: (() => void) | undefined;

  /** What shows already is left as it is, with its focus and its switches. */
  const keep = <P extends keyof Parts>(
    part: P,
    isWanted: boolean,
    make: () => NonNullable<Parts[P]>,
  ): void => {
    if (isWanted === part in parts) return;
    if (isWanted) {
      const made = make();
      parts[part] = made;
      root.append(made);
    } else {
      parts[part]?.remove();
      delete parts[part];
    }
  };

  const draw = (): void => {
    const isAnswered =
      port.decision() !== null || (port.hasOptedOut && configuration.optOut === 'all');
    keep('layer', isAsking, () => firstLayer(port, showPreferences));
    keep('control', !isAsking && isAnswered && port.floatingControl(), () =>
      withdrawalControl(texts.settings, showPreferences),
    );
    keep('line', !isAsking && dismissStatement !== undefined, () =>
      statementLine(port, closeStatement),
    );
    keep('dialog', isChoosing, () => preferences(port, closePreferences));
    if (parts.dialog?.open === false) parts.dialog.showModal();
    const next = parts.layer ?? parts.line;
    if (next === covering) return;
    covering = next;
    undoReachable?.();
    undoReachable = next && keepPageReachable(next);
  };

  const announce = (text: string): void => {
    clearTimeout(announcement);
    status.textContent = '';
    announcement = setTimeout(() => {
      status.textContent = text;
    }, ANNOUNCE_AFTER);
  };

  const showPreferences = (): void => {
    isChoosing = true;
    draw();
  };

  const closePreferences = (): void => {
    const wasChoosing = isChoosing;
    // Closing gives focus back to what had it; where that goes with the first layer, the control
    // that takes its place gets it.
    parts.dialog?.close();
    isChoosing = false;
    draw();
    if (wasChoosing && document.activeElement === document.body) {
      const control =
        parts.control ?? document.querySelector<HTMLElement>('[data-qraia="preferences"]');
      control?.focus({ preventScroll: true });
    }
  };

  const closeStatement = (): void => {
    dismissStatement?.();
    dismissStatement = undefined;
    draw();
  };

  const hide = (): void => {
    isAsking = false;
    closePreferences();
  };

  const onChange = (): void => {
    if (port.decision()) {
      hide();
      announce(texts.saved);
    } else draw();
  };

  const attach = (): void => {
    if (host.isConnected || !document.body) return;
    document.body.prepend(host);
    // In the top layer no transform, overflow or z-index of the page reaches it. Where that is not
    // known (before Chromium 114, Firefox 125, Safari 17) the styles do what they can.
    host.popover = 'manual';
    host.showPopover?.();
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(root);
  attach();
  // The body may not be parsed yet, and page transitions of some frameworks replace it.
  const body = new MutationObserver(attach);
  body.observe(document.documentElement, { childList: true });
  const unsubscribe = port.subscribe(onChange);
  draw();

  return {
    show() {
      if (isAsking) return;
      isAsking = true;
      draw();
      announce(texts.title);
    },
    hide,
    refresh: draw,
    showPreferences,
    showStatement(dismiss) {
      dismissStatement = dismiss;
      draw();
      if (!isAsking) announce(texts.statement[0]);
    },
    destroy() {
      unsubscribe();
      body.disconnect();
      clearTimeout(announcement);
      undoReachable?.();
      host.remove();
    },
  };
}
