// What marketers' pages ask: the sites, and reports. The way out of the store.

import { parseReportQuery } from '@qraia/protocol';
import { Hono } from 'hono';
import { runReport } from '../report/runReport.ts';
import type { SiteConfiguration } from '../serverConfiguration.ts';
import type { Store } from '../store/store.ts';

export interface ReportPorts {
  readonly sites: readonly SiteConfiguration[];
  readonly store: Store;
  /** Today's site-day. */
  today(site: SiteConfiguration): string;
}

export function reportApp({ sites, store, today }: ReportPorts): Hono {
  const app = new Hono();

  app.get('/v1/sites', (context) =>
    context.json({
      sites: sites.map((site) => {
        const extent = store.extent(site.id);
        const { id, name, k, example, timeZone } = site;
        return {
          id,
          name,
          k,
          example,
          timeZone,
          firstDay: extent?.first ?? null,
          lastDay: extent?.last ?? null,
          today: today(site),
        };
      }),
    }),
  );

  app.post('/v1/report', async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const parsed = parseReportQuery(body);
    if (!parsed.ok) return context.json({ error: parsed.error }, 400);
    const site = sites.find(({ id }) => id === parsed.value.site);
    if (!site) return context.json({ error: `site: no site "${parsed.value.site}"` }, 404);
    return context.json(runReport(store, site, parsed.value));
  });

  app.notFound((context) => context.json({ error: 'no such address' }, 404));
  app.onError((error, context) => {
    console.error(`report failed: ${error.name}`);
    return context.json({ error: 'the report could not be made' }, 500);
  });
  return app;
}
