// The first layer: who asks for what, and three answers; part of the page, never in its way.

import { grantedByAll } from '@qraia/consent';
import { changedText } from './changedText.ts';
import type { BannerPort } from './port.ts';
import { fill } from './texts/fill.ts';
import { listed } from './texts/listed.ts';

interface Properties {
  readonly port: BannerPort;
  readonly onChoose: () => void;
}

export function FirstLayer({ port, onChoose }: Properties) {
  const { configuration, texts, hasOptedOut } = port;
  const { controller, categories, privacy, layout } = configuration;
  const purposes = categories.map((category) => texts.category[category][1]);
  const changed = changedText(port);
  return (
    <section class={`sheet layer ${layout}`} aria-labelledby="title">
      <div class="scroll">
        <h2 id="title">{texts.title}</h2>
        {changed && <p>{changed}</p>}
        <p>
          {fill(texts.ask, { controller, purposes: listed(purposes, texts.list) })}{' '}
          {hasOptedOut && categories.includes('marketing') && `${texts.optedOut} `}
          {fill(texts.free, { settings: texts.settings })} <a href={privacy}>{texts.privacy}</a>
        </p>
      </div>
      <div class="buttons">
        <div class="answers">
          <button type="button" class="answer" onClick={() => port.decide([], 'reject-all')}>
            {texts.reject}
          </button>
          <button
            type="button"
            class="answer"
            onClick={() => port.decide(grantedByAll(configuration, hasOptedOut), 'accept-all')}
          >
            {texts.accept}
          </button>
        </div>
        <button type="button" onClick={onChoose}>
          {texts.choose}
        </button>
      </div>
    </section>
  );
}
