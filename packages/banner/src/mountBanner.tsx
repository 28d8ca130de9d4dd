// Puts the banner into the page: one host element with a shadow root, and what of it is showing.

import { render } from 'preact';
import { FirstLayer } from './FirstLayer.tsx';
import { keepPageReachable } from './keepPageReachable.ts';
import { Preferences } from './Preferences.tsx';
import type { Banner, BannerPort } from './port.ts';
import { styles } from './styles.ts';
import { textsFor } from './texts/textsFor.ts';
import { WithdrawalControl } from './WithdrawalControl.tsx';

/** A live region tells only what changes after it was seen empty, and nothing behind a modal. */
const ANNOUNCE_AFTER = 100;

/**
 * Mounts the banner as the first child of `<body>`. Nothing shows until `show()` is called, save the
 * withdrawal control where a decision holds.
 */
export function mountBanner(port: BannerPort): Banner {
  const texts = textsFor(port.language);
  const host = document.createElement('qraia-banner');
  const shadow = host.attachShadow({ mode: 'open' });
  let isAsking = false;
  let isChoosing = false;
  let announced = '';
  let announcement: ReturnType<typeof setTimeout> | undefined;
  let undoReachable: (() => void) | undefined;

  const draw = (): void => {
    render(
      // The direction is not the page's but that of the texts, which may be in another language.
      <div class="root" lang={texts.language} dir="auto">
        <p class="status" role="status">
          {announced}
        </p>
        {isAsking && <FirstLayer port={port} texts={texts} onChoose={showPreferences} />}
        {!isAsking && port.floatingControl && port.decision() && (
          <WithdrawalControl texts={texts} onOpen={showPreferences} />
        )}
        {isChoosing && <Preferences port={port} texts={texts} onClose={closePreferences} />}
      </div>,
      shadow,
    );
    const dialog = shadow.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const layer = shadow.querySelector<HTMLElement>('.layer');
    if (layer) undoReachable ??= keepPageReachable(layer);
    else {
      undoReachable?.();
      undoReachable = undefined;
    }
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
