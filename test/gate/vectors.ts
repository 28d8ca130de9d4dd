// Every vector of the matrix, in the order of its table.

import { elementVectors } from './elementVectors.ts';
import { parserVectors } from './parserVectors.ts';
import { requestVectors } from './requestVectors.ts';
import type { Vector } from './vector.ts';

export const vectors: readonly Vector[] = [...parserVectors, ...elementVectors, ...requestVectors];
