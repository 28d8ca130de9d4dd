// Buttons and links of the page that stand for something of ours: `<button data-qraia="preferences">`.

import type { Qraia } from './qraia.ts';

export function clickControl(qraia: Qraia, event: Event): void {
  const controls: { readonly [control: string]: () => unknown } = {
    preferences: qraia.showPreferences,
    'accept-all': qraia.acceptAll,
    'reject-all': qraia.rejectAll,
    withdraw: qraia.withdraw,
    data: qraia.data.show,
  };
  // One in a shadow root of the page, too. When the event is over it has no path any more.
  const target = event.composedPath()[0] ?? event.target;
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-qraia]') : null;
  const control = element?.dataset.qraia ?? '';
  if (!Object.hasOwn(controls, control)) return;
  event.preventDefault(); // A link leads nowhere else.
  controls[control]?.();
}
