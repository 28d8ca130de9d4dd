// A row's raw value as people say it: "(direct)" becomes "direct", "nl" becomes "Dutch".

import { ARROW, CONSENTED_LATER, DIRECT, type Dimension, OTHER, UNKNOWN } from '@qraia/protocol';
import type { Wording } from './wording.ts';

/** Whether the endpoint made the value up, so that it stands for more than itself. */
export const isMadeUp = (value: string): boolean =>
  [DIRECT, CONSENTED_LATER, OTHER, UNKNOWN].includes(value);

/** @param joined - how many values `(other)` holds, where it is known. */
export function valueInWords(
  dimension: Dimension,
  value: string,
  { texts, formats }: Wording,
  joined = 0,
): string {
  if (value === DIRECT) return texts.direct;
  if (value === CONSENTED_LATER) return texts.consentedLater;
  if (value === OTHER) return joined > 0 ? texts.otherOf(formats.count(joined)) : texts.other;
  if (value === UNKNOWN) return texts.unknown;
  if (dimension === 'language') return formats.language(value);
  if (dimension === 'device' && Object.hasOwn(texts.devices, value)) {
    return texts.devices[value] ?? value;
  }
  return value;
}

/** The two pages of a transition; undefined where the value is none. */
export function pathSteps(value: string): [string, string] | undefined {
  const [from, to, ...more] = value.split(ARROW);
  return from && to && more.length === 0 ? [from, to] : undefined;
}
