// Replaces a browser's function by one that looks the same from outside.

export type Realm = Window & typeof globalThis;

/** Any function of a realm; what it takes is known to the place that wraps it. */
// biome-ignore lint/suspicious/noExplicitAny: the wrapped functions have nothing else in common.
type Native = (...args: any[]) => any;

/**
 * What happens in place of a call.
 *
 * @param self - what the method was called on; undefined for constructors.
 * @param args - what the page gave; what is changed in the list, `go` gives on.
 * @param go - the native call.
 * @param name - of the member.
 */
export type Around = (
  // biome-ignore lint/suspicious/noExplicitAny: of the type that the wrapped path names.
  self: any,
  // biome-ignore lint/suspicious/noExplicitAny: whatever the page gives.
  args: any[],
  // biome-ignore lint/suspicious/noExplicitAny: whatever the browser gives back.
  go: () => any,
  name: string,
) => unknown;

/** Answer of an `Around` that refuses the call: the page is thrown a SecurityError. */
export const REFUSED = {};

/**
 * Wraps members of interfaces, where the realm has them. A Proxy keeps `name`, `length`, `instanceof`,
 * statics, subclasses and the native `toString`, which pages look at.
 *
 * An error of ours never reaches the page: what was not called by then stays uncalled.
 *
 * @param kinds - interfaces with spaces between; '' = what stands in the realm itself.
 * @param names - of methods, constructors and properties, with spaces between.
 * @param handle - in place of the method, the constructor, or the property's setter.
 * @param get - in place of the property's getter.
 */
export function wrap(
  realm: Realm,
  kinds: string,
  names: string,
  handle: Around,
  get?: Around,
): void {
  const around = (target: Native, name: string, by: Around): Native => {
    const call = (self: unknown, args: unknown[], go: () => unknown): unknown => {
      let isOurs = true;
      let answer: unknown;
      try {
        answer = by(
          self,
          args,
          () => {
            isOurs = false;
            return go();
          },
          name,
        );
      } catch (error) {
        if (!isOurs) throw error;
        reportError(error);
      }
      if (answer === REFUSED) throw new DOMException('held', 'SecurityError');
      return answer;
    };
    return new Proxy(target, {
      apply: (_, self, args) => call(self, args, () => Reflect.apply(target, self, args)),
      construct: (_, args, as) =>
        call(undefined, args, () => Reflect.construct(target, args, as)) as object,
    });
  };
  for (const kind of kinds.split(' ')) {
    const owner = kind ? Reflect.get(realm, kind)?.prototype : realm;
    // By name: a window has more than a thousand members.
    for (const name of names.split(' ')) {
      const native = Object.getOwnPropertyDescriptor(owner ?? {}, name);
      if (!native?.configurable) continue;
      const { value } = native;
      if (get && native.get) native.get = around(native.get, name, get);
      if (native.set) native.set = around(native.set, name, handle);
      if (value) {
        native.value = around(value, name, handle);
        // `Audio` is another name for the constructor of audio elements.
        if (value.prototype?.constructor === value) value.prototype.constructor = native.value;
      }
      Object.defineProperty(owner, name, native);
    }
  }
}
