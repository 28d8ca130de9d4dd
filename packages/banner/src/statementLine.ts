// One line that says that the privacy statement has changed; it asks nothing.

import { closeButton } from './closeButton.ts';
import { element, link } from './element.ts';
import type { BannerPort } from './port.ts';

export function statementLine(port: BannerPort, onClose: () => void): HTMLElement {
  const { configuration, texts } = port;
  const [sentence, words] = texts.statement;
  return element(
    'section',
    { class: 'sheet line', 'aria-label': sentence },
    element('p', {}, `${sentence} `, link(configuration.privacy, words)),
    closeButton(texts, onClose),
  );
}
