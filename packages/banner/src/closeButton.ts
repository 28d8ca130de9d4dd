// The button that closes and decides nothing.

import { button } from './element.ts';
import type { Texts } from './texts/Texts.ts';

export const closeButton = ({ close }: Texts, onClose: () => void): HTMLElement =>
  button('close', '×', onClose, { 'aria-label': close });
