// Puts the banner into the page: one host element with a shadow root, and what of it is showing.

import { render } from 'preact';
import { FirstLayer } from './FirstLayer.tsx';
import { keepPageReachable } from './keepPageReachable.ts';
import { Preferences } from './Preferences.tsx';
import type { Banner, BannerPort } from './port.ts';
import { styles } from './styles.ts';
import { textsFor } from './texts/textsFor.ts';
import { WithdrawalControl } from './WithdrawalControl.tsx';

/** A live region speaks only of changes that come after it was seen empty, and not while a modal is open. */
const ANNOUNCE_AFTER = 100;

/**
 * Mounts the banner as the first child of `<body>`. Nothing shows until `show()` is called, save the
 * withdrawal control where a decision holds.
 */
export function mountBanner(port: BannerPort): Banner {
  const texts = textsFor(port.language);
  const host = document.createElement('qraia-banner');
  const shadow = host.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  const view = document.createElement('div');
  const status = document.createElement('p');
  let isAsking = false;
  let isChoosing = false;
  let opener: HTMLElement | null = null;
  let announcement: ReturnType<typeof setTimeout> | undefined;
  let undoReachable: (() => void) | undefined;

  const announce = (text: string): void => {
    clearTimeout(announcement);
    status.textContent = '';
    announcement = setTimeout(() => {
      status.textContent = text;
    }, ANNOUNCE_AFTER);
  };

  const draw = (): void => {
    render(
      <>
        {isAsking && <FirstLayer port={port} texts={texts} onChoose={showPreferences} />}
        {!isAsking && port.decision() && (
          <WithdrawalControl texts={texts} onOpen={showPreferences} />
        )}
        {isChoosing && <Preferences port={port} texts={texts} onClose={closePreferences} />}
      </>,
      view,
    );
    const dialog = view.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const layer = view.querySelector<HTMLElement>('.layer');
    if (layer) undoReachable ??= keepPageReachable(layer);
    else {
      undoReachable?.();
      undoReachable = undefined;
    }
  };

  const returnFocus = (): void => {
    const target = opener?.isConnected ? opener : view.querySelector<HTMLElement>('.control');
    opener = null;
    target?.focus({ preventScroll: true });
  };

  const closePreferences = (): void => {
    if (!isChoosing) return;
    isChoosing = false;
    draw();
    returnFocus();
  };

  const showPreferences = (): void => {
    if (isChoosing) return;
    opener = focused();
    isChoosing = true;
    draw();
  };

  const hide = (): void => {
    isAsking = false;
    if (isChoosing) closePreferences();
    else draw();
  };

  const onChange = (): void => {
    if (port.decision()) {
      hide();
      announce(texts.saved);
    } else draw();
  };

  const attach = (): void => {
    if (!host.isConnected) document.body?.prepend(host);
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  root.className = 'root';
  root.lang = texts.language;
  root.dir = texts.direction;
  status.className = 'status';
  status.setAttribute('role', 'status');
  root.append(status, view);
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
    showPreferences,
    destroy() {
      unsubscribe();
      body.disconnect();
      clearTimeout(announcement);
      undoReachable?.();
      render(null, view);
      host.remove();
    },
  };
}

/** What has focus, however deep in shadow roots; `null` where nothing in particular has. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
