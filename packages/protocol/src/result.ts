// The answer of every parser: the value, or what was expected, what was given and where.

export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });

/** Not everything has a JSON text: a bigint or a circle has none, and a refusal must not throw. */
function inWords(given: unknown): string {
  try {
    return JSON.stringify(given) ?? typeof given;
  } catch {
    return typeof given;
  }
}

/**
 * A refusal in one line: `events[2].page: expected a path that begins with "/", was given 7`.
 * The given value is cut short, so that a refusal never repeats a whole body.
 */
export function refused(where: string, expected: string, given: unknown): Result<never> {
  const text = given === undefined ? 'nothing' : inWords(given);
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return { ok: false, error: `${where}: expected ${expected}, was given ${short}` };
}
