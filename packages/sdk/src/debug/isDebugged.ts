// Whether the developer's panel belongs on this page.

import { isLocal } from '@qraia/consent';

/** @param wish - what the tag says: `off`, or anything else for every host; undefined = nothing. */
export const isDebugged = (wish: string | undefined): boolean =>
  (wish ?? (isLocal(location.hostname) || 'off')) !== 'off';
