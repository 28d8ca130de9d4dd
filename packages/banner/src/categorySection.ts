// One category in the preferences: what it is for, its switch, and the services in it with theirs.

import { type Category, isGranted, isServiceGranted } from '@qraia/consent';
import { disclosed } from './disclosed.ts';
import { element } from './element.ts';
import type { BannerPort } from './port.ts';
import { serviceFacts } from './serviceFacts.ts';
import { showDifference, switchAlong } from './switches.ts';

export function categorySection(category: Category, port: BannerPort): HTMLElement {
  const { texts } = port;
  const [name, purpose] = texts.category[category];
  const isNecessary = category === 'necessary';
  const decision = port.decision();
  const toggle = (
    value: string,
    checked: boolean,
    attributes: { readonly [name: string]: string },
  ): HTMLElement | false =>
    !isNecessary &&
    element('input', { type: 'checkbox', role: 'switch', value, checked, ...attributes });

  const section = element(
    'section',
    {
      change({ target }) {
        switchAlong(section, target);
        showDifference(section, texts.partly);
      },
    },
    element(
      'div',
      { class: 'row' },
      element('h3', {}, isNecessary ? name : element('label', { for: category }, name)),
      element('p', { class: 'partly', id: `${category}-partly` }, isNecessary ? texts.always : ''),
      toggle(category, isGranted(decision, category), {
        id: category,
        'aria-describedby': `${category}-partly ${category}-purpose`,
      }),
    ),
    element('p', { class: 'purpose', id: `${category}-purpose` }, purpose),
    ...disclosed(category, port).map((service) => {
      const { id, name } = service;
      return element(
        'div',
        { class: 'service' },
        serviceFacts(service, port),
        id !== undefined &&
          toggle(id, isServiceGranted(decision, { id, category }), {
            name: category,
            'aria-label': name,
          }),
      );
    }),
  );
  showDifference(section, texts.partly);
  return section;
}
