// The small button that stays on every page after a choice and opens the preferences.

import type { Texts } from './texts/Texts.ts';

export function WithdrawalControl({ texts, onOpen }: { texts: Texts; onOpen: () => void }) {
  return (
    <button type="button" class="control" onClick={onOpen}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3a9 9 0 1 0 9 9 4 4 0 0 1-4.5-4.5A4 4 0 0 1 12 3M8.5 9.5v.01M12 13v.01M8 15v.01M15.5 16v.01" />
      </svg>
      <span>{texts.settings}</span>
    </button>
  );
}
