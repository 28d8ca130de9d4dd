// The database goes by one name, in the recorder that knows nothing of consent and in what visitors are told.

import { expect, it } from 'vitest';
import { DATABASE } from '../../packages/beacon/src/eraseStored.ts';
import { DATABASE_NAME } from '../../packages/consent/src/index.ts';

it('is told of by the name that it has', () => {
  expect(DATABASE_NAME).toBe(DATABASE);
});
