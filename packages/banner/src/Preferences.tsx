// The second layer: a modal dialog with a switch for each category, the details and the rights.

import type { Category } from '@qraia/consent';
import { CategorySection } from './CategorySection.tsx';
import type { BannerPort } from './port.ts';
import type { Texts } from './texts/Texts.ts';

interface Properties {
  readonly port: BannerPort;
  readonly texts: Texts;
  /** Closed without deciding: the close button, Escape, or a phone's back gesture. */
  readonly onClose: () => void;
}

const AUTHORITY = 'https://autoriteitpersoonsgegevens.nl';

/** Reads the switches where they stand, so that nothing but the page itself holds a draft. */
function switchedOn(button: Element): Category[] {
  const on = button.closest('dialog')?.querySelectorAll<HTMLInputElement>('input:checked');
  return [...(on ?? [])].map((input) => input.id as Category);
}

export function Preferences({ port, texts, onClose }: Properties) {
  const { categories, privacy } = port.configuration;
  const granted: readonly Category[] = port.decision()?.granted ?? [];
  const hasGrants = granted.length > 0;
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
          <CategorySection
            key={category}
            category={category}
            granted={granted.includes(category)}
            port={port}
            texts={texts}
          />
        ))}
        <section>
          {texts.rights} <a href={AUTHORITY}>Autoriteit Persoonsgegevens</a>.{' '}
          <a href={privacy}>{texts.privacy}</a>
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
        <button
          type="button"
          class="answer"
          onClick={(event) => port.decide(switchedOn(event.currentTarget), 'choose')}
        >
          {texts.save}
        </button>
      </footer>
    </dialog>
  );
}
