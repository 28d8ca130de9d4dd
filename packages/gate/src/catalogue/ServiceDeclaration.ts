// A service as a configuration may declare it: who runs a self-hosted one is for the site to say.

import type { Service } from '@qraia/consent';

export type ServiceDeclaration = Omit<Service, 'country' | 'privacy'> &
  Partial<Pick<Service, 'country' | 'privacy'>>;
