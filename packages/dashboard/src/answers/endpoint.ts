// The two questions that the dashboard asks of the endpoint it was served by.

import type { Report, ReportQuery } from '@qraia/protocol';

export interface Site {
  id: string;
  name: string;
  k: number;
  example: boolean;
  timeZone: string;
  /** First and last day with data; null before the first. */
  firstDay: string | null;
  lastDay: string | null;
  /** The day it is now on the site's calendar. */
  today: string;
}

/** The endpoint answered with a refusal, in its own words. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, {
    ...init,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(init.body ? { 'content-type': 'application/json' } : {}),
    },
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && typeof body === 'object' && body !== null) return body as T;
  const error = (body as { error?: unknown } | undefined)?.error;
  throw new Refusal(response.status, typeof error === 'string' ? error : `HTTP ${response.status}`);
}

/** @throws {@link Refusal}, or a TypeError where the endpoint cannot be reached. */
export const fetchSites = async (signal: AbortSignal): Promise<Site[]> =>
  (await ask<{ sites: Site[] }>('/v1/sites', { signal })).sites;

/** @throws as {@link fetchSites} does. */
export const fetchReport = (query: ReportQuery, signal: AbortSignal): Promise<Report> =>
  ask<Report>('/v1/report', { method: 'POST', body: JSON.stringify(query), signal });
