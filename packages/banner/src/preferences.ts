// The second layer: a modal dialog with a switch for each category and service, the details and the rights.

import { hasGrants } from '@qraia/consent';
import { categorySection } from './categorySection.ts';
import { closeButton } from './closeButton.ts';
import { button, element, link } from './element.ts';
import { optedOutText } from './optedOutText.ts';
import type { BannerPort } from './port.ts';
import { answersIn } from './switches.ts';

const AUTHORITY = 'https://autoriteitpersoonsgegevens.nl';

/** @param onClose - closed without deciding: the close button, Escape, or a phone's back gesture. */
export function preferences(port: BannerPort, onClose: () => void): HTMLDialogElement {
  const { configuration, texts, showData } = port;
  const { categories, privacy } = configuration;
  const isGiven = hasGrants(port.decision());
  const [before = '', after = ''] = texts.rights.split('{authority}');
  const optedOut = optedOutText(port);

  const save = (): void => {
    const answers = answersIn(dialog);
    port.decide(answers.granted, 'choose', answers.denied);
  };
  const dialog = element(
    'dialog',
    {
      class: 'sheet',
      'aria-labelledby': 'settings',
      close() {
        // The event comes late, when another one may stand in its place.
        if (dialog.isConnected) onClose();
      },
    },
    element(
      'header',
      { class: 'row' },
      element('h2', { id: 'settings' }, texts.settings),
      closeButton(texts, onClose),
    ),
    element(
      'div',
      { class: 'scroll' },
      optedOut && element('p', { class: 'purpose' }, optedOut),
      ...(['necessary', ...categories] as const).map((each) => categorySection(each, port)),
      element(
        'section',
        {},
        before,
        link(AUTHORITY, 'Autoriteit Persoonsgegevens'),
        `${after} `,
        link(privacy, texts.privacy),
        showData !== undefined && button('data', texts.yourData, showData),
      ),
    ),
    element(
      'footer',
      { class: 'answers' },
      button('answer', isGiven ? texts.withdrawAll : texts.rejectAll, () =>
        port.decide([], isGiven ? 'withdraw' : 'reject-all'),
      ),
      button('answer', texts.save, save),
    ),
  );
  return dialog;
}
