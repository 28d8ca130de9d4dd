// JSON as the standard has it, whatever the page has taught its lists.

interface ListPrototype {
  toJSON?: unknown;
}

/** Prototype.js up to 1.6 gives lists a `toJSON` of its own, and `JSON.stringify` then writes each as a text. */
export function toJson(value: unknown): string {
  const lists = Array.prototype as ListPrototype;
  const { toJSON } = lists;
  delete lists.toJSON;
  try {
    return JSON.stringify(value);
  } finally {
    if (toJSON) lists.toJSON = toJSON;
  }
}
