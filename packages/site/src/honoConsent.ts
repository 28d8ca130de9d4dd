// Hono, on every runtime.

import { additions } from './additions.ts';
import { keepConsent } from './consentOf.ts';
import type { SiteConsent } from './createSiteConsent.ts';
import { isOptedOut } from './isOptedOut.ts';
import { isPage } from './isPage.ts';

interface HonoContext {
  readonly req: {
    readonly raw: object;
    readonly url: string;
    header(name: string): string | undefined;
  };
  readonly res: {
    readonly status: number;
    readonly headers: { get(name: string): string | null; getSetCookie(): string[] };
  };
  header(name: string, value: string, options: { append: boolean }): void;
}

/** Middleware for `app.use`, before the routes; `consentOf(context)` is the consent. */
export function honoConsent(
  site: SiteConsent,
): (context: HonoContext, next: () => Promise<void>) => Promise<void> {
  return async (context, next) => {
    const { req } = context;
    const cookies = req.header('cookie');
    const hasOptedOut = isOptedOut((name) => req.header(name));
    const wasRead = keepConsent([context, req.raw], site.read(cookies, hasOptedOut));
    await next();
    // A switch to web sockets is no response that headers can be added to.
    if (context.res.status < 200) return;
    const headers = site.headers(cookies, req.header('host') ?? hostOf(req.url), {
      isHttps: /^https\b/.test(req.header('x-forwarded-proto') ?? req.url),
      isPage: isPage(req.header('sec-fetch-dest'), req.header('accept')),
      isOptedOut: hasOptedOut,
    });
    const present = (name: string): string =>
      name === 'set-cookie'
        ? context.res.headers.getSetCookie().join('\n')
        : (context.res.headers.get(name) ?? '');
    for (const [name, value] of additions(headers, present, wasRead())) {
      context.header(name, value, { append: true });
    }
  };
}

const hostOf = (url: string): string => /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';
