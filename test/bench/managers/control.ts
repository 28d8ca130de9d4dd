// The page without a consent manager: services run where the visitor would have accepted them.

import { type Manager, serviceScripts } from './manager.ts';

export const control: Manager = {
  id: 'control',
  files: new Map(),
  page: (third, isDecided) => ({
    head: '',
    foot: '',
    services: isDecided
      ? serviceScripts(third, (_, address) => `src="${address}" async`)
      : serviceScripts(third, (_, address) => `type="text/plain" data-src="${address}"`),
    wayBack: '<button type="button">Cookie-instellingen</button>',
  }),
};
