// The first layer: who asks for what, and three answers; part of the page, never in its way.

import { grantedByAll } from '@qraia/consent';
import { changedText } from './changedText.ts';
import { controlName } from './controlName.ts';
import { button, element, link } from './element.ts';
import { optedOutText } from './optedOutText.ts';
import type { BannerPort } from './port.ts';
import { fill } from './texts/fill.ts';
import { listed } from './texts/listed.ts';

export function firstLayer(port: BannerPort, onChoose: () => void): HTMLElement {
  const { configuration, texts, hasOptedOut } = port;
  const { controller, categories, privacy, layout } = configuration;
  const purposes = categories.map((category) => texts.category[category][1]);
  const said = [
    fill(texts.ask, { controller, purposes: listed(purposes, texts.list) }),
    optedOutText(port),
    fill(texts.free, { settings: controlName(port) }),
  ].filter(Boolean);
  const acceptAll = (): void => port.decide(grantedByAll(configuration, hasOptedOut), 'accept-all');
  return element(
    'section',
    { class: `sheet layer ${layout}`, 'aria-labelledby': 'title' },
    element(
      'div',
      { class: 'scroll' },
      element('h2', { id: 'title' }, texts.title),
      ...changedText(port).map((line) => element('p', {}, line)),
      element('p', {}, `${said.join(' ')} `, link(privacy, texts.privacy)),
    ),
    element(
      'div',
      { class: 'buttons' },
      element(
        'div',
        { class: 'answers' },
        button('answer', texts.reject, () => port.decide([], 'reject-all')),
        button('answer', texts.accept, acceptAll),
      ),
      button('', texts.choose, onChoose),
    ),
  );
}
