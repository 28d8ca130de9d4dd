// The page's own way back to the preferences: whether there is one that a visitor can use.

export const pageControls = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-qraia="preferences"]'),
];

/** In sight, and for the keyboard too: a `<span>` is not. Where it is folded away there has to be another one. */
export const isUsableControl = (control: HTMLElement): boolean =>
  control.tabIndex >= 0 && (control.checkVisibility?.() ?? true);

export const hasPageControl = (): boolean => pageControls().some(isUsableControl);
