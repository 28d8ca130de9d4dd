// Replaces a browser's function by one that looks the same from outside.

/** Any function of a realm; what it takes is known to the place that wraps it. */
// biome-ignore lint/suspicious/noExplicitAny: the wrapped functions have nothing else in common.
export type Native = (...args: any[]) => any;

/**
 * What happens in place of a call.
 *
 * @param go - the native call, with these or other arguments.
 */
export type Around = (self: object, args: unknown[], go: (args?: unknown[]) => unknown) => unknown;

/** A Proxy keeps `name`, `length` and the native `toString`, which pages look at. */
export const around = <F extends Native>(native: F, handle: Around): F =>
  new Proxy(native, {
    apply: (target, self, args) =>
      handle(self, args, (other = args) => Reflect.apply(target, self, other)),
  });

/** Wraps a method where the object has it of its own. */
export function wrapMethod(owner: object | undefined, name: string, handle: Around): void {
  if (!owner || !Object.hasOwn(owner, name)) return;
  Reflect.set(owner, name, around(Reflect.get(owner, name) as Native, handle));
}

/** Wraps the setter of a property, and its getter where one is given. */
export function wrapProperty(
  owner: object | undefined,
  name: string,
  set: Around,
  get?: Around,
): void {
  const native = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!native?.configurable || !native.set || !native.get) return;
  Object.defineProperty(owner, name, {
    ...native,
    set: around(native.set, set),
    get: get ? around(native.get, get) : native.get,
  });
}

/** Wraps a constructor; `instanceof`, statics and subclasses keep working. */
export function wrapConstructor(
  realm: object,
  name: string,
  handle: (args: unknown[], go: (args?: unknown[]) => object) => object,
): void {
  const native = Reflect.get(realm, name) as (new (...args: unknown[]) => object) | undefined;
  if (typeof native !== 'function') return;
  const wrapped = new Proxy(native, {
    construct: (target, args, newTarget) =>
      handle(args, (other = args) => Reflect.construct(target, other, newTarget)),
  });
  Object.defineProperty(realm, name, { configurable: true, writable: true, value: wrapped });
  native.prototype.constructor = wrapped;
}
