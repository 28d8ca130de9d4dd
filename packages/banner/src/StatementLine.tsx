// One line that says that the privacy statement has changed; it asks nothing.

import type { BannerPort } from './port.ts';

interface Properties {
  readonly port: BannerPort;
  readonly onClose: () => void;
}

export function StatementLine({ port, onClose }: Properties) {
  const { configuration, texts } = port;
  const [sentence, link] = texts.statement;
  return (
    <section class="sheet line" aria-label={sentence}>
      <p>
        {sentence} <a href={configuration.privacy}>{link}</a>
      </p>
      <button type="button" class="close" aria-label={texts.close} onClick={onClose}>
        ×
      </button>
    </section>
  );
}
