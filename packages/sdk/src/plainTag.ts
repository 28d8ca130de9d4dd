// The bundle `qraia.js`: the tag with the gate alone.

import { refuseToEnforce } from './refuseToEnforce.ts';
import { runTag } from './tag.ts';

runTag(undefined, refuseToEnforce);
