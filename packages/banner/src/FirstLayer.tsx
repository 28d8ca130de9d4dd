// The first layer: who asks for what, and three answers; part of the page, never in its way.

import type { BannerPort } from './port.ts';
import type { Texts } from './texts/Texts.ts';

interface Properties {
  readonly port: BannerPort;
  readonly texts: Texts;
  readonly onChoose: () => void;
}

export function FirstLayer({ port, texts, onChoose }: Properties) {
  const { controller, categories, privacy } = port.configuration;
  const purposes = texts.list(categories.map((category) => texts.category[category][1]));
  return (
    <section class="sheet layer" aria-labelledby="title">
      <div class="scroll">
        <h2 id="title">{texts.title}</h2>
        <p>
          {texts.ask(controller, purposes)} {texts.free} <a href={privacy}>{texts.privacy}</a>
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
            onClick={() => port.decide(categories, 'accept-all')}
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
