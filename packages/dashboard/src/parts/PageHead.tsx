// Says which site and days the figures are of, and warns where they are not for real use.

import type { Site } from '../answers/endpoint.ts';
import type { Range } from '../figures/periods.ts';
import { useWording } from '../wording/wording.ts';

interface Properties {
  site: Site;
  range: Range | undefined;
  /** The browser's clock when the figures arrived. */
  at: number;
  failed: boolean;
}

export function PageHead({ site, range, at, failed }: Properties) {
  const { texts, formats } = useWording();
  return (
    <div class="head">
      <div class="head-title">
        <h1>{site.name}</h1>
        {site.example && <span class="mark mark-example">{texts.example}</span>}
        {site.k === 1 && <strong class="mark mark-danger">{texts.onlyForTests}</strong>}
      </div>
      <p class="head-facts">
        {range && <span class="head-range">{formats.range(range.from, range.to)}</span>}
        <span>{texts.timeZone(site.timeZone.replaceAll('_', ' '))}</span>
        <span class={failed ? 'fresh fresh-failed' : 'fresh'}>
          {texts.updated(formats.time(at))}
        </span>
      </p>
    </div>
  );
}
