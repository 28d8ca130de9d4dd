// What stands in the place of figures: nothing yet, nothing there, or nothing to be had.

import type { Site } from '../answers/endpoint.ts';
import { useWording } from '../wording/wording.ts';

interface NoticeProperties {
  title?: string;
  text: string;
  /** The endpoint's own words. */
  detail?: string;
  tone?: 'plain' | 'warning';
  again?: () => void;
}

export function Notice({ title, text, detail, tone = 'plain', again }: NoticeProperties) {
  const { texts } = useWording();
  return (
    <div class={`notice notice-${tone}`} role={tone === 'warning' ? 'status' : undefined}>
      {title && <h1>{title}</h1>}
      <p>
        {text} {detail && <span class="detail">{detail}</span>}
      </p>
      {again && (
        <button type="button" onClick={again}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}

export function Failure({ error, again }: { error: string; again: () => void }) {
  const { texts } = useWording();
  return (
    <div role="alert" data-state="failed">
      <Notice title={texts.failed} text={texts.failedHint} detail={error} again={again} />
    </div>
  );
}

export function EmptySite({ site }: { site: Site }) {
  const { texts } = useWording();
  return (
    <section class="notice empty" data-state="empty" aria-labelledby="empty">
      <h2 id="empty">{texts.empty}</h2>
      <p>{texts.emptyHint}</p>
      <dl>
        <div>
          <dt>{texts.emptySite}</dt>
          <dd>
            <code>{site.id}</code>
          </dd>
        </div>
        <div>
          <dt>{texts.emptyEndpoint}</dt>
          <dd>
            <code>{location.origin}</code>
          </dd>
        </div>
      </dl>
      <p class="fresh">{texts.emptyWaiting}</p>
    </section>
  );
}
