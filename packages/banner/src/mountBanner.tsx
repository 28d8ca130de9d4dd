// Puts the banner into the page: one host element with a shadow root, and what of it is showing.

import { render } from 'preact';
import { FirstLayer } from './FirstLayer.tsx';
import { keepPageReachable } from './keepPageReachable.ts';
import { Preferences } from './Preferences.tsx';
import type { Banner, BannerPort } from './port.ts';
import { StatementLine } from './StatementLine.tsx';
import { styles } from './styles.ts';
import { WithdrawalControl } from './WithdrawalControl.tsx';

/** A live region tells only what changes after it was seen empty, and nothing behind a modal. */
const ANNOUNCE_AFTER = 100;

/**
 * Mounts the banner as the first child of `<body>`. Nothing shows until `show()` is called, save the
 * withdrawal control where a decision holds, or the browser has answered.
 */
export function mountBanner(port: BannerPort): Banner {
  const { configuration, texts } = port;
  const host = document.createElement('qraia-banner');
  const shadow = host.attachShadow({ mode: 'open' });
  let isAsking = false;
  let isChoosing = false;
  let announced = '';
  let announcement: ReturnType<typeof setTimeout> | undefined;
  let dismissStatement: (() => void) | undefined;
  let sheet: HTMLElement | null = null;
  let undoReachable: (() => void) | undefined;
  const isAnswered = (): boolean =>
    port.decision() !== null || (port.hasOptedOut && configuration.optOut === 'all');

  const draw = (): void => {
    render(
      // The direction is not the page's but that of the texts, which may be in another language.
      <div class="root" lang={texts.language} dir="auto">
        <p class="status" role="status">
          {announced}
        </p>
        {isAsking && <FirstLayer port={port} onChoose={showPreferences} />}
        {!isAsking && port.floatingControl && isAnswered() && (
          <WithdrawalControl texts={texts} onOpen={showPreferences} />
        )}
        {!isAsking && dismissStatement && <StatementLine port={port} onClose={closeStatement} />}
        {isChoosing && <Preferences port={port} onClose={closePreferences} />}
      </div>,
      shadow,
    );
    const dialog = shadow.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const drawn = shadow.querySelector<HTMLElement>('section.sheet');
    if (drawn === sheet) return;
    sheet = drawn;
    undoReachable?.();
    undoReachable = sheet ? keepPageReachable(sheet) : undefined;
  };

  const announce = (text: string): void => {
    clearTimeout(announcement);
    announced = '';
    draw();
    announcement = setTimeout(() => {
      announced = text;
      draw();
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
    shadow.querySelector('dialog')?.close();
    isChoosing = false;
    draw();
    if (wasChoosing && document.activeElement === document.body) {
      const control =
        shadow.querySelector<HTMLElement>('.control') ??
        document.querySelector<HTMLElement>('[data-qraia="preferences"]');
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

  const look = new CSSStyleSheet();
  look.replaceSync(styles);
  shadow.adoptedStyleSheets = [look];
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
      announce(texts.title);
    },
    hide,
    showPreferences,
    showStatement(dismiss) {
      dismissStatement = dismiss;
      if (isAsking) draw();
      else announce(texts.statement[0]);
    },
    destroy() {
      unsubscribe();
      body.disconnect();
      clearTimeout(announcement);
      undoReachable?.();
      render(null, shadow);
      host.remove();
    },
  };
}
