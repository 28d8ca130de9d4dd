// Where an address leads: host and path, and nothing that was said there.

export interface Place {
  readonly host: string;
  readonly path: string;
}

/** The first address that markup, a style or a list of candidates names. */
const ADDRESS_WITHIN = /(?:(?:https?|wss?):)?\/\/[^\s"'`()<>,?#]+/i;

/** @param address - an address, or a text that names one. */
export function placeOf(address: string): Place {
  const given = address.trim();
  const isText = /[\s<>{}()]/.test(given);
  const [within = ''] = (isText && ADDRESS_WITHIN.exec(given)) || [given];
  try {
    const { host, pathname: path } = new URL(within, document.baseURI);
    return { host, path };
  } catch {
    return { host: '', path: '' };
  }
}
