// Puts "your data" into the page, and does what its buttons say.

import { render } from 'preact';
import { styles } from '../styles.ts';
import { downloadJson } from './downloadJson.ts';
import type { DataPort, Recorded, YourData as Shown } from './port.ts';
import type { DataTexts } from './texts/DataTexts.ts';
import { YourData } from './YourData.tsx';

/** Its terms are longer than those of a service. */
const WIDER_TERMS = 'dt{flex-basis:10em}';

/** A live region tells only what changes after it was seen empty. */
const ANNOUNCE_AFTER = 100;

/** Nothing is in the page until `show()` is called, nor after the dialog is closed. */
export function mountYourData(port: DataPort, texts: DataTexts): Shown {
  let host: HTMLElement | undefined;
  let recorded: Recorded | undefined;
  let announced = '';

  const draw = (): void => {
    const shadow = host?.shadowRoot;
    if (!shadow) return;
    render(
      <div class="root" lang={texts.language} dir="auto">
        <YourData
          port={port}
          texts={texts}
          recorded={recorded}
          onClose={close}
          onDownload={download}
          onPause={pause}
          onErase={erase}
          onWithdraw={withdraw}
          status={announced}
        />
      </div>,
      shadow,
    );
    const dialog = shadow.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  };
  const refresh = async (): Promise<void> => {
    recorded = await port.recorded();
    draw();
  };
  const announce = (text: string): void => {
    announced = '';
    draw();
    setTimeout(() => {
      announced = text;
      draw();
    }, ANNOUNCE_AFTER);
  };

  const close = (): void => {
    unsubscribe?.();
    host?.shadowRoot?.querySelector('dialog')?.close();
    host?.remove();
    host = undefined;
  };
  const download = async (): Promise<void> =>
    downloadJson(`${location.hostname}.json`, await port.everything());
  const pause = (): void => {
    port.pause(!port.isPaused());
    draw();
  };
  const erase = async (): Promise<void> => {
    await port.erase();
    await refresh();
    announce(texts.erased);
  };
  const withdraw = async (): Promise<void> => {
    port.withdraw();
    await refresh();
    announce(texts.withdrawn);
  };

  let unsubscribe: (() => void) | undefined;
  return {
    async show() {
      if (host) return;
      host = document.createElement('qraia-data');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles + WIDER_TERMS);
      host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
      document.body.append(host);
      announced = '';
      unsubscribe = port.subscribe(() => void refresh());
      recorded = await port.recorded();
      draw();
    },
  };
}
