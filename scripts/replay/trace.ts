// Reads a navigation trace: one JSON object a line.

/** One line of a trace: a page view or a download, as the web server saw it. */
export interface TraceRecord {
  /** Stands for one address + user agent. */
  visitor: number;
  /** UTC, ISO 8601, ending in `Z`. */
  at: string;
  kind: 'view' | 'download';
  /** Path with query. */
  url: string;
  /** The user agent; may be empty, which makes the visitor a bot. */
  ua: string;
  status?: number;
  referrer?: string;
  ip?: string;
}

/**
 * Reads a trace in NDJSON; blank lines are ignored, records keep the order of the file.
 * @throws Error with the line number, what was expected and what was given.
 */
export function parseTrace(text: string): TraceRecord[] {
  const records: TraceRecord[] = [];
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() !== '') records.push(parseLine(line, index + 1));
    });
  return records;
}

function parseLine(line: string, number: number): TraceRecord {
  function refuse(expected: string, given: string): never {
    throw new Error(`line ${number}: expected ${expected}, given ${given}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    refuse('a JSON object', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('a JSON object', line);
  }
  const fields = value as Record<string, unknown>;
  const { visitor, at, kind, url, ua, status, referrer, ip } = fields;
  const shown = (field: string) => JSON.stringify(fields[field]) ?? 'nothing';

  if (typeof visitor !== 'number') refuse('"visitor" to be a number', shown('visitor'));
  if (typeof at !== 'string' || !isUtcTime(at)) {
    refuse('"at" to be a UTC time like 2015-05-17T10:05:13Z', shown('at'));
  }
  if (kind !== 'view' && kind !== 'download') {
    refuse('"kind" to be "view" or "download"', shown('kind'));
  }
  if (typeof url !== 'string') refuse('"url" to be a string', shown('url'));
  if (typeof ua !== 'string') refuse('"ua" to be a string', shown('ua'));

  const record: TraceRecord = { visitor, at, kind, url, ua };
  if (status !== undefined) {
    if (typeof status !== 'number') refuse('"status" to be a number', shown('status'));
    record.status = status;
  }
  if (referrer !== undefined) {
    if (typeof referrer !== 'string') refuse('"referrer" to be a string', shown('referrer'));
    record.referrer = referrer;
  }
  if (ip !== undefined) {
    if (typeof ip !== 'string') refuse('"ip" to be a string', shown('ip'));
    record.ip = ip;
  }
  return record;
}

function isUtcTime(at: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at)) return false;
  const time = Date.parse(at);
  // Date.parse turns 30 February into 2 March; writing the time back shows it.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === at.slice(0, 19);
}
