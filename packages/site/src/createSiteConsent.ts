// A site's configuration on its own server: what a request's decision says, and the headers it calls for.

import {
  type Configuration,
  contentSecurityPolicy,
  type Decision,
  explainMistakes,
  heedOptOut,
  parseConfiguration,
  policyHeader,
} from '@qraia/consent';
import { expireCookies } from './expireCookies.ts';
import { keepRecord } from './keepRecord.ts';
import { type Consent, consentFrom, readConsent } from './readConsent.ts';
import { VARIES } from './varies.ts';

export interface SiteConsentOptions {
  /** Host name of your pages as the browser sees it (`location.hostname`); part of the revision where no `domain` is configured. */
  readonly hostname: string;
  /** Whether the tag sends statistics (has a `data-site`), as it is part of what is asked; true where absent. */
  readonly statistics?: boolean;
  /** Sends the Content-Security-Policy of the decision; false where absent. */
  readonly enforce?: boolean;
  /** Hosts or origins that are yours besides the page's own and those of `domain`: the endpoint, a CDN. */
  readonly own?: readonly string[];
  /** false = the policy allows no inline scripts and styles; true where absent. */
  readonly inline?: boolean;
  /** Address that browsers report breaches of the policy to. */
  readonly reportUri?: string;
  /** Paths besides `/` that services set cookies for: `/shop`. A server cannot see them. */
  readonly paths?: readonly string[];
  /** Milliseconds since 1970; the system's clock where absent. */
  readonly now?: () => number;
}

/** A header to append to those that the response has; none of them replaces one. */
export type Header = readonly [
  name: 'content-security-policy' | 'content-security-policy-report-only' | 'set-cookie' | 'vary',
  value: string,
];

export interface RequestFacts {
  /** Whether the browser came over https; true where absent. */
  readonly isHttps?: boolean;
  /** Whether the request says `Sec-GPC: 1` or `DNT: 1`; false where absent. */
  readonly isOptedOut?: boolean;
  /** Whether the browser navigates to a page; true where absent. Only pages re-set the decision. */
  readonly isPage?: boolean;
}

export interface SiteConsent {
  readonly configuration: Configuration;
  /**
   * @param cookieHeader - the request's Cookie header, undefined where it has none.
   * @param isOptedOut - whether the request says `Sec-GPC: 1` or `DNT: 1`; false where absent.
   */
  read(cookieHeader: string | undefined, isOptedOut?: boolean): Consent;
  /**
   * What the response says of the decision: the policy, the cookies that expire, the decision re-set.
   *
   * @param requestHost - the request's Host header.
   */
  headers(
    cookieHeader: string | undefined,
    requestHost: string | undefined,
    facts?: RequestFacts,
  ): readonly Header[];
}

/**
 * @param configurationInput - the same configuration that the page gives to the tag.
 * @throws Error that lists every mistake in the configuration, TypeError for an option that cannot
 *   stand in a header: at the start of the server, not at the first visitor.
 */
export function createSiteConsent(
  configurationInput: unknown,
  options: SiteConsentOptions,
): SiteConsent {
  const { hostname, statistics = true, enforce = false, own = [], paths = [] } = options;
  const { inline = true, reportUri = '', now = Date.now } = options;
  const parsed = parseConfiguration(configurationInput, { hostname, statistics });
  if (!parsed.ok) throw new Error(`configuration:\n${explainMistakes(parsed.errors).join('\n')}`);
  const { configuration } = parsed;
  for (const path of paths) {
    if (!/^\/[!-:<-~]*$/.test(path)) {
      throw new TypeError(`paths: expected a path, was given ${JSON.stringify(path)}`);
    }
  }
  const { revision, lifetime, services } = configuration;
  const recorded = (cookieHeader: string | undefined): Decision | null =>
    readConsent(cookieHeader, { now: now(), revision, lifetime }).decision;
  const read = (cookieHeader: string | undefined, isOptedOut = false): Consent => {
    const decision = recorded(cookieHeader);
    return consentFrom(decision && heedOptOut(decision, configuration, isOptedOut), services);
  };
  const policyOf = ({ decision }: Consent, page: string): string =>
    contentSecurityPolicy(configuration, decision, { own, page, inline, reportUri });
  policyOf(read(undefined), hostname);

  return {
    configuration,
    read,
    headers(cookieHeader = '', requestHost = '', facts = {}) {
      const { isHttps = true, isPage = true, isOptedOut = false } = facts;
      const consent = read(cookieHeader, isOptedOut);
      // A host that is none (an IPv6 address as well) has no parent domains and no hosts below it.
      const host = /^([\w.-]+)(:\d*)?$/.exec(requestHost.toLowerCase())?.[1] ?? '';
      const cookies = [
        ...expireCookies(configuration, consent.decision, cookieHeader, { host, isHttps, paths }),
        ...(isPage
          ? keepRecord(configuration, recorded(cookieHeader), cookieHeader, now(), isHttps)
          : []),
      ];
      const headers: Header[] = cookies.map((cookie) => ['set-cookie', cookie]);
      if (enforce) headers.push([policyHeader(configuration), policyOf(consent, host)]);
      if (headers.length > 0) headers.push(['vary', VARIES]);
      return headers;
    },
  };
}
