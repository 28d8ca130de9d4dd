// Whether a request is the browser going to a page, and not fetching a part of one.

/**
 * A part that was asked for before the visitor chose may be answered after it; if its answer set the
 * decision again, the older one would stand. Browsers without Fetch Metadata ask for pages by `Accept`.
 */
export const isPage = (destination: string | undefined, accept: string | undefined): boolean =>
  destination ? destination === 'document' : (accept ?? '').includes('text/html');
