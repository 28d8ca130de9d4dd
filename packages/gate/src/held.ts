// What is held at the moment, for developers: addresses of the page's own making only.

import type { Service } from '@qraia/consent';
import type { Gate } from './createGate.ts';
import { KEPT, MARK } from './holder.ts';

export interface Held {
  /** The element's name, or what was called: `img`, `fetch`. */
  readonly what: string;
  readonly address: string;
  /** undefined = nobody declared it. */
  readonly service: Service | undefined;
  readonly element?: Element;
}

/** What of an element waits: a kept value, or the source of a script that was made inert. */
const waitsIn = (element: Element, name: string): boolean =>
  name.startsWith(KEPT)
    ? name !== MARK && name !== `${KEPT}type`
    : /^(src|(xlink:)?href)$/.test(name) && element.hasAttribute(`${KEPT}type`);

/** Elements that wait for their release, and the latest requests that were refused. */
export const held = ({ holder, judge, refused }: Gate): readonly Held[] => [
  ...[...holder.waiting].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => waitsIn(element, name))
      .map(({ value: address }) => ({
        what: element.localName,
        address,
        service: judge(address).service,
        element,
      })),
  ),
  ...refused.map(({ what, address }) => ({ what, address, service: judge(address).service })),
];
