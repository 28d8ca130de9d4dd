// The cookie declaration of a privacy page: every service with what it keeps, as the preferences tell it.

import { disclosed } from '../disclosed.ts';
import { element } from '../element.ts';
import type { BannerPort } from '../port.ts';
import { serviceFacts } from '../serviceFacts.ts';

/** All of it open, for a page is read, searched and printed. */
export function cookieDeclaration(port: BannerPort): readonly HTMLElement[] {
  const { configuration, texts } = port;
  return (['necessary', ...configuration.categories] as const).map((category) => {
    const [name, purpose] = texts.category[category];
    return element(
      'section',
      {},
      element('h3', {}, name),
      element('p', { class: 'purpose' }, purpose),
      ...disclosed(category, port).map((service) => {
        const facts = serviceFacts(service, port);
        facts.open = true;
        return element('div', { class: 'service' }, facts);
      }),
    );
  });
}
