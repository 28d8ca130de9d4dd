// Calls back just before a Node response sends its head, when all that the site set stands there.

/** What is used of Node's ServerResponse, of http and http2 alike. */
export interface NodeResponse {
  readonly headersSent: boolean;
  getHeader(name: string): number | string | readonly string[] | undefined;
  setHeader(name: string, value: never): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: Node overloads it, and frameworks declare it anew.
  writeHead(...given: any[]): any;
}

type Fields = readonly (readonly [name: string, value: unknown])[];

/**
 * Node calls `writeHead` for every head, also for one that `write`, `end` or a stream sends. Headers
 * given to it would replace ours, so they are set first.
 */
export function onHead(response: NodeResponse, before: () => void): void {
  const { writeHead } = response;
  let isDone = response.headersSent;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    // An informational head (101, 103) is not the response's own.
    if (isDone || response.headersSent || status < 200) {
      return writeHead.call(response, status, ...rest);
    }
    isDone = true;
    const reason = typeof rest[0] === 'string' ? [rest[0]] : [];
    const seen = new Set<string>();
    for (const [name, value] of fieldsOf(rest[reason.length] ?? rest[1])) {
      const key = name.toLowerCase();
      if (seen.has(key)) append(response, name, value);
      else response.setHeader(name, value as never);
      seen.add(key);
    }
    before();
    return writeHead.call(response, status, ...reason);
  };
}

/** Not by `appendHeader`, which pushes onto the site's own list, and so into every later response. */
export function append(response: NodeResponse, name: string, value: unknown): void {
  const present = response.getHeader(name);
  const values = present === undefined ? value : [present, value].flat();
  response.setHeader(name, values as never);
}

/** Headers as an object, as a list of pairs, or as a flat list of names and values. */
function fieldsOf(given: unknown): Fields {
  if (!Array.isArray(given)) return Object.entries((given ?? {}) as object);
  if (given.every(Array.isArray)) return given as unknown as Fields;
  return given.flatMap((name, index) => (index % 2 === 0 ? [[name, given[index + 1]]] : []));
}
