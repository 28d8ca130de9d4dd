// Tier 2, elements: a source given to a script, frame or image waits until its service is granted.

export type Guarded = HTMLScriptElement | HTMLIFrameElement | HTMLImageElement;

/**
 * Wraps the `src` setters and `setAttribute`. A held element reads back the source it was given, so
 * that the page notices nothing.
 *
 * @param hold - true where the address is held; `release` then gives the element its source.
 */
export function patchSources(
  hold: (element: Element, address: string, release: () => void) => boolean,
): void {
  const pending = new WeakMap<Element, string>();
  const { setAttribute } = Element.prototype;
  const guarded: { prototype: Guarded }[] = [
    HTMLScriptElement,
    HTMLIFrameElement,
    HTMLImageElement,
  ];

  for (const { prototype } of guarded) {
    const native = Object.getOwnPropertyDescriptor(prototype, 'src');
    if (!native?.get || !native.set) continue;
    const { get, set } = native;
    Object.defineProperty(prototype, 'src', {
      ...native,
      get(this: Element) {
        return pending.get(this) ?? get.call(this);
      },
      set(this: Element, value: unknown) {
        const address = String(value);
        const release = (): void => {
          // The page may have given it another source since.
          if (pending.get(this) !== address) return;
          pending.delete(this);
          set.call(this, value);
        };
        if (hold(this, address, release)) pending.set(this, address);
        else {
          pending.delete(this);
          set.call(this, value);
        }
      },
    });
  }

  Element.prototype.setAttribute = function (name, value) {
    const isSource =
      String(name).toLowerCase() === 'src' &&
      [HTMLScriptElement, HTMLIFrameElement, HTMLImageElement].some((kind) => this instanceof kind);
    if (isSource) (this as Guarded).src = value;
    else setAttribute.call(this, name, value);
  };
}
