// Every measure, in the order of the table; a new one is a file beside this and a name in the list.

import type { Measure } from '../measure.ts';
import { acceptClick } from './acceptClick.ts';
import { bannerVisible } from './bannerVisible.ts';
import { layoutShift } from './layoutShift.ts';
import { ownScript } from './ownScript.ts';
import { startUp } from './startUp.ts';
import { transferred } from './transferred.ts';

export const measures: readonly Measure[] = [
  startUp,
  ownScript,
  bannerVisible,
  layoutShift,
  acceptClick,
  transferred,
];
