// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
// The npm entry starts once, and says what it lacks.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { init } from './init.ts';

interface Page {
  qraia?: unknown;
}
const page = window as unknown as Page;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  delete page.qraia;
  vi.restoreAllMocks();
});

describe('init', () => {
  it('stands at window.qraia, and runs what was queued before it', () => {
    const queued = vi.fn();
    page.qraia = [queued];
    const qraia = init({ bundles: '/sdk/', configuration: { controller: 'Qraia B.V.' } });
    expect(page.qraia).toBe(qraia);
    expect(queued).toHaveBeenCalledExactlyOnceWith(qraia);
    expect(qraia.decision()).toBeNull();
  });

  it('gives back what is there when it is called again, as in React’s strict mode', () => {
    const qraia = init({ bundles: '/sdk' });
    const listen = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const { length } = document.scripts;
    expect(init({ bundles: '/other', site: 'www', endpoint: '/e' })).toBe(qraia);
    expect(listen).not.toHaveBeenCalled();
    expect(document.scripts.length).toBe(length);
  });

  it('says where the bundles are expected', () => {
    expect(() => init()).toThrow('init: expected `bundles`');
    expect(() => init({ bundles: '/sdk', site: 'www' })).toThrow('init: expected `endpoint`');
    expect(page.qraia).toBeUndefined();
  });

  it('denies everything with a mistake in the configuration, and names the field', () => {
    const qraia = init({ bundles: '/sdk', configuration: { lifetime: 14 } });
    expect(console.error).toHaveBeenCalledWith('[qraia] nothing is granted: lifetime');
    qraia.acceptAll();
    expect(qraia.has('statistics')).toBe(false);
  });
});
