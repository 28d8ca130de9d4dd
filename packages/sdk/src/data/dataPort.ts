// What "your data" sees of the sdk. Part of its bundle, so that no page carries it that does not show it.

import type { DataPort } from '@qraia/banner';
import { readStored } from '@qraia/beacon';
import type { Configuration } from '@qraia/consent';
import { keptReceipt } from '../keptReceipt.ts';
import { isPaused } from '../paused.ts';
import type { Qraia } from '../qraia.ts';
import { recordedOf } from './recordedOf.ts';

/** What the sdk hands over when it mounts it. */
export interface DataSdk {
  readonly configuration: Configuration;
  readonly language: string;
  /** Statistics site; empty where nothing is recorded at all. */
  readonly site: string;
  readonly qraia: Qraia;
  /** Removes what was recorded; what is recorded next is the next page. */
  erase(): Promise<void>;
}

export function dataPort({ configuration, language, site, qraia, erase }: DataSdk): DataPort {
  const { controller, privacy, contact, retention } = configuration;
  const stored = async (): Promise<unknown> => (await readStored())?.[site];
  return {
    language,
    controller,
    privacy,
    contact,
    retention,
    hasStatistics: site !== '',
    decision: qraia.decision,
    receipt: keptReceipt,
    recorded: async () => recordedOf(await stored()),
    everything: async () => ({
      receipt: keptReceipt(),
      decision: qraia.decision(),
      recorded: (await stored()) ?? null,
    }),
    isPaused,
    pause: (paused) => (paused ? qraia.pause() : qraia.resume()),
    erase,
    withdraw: qraia.withdraw,
    subscribe: (listener) => qraia.on('change', listener),
  };
}
