// Which requests were made, and what the address of one says of it.

import type { Service } from '@qraia/consent';
import { type Judge, judge } from '../verdict.ts';

export interface MadeRequest {
  /** With the port where it is not the scheme's own, as a service declares it. */
  readonly host: string;
  /** undefined = nobody declared it. */
  readonly service: Service | undefined;
  /** It was not to be made: nobody declared its host, or its service is not granted. */
  readonly isLeak: boolean;
}

/** Chromium lists what a policy stopped as well; that alone took no time. */
export const addressesMade = (entries: PerformanceEntryList): string[] =>
  entries.filter(({ duration }) => duration > 0).map(({ name }) => name);

/** Under `learn` as well, what nobody declared is told. */
export function readRequest(by: Judge, address: string): MadeRequest {
  const configuration = { ...by.configuration, unknown: 'hold' } as const;
  const { has, sdkAddresses } = by;
  const { pass, service } = judge({ configuration, has, sdkAddresses }, address);
  return {
    host: URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).host : '',
    service,
    isLeak: !pass,
  };
}
