// The tiers that are measured: what each puts into the page and its headers.

import { readFileSync } from 'node:fs';
import {
  contentSecurityPolicy,
  explainMistakes,
  parseConfiguration,
  policyHeader,
} from '@qraia/consent';
import type { Page } from './servers.ts';
import type { Target, Vector } from './vector.ts';

export const tierIds = [
  'control',
  'inert',
  'patched',
  'enforced-meta',
  'enforced-inline',
  'enforced-header',
] as const;
export type TierId = (typeof tierIds)[number];

export interface PageOptions {
  readonly token: string;
  readonly target: Target;
  readonly site: string;
  readonly thirdHost: string;
}

const configurationOf = (thirdHost: string) => ({
  unknown: 'hold',
  services: [
    {
      id: 'third',
      name: 'Third party',
      category: 'marketing',
      purpose: 'Measuring advertisements',
      hosts: [thirdHost],
    },
  ],
});

/** What a site sends which leaves the policy to the SDK, nothing being granted. */
function enforcedHeaders({ thirdHost, site }: PageOptions): Record<string, string> {
  const page = new URL(site).hostname;
  const parsed = parseConfiguration(configurationOf(thirdHost), {
    hostname: page,
    statistics: false,
  });
  if (!parsed.ok) throw new Error(explainMistakes(parsed.errors).join('\n'));
  const { configuration } = parsed;
  const policy = contentSecurityPolicy(configuration, null, { own: [], page });
  return { [policyHeader(configuration)]: policy };
}

function headOf(tier: TierId, { thirdHost }: PageOptions): string {
  if (tier === 'control') return '';
  const configuration = JSON.stringify(configurationOf(thirdHost));
  const json = `<script type="application/json" id="qraia-config">${configuration}</script>`;
  // A policy that forbids nothing new switches off Chromium's early preload.
  const neutral = '<meta http-equiv="Content-Security-Policy" content="object-src *">';
  const enforced = `${json}<script src="/qraia-enforced.js" data-enforce></script>`;
  if (tier === 'enforced-header') return enforced;
  if (tier === 'enforced-meta') return neutral + enforced;
  if (tier === 'enforced-inline') {
    return `${neutral}${json}<script data-endpoint="/" data-enforce>${enforcedTag()}</script>`;
  }
  return `${json}<script src="/qraia.js"></script>`;
}

let code: string | undefined;
/** Read once: all of a run is measured on the same build. */
function enforcedTag(): string {
  const bundle = new URL('../../packages/sdk/dist/browser/qraia-enforced.js', import.meta.url);
  code ??= readFileSync(bundle, 'utf8');
  return code;
}

/** @returns whether the vector exists in this tier: not everything can be written as inert markup */
export const isWritable = (vector: Vector, tier: TierId): boolean =>
  tier !== 'inert' || vector.inert !== undefined;

/** The page of one vector: the tag first, the vector right behind it. */
export function pageOf(vector: Vector, tier: TierId, options: PageOptions): Page {
  const { token, target, site } = options;
  const markup = tier === 'inert' ? vector.inert?.(target) : vector.html?.(target);
  const script = vector.script?.(target);
  const call =
    script &&
    `<body><p>Page</p><script>(async () => { ${script} })().catch((error) => fetch('${site}/threw/${token}?' + encodeURIComponent(error)));</script>`;
  const html = [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${vector.id}</title>`,
    headOf(tier, options),
    markup ?? call,
    `<script>addEventListener('load', () => fetch('${site}/alive/${token}?' + (window.qraia ? 'gate' : '')));</script>`,
  ].join('');
  return { html, headers: tier === 'enforced-header' ? enforcedHeaders(options) : {} };
}
