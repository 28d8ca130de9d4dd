// What the debug bundle gets of the tag that loads it.

import type { ConfigurationResult } from '@qraia/consent';
import type { Gate } from '@qraia/gate';

export interface DebugPort {
  readonly gate: Gate;
  /** With a mistake in it nothing is granted. */
  readonly parsed: ConfigurationResult;
  readonly options: {
    /** The configuration as the page gave it. */
    readonly configuration: unknown;
    /** What the tag says of the panel. */
    readonly debug?: string | undefined;
    /** The tag, where it came too late to hold what came before it. */
    readonly late?: HTMLScriptElement | undefined;
  };
}
