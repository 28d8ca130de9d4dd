// The banner's bundle: leaves its entry where the loader takes it.

import { mountBanner } from '@qraia/banner';
import type { BannerWindow } from './loadBanner.ts';

(window as BannerWindow).qraiaMountBanner = mountBanner;
