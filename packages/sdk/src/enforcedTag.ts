// The bundle `qraia-enforced.js`: the tag with a policy that the browser enforces.

import { patchPeers } from '@qraia/gate';
import { enforcePolicy } from './enforcePolicy.ts';
import { runTag } from './tag.ts';

runTag(enforcePolicy, patchPeers);
