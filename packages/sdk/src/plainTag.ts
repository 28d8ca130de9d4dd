// The bundle `qraia.js`: the tag with the gate alone.

import { runTag } from './tag.ts';

runTag();
