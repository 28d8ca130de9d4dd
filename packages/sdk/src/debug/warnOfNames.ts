// Tells developers of a name that they ask about, or grant, and that nobody declared.

import { categories, type Service } from '@qraia/consent';
import type { Qraia } from '../qraia.ts';

/** Each name once. What was called is done all the same: such a name is never granted. */
export function warnOfNames(qraia: Qraia, services: readonly Service[]): void {
  const known: string[] = [...categories, ...services.map(({ id }) => id)];
  const check = (method: string, names: readonly unknown[]): void => {
    for (const name of names) {
      if (known.includes(name as string)) continue;
      known.push(name as string);
      const expected = [...categories.slice(1), ...services.map(({ id }) => id)].join(' | ');
      console.warn(`[qraia] ${method}: expected ${expected}, was given ${JSON.stringify(name)}`);
    }
  };
  const { accept, has } = qraia;
  qraia.accept = (...names) => {
    check('accept', names);
    accept(...names);
  };
  qraia.has = (name) => {
    check('has', [name]);
    return has(name);
  };
}
