// The second layer: a modal dialog with a switch for each category and service, the details and the rights.

import { CategorySection } from './CategorySection.tsx';
import type { BannerPort } from './port.ts';
import { answersIn } from './switches.ts';

interface Properties {
  readonly port: BannerPort;
  /** Closed without deciding: the close button, Escape, or a phone's back gesture. */
  readonly onClose: () => void;
}

const AUTHORITY = 'https://autoriteitpersoonsgegevens.nl';

export function Preferences({ port, onClose }: Properties) {
  const { configuration, texts } = port;
  const { categories, privacy } = configuration;
  const decision = port.decision();
  const hasGrants =
    decision !== null &&
    (decision.granted.length > 0 || Object.values(decision.services).includes(true));
  const [before, after] = texts.rights.split('{authority}');

  const save = (button: Element): void => {
    const { granted, denied } = answersIn(button.closest('dialog') ?? button);
    port.decide(granted, 'choose', denied);
  };
  return (
    <dialog class="sheet" aria-labelledby="settings" onClose={onClose}>
      <header class="row">
        <h2 id="settings">{texts.settings}</h2>
        <button type="button" class="close" aria-label={texts.close} onClick={onClose}>
          ×
        </button>
      </header>
      <div class="scroll">
        {(['necessary', ...categories] as const).map((category) => (
          <CategorySection key={category} category={category} port={port} />
        ))}
        <section>
          {before}
          <a href={AUTHORITY}>Autoriteit Persoonsgegevens</a>
          {after} <a href={privacy}>{texts.privacy}</a>
        </section>
      </div>
      <footer class="answers">
        <button
          type="button"
          class="answer"
          onClick={() => port.decide([], hasGrants ? 'withdraw' : 'reject-all')}
        >
          {hasGrants ? texts.withdrawAll : texts.rejectAll}
        </button>
        <button type="button" class="answer" onClick={(event) => save(event.currentTarget)}>
          {texts.save}
        </button>
      </footer>
    </dialog>
  );
}
