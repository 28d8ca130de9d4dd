// The bounds that browser and endpoint both hold to.

export const limits = {
  /** Bytes of one request body; also what `fetch` with `keepalive` may carry (Fetch standard, §4.6). */
  bodyBytes: 65_536,
  /** Events in one batch. */
  events: 500,
  /** Characters of a page path or link. */
  path: 200,
  /** Characters of a host name. */
  host: 100,
  /** Characters of a site id. */
  site: 64,
  /** Recency in days; this value stands for "longer ago, or never". */
  recency: 32,
  /** Milliseconds without activity after which the next view opens a new visit. */
  visitTimeout: 30 * 60_000,
} as const;
