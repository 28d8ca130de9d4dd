// The small button that stays on every page after a choice and opens the preferences.

import { button, element } from './element.ts';
import { makeWay } from './makeWay.ts';

const SVG = 'http://www.w3.org/2000/svg';
const COOKIE =
  'M12 3a9 9 0 1 0 9 9 4 4 0 0 1-4.5-4.5A4 4 0 0 1 12 3M8.5 9.5v.01M12 13v.01M8 15v.01M15.5 16v.01';

export function withdrawalControl(name: string, onOpen: () => void): HTMLElement {
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', COOKIE);
  icon.append(path);
  const control = button('control', '', onOpen);
  control.append(icon, element('span', {}, name));
  // At the end of a page nothing could be scrolled clear, and room there for good is not the banner's to take.
  makeWay(control, ({ height }) => -2 * height);
  return control;
}
