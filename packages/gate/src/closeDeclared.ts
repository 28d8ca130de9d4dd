// Databases of declared services can be deleted: their connections close when somebody wants that.

import type { Service } from '@qraia/consent';
import { matches } from './matches.ts';
import { type Realm, wrap } from './wrap.ts';

/**
 * Withdrawal deletes the database, which waits until every connection of every tab is closed; a tab may
 * hear of that before it hears of the withdrawal.
 */
export function closeDeclared(services: readonly Service[]): void {
  wrap(window as Realm, 'IDBFactory', 'open', (_, [name], go) => {
    const request = go();
    const patterns = services.flatMap(({ storage }) => storage);
    if (patterns.some((pattern) => matches(pattern, String(name)))) {
      request?.addEventListener('success', ({ target: { result } }: { target: IDBOpenDBRequest }) =>
        result.addEventListener('versionchange', () => result.close()),
      );
    }
    return request;
  });
}
